import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { explain } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { caseOf } from './build-case.ts';

const script = fileURLToPath(new URL('../../../scripts/evaluate.mjs', import.meta.url));
const examples = JSON.parse(readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8')) as {
  facts: { cases: object[] };
}[];

/** `npm run test:long` takes four times as many in the same heap. */
const count = process.env.RETTIDIG_LONG ? 400_000 : 100_000;
/**
 * Megabytes of heap. Twice what the work was seen to need, whatever the number of cases, so that a collector that comes
 * late fails no test; and less than `JSON.parse` needs for the cases alone, before one of them is judged.
 */
const heap = 48;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-many-'));
  path = join(folder, 'facts.json');
  const file = createWriteStream(path);
  file.write('{"cases":[');
  for (let index = 0; index < count; index += 1) {
    const one = { ...examples[index % examples.length]!.facts.cases[0], ref: `c${index}`, rules: null };
    if (!file.write(`${index === 0 ? '' : ','}${JSON.stringify(one)}`)) await once(file, 'drain');
  }
  // The day stands last, where a reader in one go would find it when every case had been held already.
  file.end('],"today":"2024-03-01"}');
  await once(file, 'finish');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test(`${count} cases are judged in a heap that could not hold them, in the order of the file`, async () => {
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines: string[] = [];
  let cases = 0;
  let deadlines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"ref":')) {
      lines.push(line);
      continue;
    }
    if (!line.startsWith(`{"ref":"c${cases}",`)) expect.fail(`case ${cases} is ${line.slice(0, 40)}`);
    // Each line is JSON of its own; all of them would take longer to read than they took to judge.
    if (cases % 500 === 0) deadlines += (JSON.parse(line.replace(/,$/, '')) as { deadlines: [] }).deadlines.length;
    cases += 1;
  }
  expect(await ended).toEqual([0, null]);
  expect(lines).toEqual(['{"today":"2024-03-01","cases":[', ']}']);
  expect(cases).toBe(count);
  expect(deadlines).toBeGreaterThan(cases / 500);
}, 300_000);

// Held against each other, a hundred thousand events take minutes.
test('one case with a hundred thousand events in no order takes no longer than as many cases', () => {
  const days = Array.from({ length: 9 }, (_, index) => isoDate(`2024-01-0${index + 1}`));
  const events = Array.from({ length: 100_000 }, (_, index) => ({ type: 'interview-held', on: days[index % 9]! }));
  const facts = caseOf({ group: 'insured', events: ['unemployment-start 2024-01-01'] });
  const many = { ...facts, events: [...events, ...facts.events] };
  const rule = 'insured-2024-akasse-3-then-municipality-3-municipality';
  const { trace, due } = explain(many, rule, allRules, isoDate('2024-02-05'));
  expect(due).not.toBeNull();
  expect(trace.filter(({ step }) => step === 'event')).toHaveLength(100_000);
}, 20_000);
