import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { adapterBundleText, readAdapterBundle } from '../../../lib/adapters/adapter-bundle.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { adapterWords } from '../../../lib/record/own-adapters.ts';
import { adapterProblemLines } from '../../../lib/views/own-adapters-view.ts';

const other: Adapter = { ...demo, id: 'momentum', name: 'Momentum' };
const read = (text: string) => readAdapterBundle(text, adapterWords);
const linesOf = (value: unknown) => {
  const answer = read(typeof value === 'string' ? value : JSON.stringify(value));
  return answer.ok ? [] : adapterProblemLines(answer.problems, 'da');
};

test.each([
  ['one', [demo]],
  ['several', [demo, other]],
])('what was exported comes in as it was: %s', (_how, adapters) => {
  expect(read(adapterBundleText(adapters))).toEqual({ ok: true, adapters });
});

describe('a file with one thing wrong is refused whole, and each thing is named', () => {
  const page = demo.pages.Kalender!;
  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'filen er ikke JSON; her kan stå JSON'],
    ['an empty list', [], 'værdien kan ikke bruges; her kan stå 1–50'],
    [
      'two of the same id',
      [demo, { ...demo, name: 'Igen' }],
      'opsætning nr. 2, id: værdien kan ikke bruges; her kan stå ≠ "demo"',
    ],
    ['a key there is not', { ...demo, colour: 1 }, 'colour: nøglen kendes ikke'],
    [
      'the second of two',
      [demo, { ...other, pages: { Kalender: { ...page, kind: 'board' } } }],
      'opsætning nr. 2, siden »Kalender«, kind: værdien kan ikke bruges; her kan stå "list" | "case"',
    ],
    [
      'a reading that the field cannot have',
      {
        ...demo,
        pages: {
          Kalender: { ...page, fields: { ...page.fields, start: { find: [{ css: 'p' }], read: { as: 'text' } } } },
        },
      },
      'siden »Kalender«, feltet »start«, read.as: feltet kan ikke læses på den måde; her kan stå "date"',
    ],
  ])('%s', (_what, value, line) => expect(linesOf(value)).toEqual([line]));

  test('a file larger than any adapter is not even read', () => {
    expect(linesOf(' '.repeat(1_000_001))[0]).toMatch(/^filen er for stor/);
  });
});
