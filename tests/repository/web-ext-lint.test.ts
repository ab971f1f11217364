import addonsLinter from 'addons-linter';
import { beforeAll, expect, test } from 'vitest';
import { shippedBuild } from '../../scripts/extension-build.ts';
import { mayWarn } from './may-warn.ts';

interface Message {
  code: string;
  file?: string;
  message: string;
}

let said: { errors: Message[]; warnings: Message[] };
beforeAll(async () => {
  const linter = addonsLinter.createInstance({
    config: {
      _: [shippedBuild('firefox')],
      logLevel: 'fatal',
      stack: false,
      pretty: false,
      warningsAsErrors: false,
      metadata: false,
      output: 'none',
      boring: false,
      selfHosted: false,
      shouldScanFile: () => true,
    },
    runAsBinary: false,
  });
  said = (await linter.run()) as typeof said;
}, 180_000);

test('the linter of the Firefox store finds no error', () => {
  expect(said.errors).toEqual([]);
});

test('it warns of nothing but what is named with its reason', () => {
  expect(said.warnings.filter(({ code }) => !Object.hasOwn(mayWarn, code))).toEqual([]);
});

test('every warning that is named still comes: one that is gone is named no longer', () => {
  const codes = new Set(said.warnings.map(({ code }) => code));
  expect(Object.keys(mayWarn).filter((code) => !codes.has(code))).toEqual([]);
});
