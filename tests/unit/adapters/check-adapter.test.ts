import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Read } from '../../../lib/adapters/adapter.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { examples } from '../../../lib/adapters/demo/examples.ts';
import { checkAdapter, type CheckAnswer } from '../../../scripts/check-adapter/check-adapter.ts';

const script = fileURLToPath(new URL('../../../scripts/check-adapter.mjs', import.meta.url));
const saved = (file: string) => fileURLToPath(new URL(`../../../lib/adapters/demo/examples/${file}`, import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-adapter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file for the command. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const practiceDay = '2026-11-23';

/** What comes of good input, as an object. */
async function answerTo(...args: string[]): Promise<CheckAnswer> {
  const outcome = await checkAdapter(args, practiceDay);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.answer;
}

/** Runs the command as the author of an adapter would. */
function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, RETTIDIG_TODAY: practiceDay };
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** Where each of the demo's saved pages stands. */
const addresses: Record<string, string> = {
  'mine-sager': '/sager',
  samtaleoversigt: '/sager/alle-samtaler',
  kalender: '/kalender',
  sagen: '/sager/26-004117',
  'sagen-fritaget': '/sager/26-004117',
  klage: '/sager/26-004117/klage',
};

describe('a saved page of the demo is read as it must be', () => {
  test.each(examples)('$file', async ({ page, file: name }) => {
    const address = `http://127.0.0.1${addresses[name]}`;
    const { code, stdout, stderr } = await check(
      file('demo.json', JSON.stringify(demo)),
      saved(`${name}.html`),
      address,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = JSON.parse(stdout) as { page: string; rows: unknown };
    expect(answer).toMatchObject({ adapter: 'demo', page, problem: null, keyless: 0, withoutPlace: 0, doubted: [] });
    expect(answer.rows).toEqual(JSON.parse(readFileSync(saved(`${name}.json`), 'utf8')));
  });

  test('without its address the first page that reads a case from it is taken', async () => {
    const answer = await answerTo(file('demo.json', JSON.stringify(demo)), saved('mine-sager.html'));
    expect(answer).toMatchObject({ page: 'Mine sager', problem: null });
  });
});

test('the words that the adapter does not know are told, by field, the most frequent first', async () => {
  const known = structuredClone(demo);
  const { targetGroup } = known.pages['Mine sager']!.fields;
  targetGroup!.read = { as: 'choice', words: { Dagpengemodtager: 'insured' } };
  const { unknownWords } = await answerTo(file('few-words.json', JSON.stringify(known)), saved('mine-sager.html'));
  expect(Object.keys(unknownWords)).toEqual(['targetGroup']);
  const told = Object.values(unknownWords.targetGroup!);
  expect(unknownWords.targetGroup).toHaveProperty(['Jobparat kontanthjælpsmodtager'], Math.max(...told));
  expect(told).toEqual(told.toSorted((one, other) => other - one));
});

test('the kinds of line in a table of what happened that the adapter does not know are told, too', async () => {
  const known = structuredClone(demo);
  const { history } = known.pages.Sagen!.fields;
  history!.read = {
    ...history!.read,
    kind: { find: [{ column: 'Hændelse' }], read: { as: 'choice', words: {} } },
  } as Read;
  const page = [saved('sagen.html'), 'http://127.0.0.1/sager/26-004117'];
  const { unknownWords } = await answerTo(file('no-kinds.json', JSON.stringify(known)), ...page);
  expect(Object.keys(unknownWords)).toEqual(['history.kind']);
});

test('the command prints what was read and nothing else', async () => {
  const args = [file('demo.json', JSON.stringify(demo)), saved('sagen.html'), 'http://127.0.0.1/sager/26-004117'];
  const { code, stdout, stderr } = await check(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(await answerTo(...args))));
});

test('the command tells of bad input in a sentence, with exit code 2 and nothing printed', async () => {
  const { code, stdout, stderr } = await check(file('bad.json', '{'), saved('sagen.html'));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(`check-adapter: ${join(folder, 'bad.json')}: not json, expected JSON\n`);
});

describe('what is wrong with the input is told in a sentence', () => {
  const adapter = () => file('demo.json', JSON.stringify(demo));
  test.each<[string, () => string[], string]>([
    ['nothing', () => [], 'give adapter.json, page.html'],
    ['one file', () => [adapter()], 'give adapter.json, page.html'],
    ['no such file', () => [adapter(), join(folder, 'nowhere.html')], 'nowhere.html cannot be read'],
    ['no JSON', () => [file('bad.json', '{'), saved('sagen.html')], 'not json, expected JSON'],
    [
      'no adapter',
      () => [file('bad.json', '{}'), saved('sagen.html')],
      'format: missing, expected "rettidig-adapter/1"',
    ],
    ['no address', () => [adapter(), saved('sagen.html'), 'sagen'], '"sagen" is not an address'],
    [
      'another address',
      () => [adapter(), saved('sagen.html'), 'https://example.dk/'],
      'no page of demo fits https://example.dk/',
    ],
    [
      'a selector that is none',
      () => [file('bad.json', JSON.stringify(demo).replace('"table.cases"', '"table..cases"')), saved('sagen.html')],
      'page "Mine sager": list: not a selector',
    ],
  ])('%s', async (_what, args, told) => {
    const outcome = await checkAdapter(args(), practiceDay);
    expect('problem' in outcome ? outcome.problem : '').toContain(told);
  });
});
