import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { readText } from './read-text.ts';

const script = fileURLToPath(new URL('../../../scripts/evaluate.mjs', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command as a jurist would, on a file with this text. */
function evaluate(text: string, env: Record<string, string> = {}, name = 'facts.json'): Promise<Outcome> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return run([script, path], env);
}

function run(args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

const oneCase = {
  ref: 'c1',
  targetGroup: 'cash-benefit-job-ready',
  events: [{ type: 'first-contact', on: '2024-02-01' }],
};
const facts = (change: object, inFile: object = {}) =>
  JSON.stringify({ today: '2024-02-05', cases: [{ ...oneCase, ...change }], ...inFile });

/** A case of each target group in which everything there is a rule for begins on one day. */
function generalCases(on: IsoDate) {
  const types = new Set(allRules.flatMap(({ versions }) => versions.flatMap(({ trigger }) => trigger ?? [])));
  const events = [...types].map((type) => ({ type, on }));
  const suspensions = [{ from: on, to: null, reason: '' }];
  return targetGroups.map(({ id }) => ({ facts: { ref: id, targetGroup: id, birthDate: on, events, suspensions } }));
}

describe('npm run evaluate', () => {
  test('prints one JSON object, the cases in the order of the file, and nothing else', async () => {
    const file = {
      today: '2024-02-05',
      cases: [
        { ...oneCase, ref: 'b' },
        { ...oneCase, ref: 'a', rules: [] },
      ],
    };
    const { code, stdout, stderr } = await evaluate(JSON.stringify(file));
    expect([code, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout) as { today: string; cases: { ref: string; deadlines: { rule: string }[] }[] };
    expect(Object.keys(answer)).toEqual(['today', 'cases']);
    expect(answer.cases.map(({ ref, deadlines }) => [ref, deadlines.length])).toEqual([
      ['b', 3],
      ['a', 0],
    ]);
    expect(answer.cases[0]!.deadlines[0]).toEqual({
      rule: 'benefit-recipient-first-interview-1w',
      validFrom: '2020-01-01',
      due: '2024-02-08',
      lastSafeDay: '2024-02-08',
      earliestPossible: null,
      status: 'due-soon',
      daysLeft: 3,
      fulfilledOn: null,
      late: false,
      provisional: false,
      missing: [],
      trace: expect.arrayContaining([{ step: 'due', date: '2024-02-08', text: 'the legal last day is 2024-02-08' }]),
    });
  });

  test.each([
    [
      'a day that does not exist',
      { birthDate: '2023-02-29' },
      'case "c1": birthDate: "2023-02-29" is not a real YYYY-MM-DD date',
    ],
    [
      'a day with a time',
      { events: [{ type: 'x', on: '2024-02-01T00:00' }] },
      'events[0].on: "2024-02-01T00:00" is not a real',
    ],
    ['a Danish date', { suspensions: [{ from: '1.2.2024', to: null, reason: '' }] }, 'suspensions[0].from: "1.2.2024"'],
    [
      'a suspension ending before it starts',
      { suspensions: [{ from: '2024-02-02', to: '2024-02-01' }] },
      'suspensions[0]: ends before it starts',
    ],
    ['a rule that there is none of', { rules: ['no-such-rule'] }, 'rules: no rule has the id "no-such-rule"'],
    ['an actor nobody is', { events: [{ type: 'interview-held', on: '2024-02-01', by: 'the mayor' }] }, 'events[0].by'],
    ['a case without a reference', { ref: undefined }, 'cases[0]: ref'],
  ])('refuses %s, saying where', (_what, change, message) => {
    expect(() => readText(facts(change), 7)).toThrow(message);
  });

  test.each([
    ['no JSON', '{"today":', 'the file is not JSON'],
    ['nothing in it', '', 'the file is not JSON'],
    ['something after its end', '{"today":"2024-02-05","cases":[]} {}', 'the file is not JSON'],
    ['no day', JSON.stringify({ cases: [] }), 'today: is missing'],
    ['a day that is none', facts({}, { today: '2024-13-01' }), 'today: "2024-13-01" is not a real YYYY-MM-DD date'],
    ['two days', '{"today":"2024-02-05","cases":[],"today":"2024-02-06"}', 'today: stands twice'],
    ['no cases', JSON.stringify({ today: '2024-02-05' }), 'cases: is missing'],
    ['cases twice', '{"cases":[],"today":"2024-02-05","cases":[]}', 'cases: stands twice'],
    ['cases that are no list', facts({}, { cases: { c1: oneCase } }), 'cases: Invalid input: expected array'],
    ['a case that is none', facts({}, { cases: [oneCase, null] }), 'cases[1]: Invalid input: expected object'],
    ['a list', '[]', 'expected an object with today and cases'],
    ['a word', '"today"', 'expected an object with today and cases'],
  ])('refuses a file with %s', (_what, text, message) => {
    expect(() => readText(text, 7)).toThrow(message);
  });

  test('the day may stand after the cases, and what is not known between them', async () => {
    const { code, stdout } = await evaluate(
      JSON.stringify({ version: { of: ['x', {}] }, cases: [oneCase], note: [1, { cases: [1] }], today: '2024-02-05' }),
    );
    expect(code).toBe(0);
    expect(stdout).toBe((await evaluate(facts({}))).stdout);
  });

  test('words with letters of several bytes are read whole, however the file is cut', () => {
    const text = facts({ ref: 'æøå – 😀 "\\' });
    for (const piece of [1, 2, 3, 5]) {
      expect(readText(text, piece).cases).toMatchObject([{ facts: { ref: 'æøå – 😀 "\\' } }]);
    }
  });

  test('refuses a file that is not there, and no file at all', async () => {
    const missing = await run([script, join(folder, 'no-such-file.json')]);
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('no-such-file.json');
    const none = await run([script]);
    expect([none.code, none.stdout, none.stderr]).toEqual([2, '', 'evaluate: give the path of a facts file\n']);
  });

  test('one bad case refuses the whole file, so that no batch is half judged', async () => {
    const file = { today: '2024-02-05', cases: [oneCase, { ...oneCase, ref: 'c2', birthDate: 'soon' }] };
    const { code, stdout, stderr } = await evaluate(JSON.stringify(file));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('evaluate: case "c2": birthDate: "soon" is not a real YYYY-MM-DD date\n');
  });

  test('tells the first ten of many problems', () => {
    const cases = Array.from({ length: 30 }, (_, index) => ({ ref: `c${index}`, birthDate: 'soon' }));
    expect(() => readText(JSON.stringify({ cases }), 7)).toThrow(/^(case "c\d": birthDate: .*\n?){10}$/);
  });

  test('says in one line where a deadline would lie beyond the calendar', async () => {
    const late = { events: [{ type: 'first-contact', on: '9999-12-30' }] };
    const { code, stdout, stderr } = await evaluate(
      facts(
        { ...late, rules: ['ombudsman-1y', 'contact-4-in-first-6m', 'contact-after-6m-by-need'] },
        { today: '9999-12-31' },
      ),
    );
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      'evaluate: case "c1": calendar: the day lies outside the years 1–9999\n',
    ]);
  });

  test('a deadline near the ends of the calendar is found before anything is written', async () => {
    const before = Array.from({ length: 400 }, (_, index) => ({ ...oneCase, ref: `b${index}` }));
    const last = { ref: 'last', suspensions: [{ from: '9999-12-30', to: null }], targetGroup: oneCase.targetGroup };
    const file = {
      cases: [...before, { ...oneCase, ref: 'late', events: [{ type: 'first-contact', on: '9999-12-30' }] }],
    };
    const { code, stdout } = await evaluate(JSON.stringify({ ...file, today: '9999-12-31' }));
    expect([code, stdout]).toEqual([2, '']);
    expect((await evaluate(JSON.stringify({ cases: [...before, last], today: '2024-02-05' }))).code).toBe(0);
  });

  test.each(['0101-01-01', '9899-12-31'])('everything can be judged on %s, which is not near them', (day) => {
    const today = isoDate(day);
    for (const { facts: one } of generalCases(today)) expect(() => assess(one, allRules, today)).not.toThrow();
  });

  test('absent and null are the same, and what is not known is left alone', async () => {
    const events = [
      { type: 'first-contact', on: '2024-02-01', with: null, by: null, channel: null, colour: 'red' },
      { type: 'no-such-event', on: '2024-02-01' },
    ];
    const sparse = facts({ events, suspensions: null, rules: null, birthDate: null, note: 'x' });
    const { stdout, stderr } = await evaluate(`\uFEFF${sparse}`);
    expect(stderr).toBe('');
    expect(stdout).toBe((await evaluate(facts({}))).stdout);
  });

  test('the last argument is the path', async () => {
    writeFileSync(join(folder, 'last.json'), facts({}));
    expect((await run([script, '--some', 'word', join(folder, 'last.json')])).code).toBe(0);
  });
});
