import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { countsFileFormat, countsFileText, readCountsFile, type CountsFile } from '../../../lib/team/counts-file.ts';
import { fingerprintOf, isAsSigned, makeSigningKey, publicHalf, signCounts } from '../../../lib/team/signature.ts';
import { monday, row } from './counted.ts';

const bytes = (data: unknown) => new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));

async function signed(): Promise<CountsFile> {
  const rows = [row({ cases: 3, age: 'week', cause: 'no-show' }), row({ place: 'timely', cases: 40 })];
  const weeks = [{ monday, countedOn: monday, rows, othersDuties: 2 }];
  const who = { initials: 'LPE', unit: 'Jobcenter Nord' };
  return signCounts({ format: countsFileFormat, madeOn: monday, who, weeks }, await makeSigningKey());
}

/** The file with something in it changed, as someone with an editor would. */
async function tampered(change: (file: Record<string, never> & CountsFile) => unknown): Promise<unknown> {
  const file = structuredClone(await signed()) as Record<string, never> & CountsFile;
  return change(file) ?? file;
}

test('a file that is handed over is read as it was made, and is as it was signed', async () => {
  const file = await signed();
  const read = readCountsFile(bytes(countsFileText(file)), monday);
  expect(read).toEqual({ ok: true, content: file });
  expect(await isAsSigned(file)).toBe(true);
});

test('saved by another program, with its fields in another order, it is still as it was signed', async () => {
  const file = await signed();
  const turned = Object.fromEntries(Object.entries(file).toReversed());
  const read = readCountsFile(bytes(turned), monday);
  expect(read.ok && (await isAsSigned(read.content))).toBe(true);
});

test.each(['0000-01-03', '9999-12-31', '1999-12-31'])(
  'a file with the day %s is refused with a reason',
  async (day) => {
    const file = await tampered((whole) => {
      whole.weeks[0]!.countedOn = day as CountsFile['madeOn'];
    });
    const read = readCountsFile(bytes(file), monday);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems.length).toBeGreaterThan(0);
  },
);

test.each<[string, (file: CountsFile) => void]>([
  ['a count', (file) => (file.weeks[0]!.rows[0]!.cases = 2)],
  ['a cause', (file) => (file.weeks[0]!.rows[0]!.cause = 'no-time')],
  ['the initials', (file) => (file.who.initials = 'JSO')],
  ['the unit', (file) => (file.who.unit = 'Syd')],
  ['the day it was made', (file) => (file.madeOn = plusDays(monday, -1))],
  ['a row taken out', (file) => file.weeks[0]!.rows.pop()],
])('%s changed: it is noticed', async (_what, change) => {
  const file = await signed();
  change(file);
  expect(await isAsSigned(file)).toBe(false);
});

test('signed by another key under the name of the first, it is noticed', async () => {
  const [file, other] = await Promise.all([signed(), signed()]);
  expect(await isAsSigned({ ...file, key: other.key })).toBe(false);
  expect(await isAsSigned({ ...file, signature: other.signature })).toBe(false);
});

test('a key that is no point of the curve is no key', async () => {
  const file = await signed();
  expect(await isAsSigned({ ...file, key: { ...file.key, x: 'A'.repeat(43) } })).toBe(false);
});

test('the private half cannot be read', async () => {
  const { privateKey } = await makeSigningKey();
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
});

test('a fingerprint is eight groups of four, the same each time, and another for another key', async () => {
  const [one, other] = await Promise.all([makeSigningKey(), makeSigningKey()]);
  const print = await fingerprintOf(await publicHalf(one));
  expect(print).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  expect(await fingerprintOf(await publicHalf(one))).toBe(print);
  expect(await fingerprintOf(await publicHalf(other))).not.toBe(print);
});

describe('a hostile file is refused whole, with the place', () => {
  const firstProblem = async (data: unknown) => {
    const read = readCountsFile(bytes(data), monday);
    return read.ok ? null : [read.problems[0]!.code, read.problems[0]!.row, read.problems[0]!.field];
  };
  const rowsOf = (file: CountsFile) => file.weeks[0]!.rows as unknown as Record<string, unknown>[];

  test.each<[string, (file: Record<string, never> & CountsFile) => unknown, unknown]>([
    [
      'script for initials',
      (file) => void (file.who.initials = '<img src=x onerror=alert(1)>'),
      ['code-in-text', null, 'who.initials'],
    ],
    [
      'a javascript address for a unit',
      (file) => void (file.who.unit = 'javascript:alert(1)'),
      ['code-in-text', null, 'who.unit'],
    ],
    ['a CPR number for initials', (file) => void (file.who.initials = '650391-1234'), ['wrong', null, 'who.initials']],
    ['a CPR number for a rule', (file) => void (rowsOf(file)[1]!.rule = '650391-1234'), ['wrong', 1, 'rows[1].rule']],
    ['a case number for a unit', (file) => void (file.who.unit = 'Sag 26-004117'), ['wrong', null, 'who.unit']],
    [
      'a name nobody asked for',
      (file) => void (rowsOf(file)[0]!.name = 'Mette Prøvesen'),
      ['unknown-field', 1, 'rows[0].name'],
    ],
    ['a count below nought', (file) => void (rowsOf(file)[0]!.cases = -3), ['wrong', 1, 'rows[0].cases']],
    ['a count of half a case', (file) => void (rowsOf(file)[0]!.cases = 1.5), ['wrong', 1, 'rows[0].cases']],
    ['a count that is a text', (file) => void (rowsOf(file)[0]!.cases = '3'), ['wrong', 1, 'rows[0].cases']],
    [
      'more with a clear answer than there are',
      (file) => void (rowsOf(file)[0]!.clear = 4),
      ['wrong', 1, 'rows[0].clear'],
    ],
    ['others’ duties below nought', (file) => void (file.weeks[0]!.othersDuties = -1), ['wrong', 1, 'othersDuties']],
    ['a week twice', (file) => void file.weeks.push(file.weeks[0]!), ['duplicate', 2, 'monday']],
    ['a row twice', (file) => void rowsOf(file).push(rowsOf(file)[0]!), ['duplicate', 1, 'rows[2]']],
    [
      'a week that begins on a Tuesday',
      (file) => void (file.weeks[0]!.monday = plusDays(monday, 1)),
      ['wrong', 1, 'monday'],
    ],
    [
      'counted in another week',
      (file) => void (file.weeks[0]!.countedOn = plusDays(monday, -1)),
      ['wrong', 1, 'countedOn'],
    ],
    [
      'a day that is none',
      (file) => void (file.madeOn = '2026-02-30' as typeof file.madeOn),
      ['wrong', null, 'madeOn'],
    ],
    ['made tomorrow', (file) => void (file.madeOn = plusDays(monday, 1)), ['wrong', null, 'madeOn']],
    ['a cause of what is not late', (file) => void (rowsOf(file)[1]!.cause = 'no-show'), ['wrong', 1, 'rows[1]']],
    ['a place there is not', (file) => void (rowsOf(file)[0]!.place = 'lazy'), ['wrong', 1, 'rows[0].place']],
    ['no weeks', (file) => void (file.weeks.length = 0), ['wrong', null, 'weeks']],
    ['no signature', (file) => ({ ...file, signature: undefined }), ['missing', null, 'signature']],
    ['another format', (file) => ({ ...file, format: 'rettidig-counts/2' }), ['wrong', null, 'format']],
    ['a list', () => [], ['wrong', null, '']],
    ['no JSON', () => 'MZ', ['not-json', null, '']],
    [
      'a name that reaches into the language',
      () => '{"__proto__": {"madeOn": 1}}',
      ['forbidden-name', null, '__proto__'],
    ],
    ['two million brackets', () => '['.repeat(1_900_000), ['not-json', null, '']],
    ['too large', () => ' '.repeat(2_000_001), ['too-large', null, '']],
  ])('%s', async (_what, change, place) => {
    expect(await firstProblem(await tampered(change))).toEqual(place);
  });
});
