import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { LogEntry } from '../../../lib/record/log-entry.ts';
import { logCsv, logJson } from '../../../lib/views/log-file.ts';
import { logView, type KeptLine } from '../../../lib/views/log-view.ts';

const today = isoDate('2026-11-23');
const line = (number: number, act: string, detail: Record<string, string | number>): KeptLine => ({
  number,
  entry: { at: '2026-11-23T09:30:00.000Z', act, detail },
  hash: String(number).repeat(64).slice(0, 64),
});
const lines = [
  line(1, 'import', { what: 'adapters', count: 2 }),
  line(2, 'deletion', { what: 'citizen', cases: 1 }),
  line(3, 'sign-off', { what: 'sign-off', rule: 'first-interview', by: 'Ida Prøvesen, jurist' }),
];

test('the newest stands first, in words', () => {
  const { lines: shown, broken, sum } = logView({ lines, brokenAt: null }, today, 'da');
  expect(shown.map(({ number, what, detail }) => `${number} ${what}: ${detail}`)).toEqual([
    '3 Regel godkendt: godkendt · regel first-interview · af Ida Prøvesen, jurist',
    '2 Slettet: én borger · 1 sag',
    '1 Lagt ind: opsætninger · 2 stk.',
  ]);
  expect(shown[0]!.when).toMatch(/^23\. nov\. 2026, \d\d\.\d\d$/);
  expect([broken, sum]).toEqual([null, '3'.repeat(64)]);
});

test('a restore says which backup it was from, in the reader’s own time', () => {
  const detail = { what: 'merge', cases: 40, from: '2026-11-22T09:30:00.000Z' };
  const [shown] = logView({ lines: [line(1, 'restore', detail)], brokenAt: null }, today, 'da').lines;
  expect(shown!.what).toBe('Gendannet');
  expect(shown!.detail).toMatch(/^lagt sammen med det, der var · 40 sager · fra 22\. nov\. 2026, \d\d\.\d\d$/);
});

test('the agreement about the team’s numbers stands in it when it is turned on, changed and turned off', () => {
  const acts = ['agreement-on', 'agreement-changed', 'agreement-off'].map((what, place) => {
    const { entry, ...rest } = line(place + 1, 'team', { what });
    return { ...rest, entry: LogEntry.parse(entry) };
  });
  const shown = (language: 'da' | 'en') =>
    logView({ lines: acts, brokenAt: null }, today, language).lines.map(({ what, detail }) => `${what}: ${detail}`);
  expect(shown('da')).toEqual([
    'Aftalen om teamets tal: slået fra',
    'Aftalen om teamets tal: ændret',
    'Aftalen om teamets tal: slået til',
  ]);
  expect(shown('en')[0]).toBe('The agreement about the team’s counts: turned off');
});

test('what was saved says whether names and numbers went along', () => {
  const detail = { what: 'cases', form: 'csv', rows: 12, personal: 'names, cpr' };
  const [shown] = logView({ lines: [line(1, 'export', detail)], brokenAt: null }, today, 'da').lines;
  expect(shown!.detail).toBe('sager · CSV · 12 rækker · med navne og CPR-numre');
});

test('a line that is not as it was written is named and marked', () => {
  const { lines: shown, broken } = logView({ lines, brokenAt: 1 }, today, 'da');
  expect(broken).toBe('Linje 2 er ikke, som den blev skrevet, eller en linje før den mangler.');
  expect(shown.filter(({ isBroken }) => isBroken).map(({ number }) => number)).toEqual([2]);
  expect(logView({ lines, brokenAt: 3 }, today, 'da').broken).toBe('Der mangler linjer i slutningen.');
});

test('what another version wrote stands as it wrote it, and one that is not understood says so', () => {
  const other = [line(1, 'new-act', { what: 'new-thing', size: 3 }), { number: 2, entry: null, hash: '2' }];
  const { lines: shown } = logView({ lines: other, brokenAt: null }, today, 'da');
  expect(shown.map(({ what, detail }) => [what, detail])).toEqual([
    ['En linje, som denne udgave ikke forstår', ''],
    ['new-act', 'new-thing · size: 3'],
  ]);
});

test('as a table it has every line with its hash, and no cell is a formula', () => {
  const text = logCsv([...lines, line(4, 'import', { what: '=1+1' })], 'da');
  const rows = text.trim().split('\r\n');
  expect(rows).toHaveLength(5);
  expect(rows[0]).toContain('Nr.;Hvornår;Hvad;Nærmere;Kontroltal');
  expect(rows[2]).toContain('deletion');
  expect(rows[2]).toContain('2'.repeat(64));
});

test('as JSON it is the log as it is kept, and says how the hashes are made', () => {
  const read = JSON.parse(logJson(lines)) as { format: string; how: string; lines: unknown };
  expect(read.format).toBe('rettidig-log/1');
  expect(read.lines).toEqual(lines);
});
