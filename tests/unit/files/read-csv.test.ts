import { describe, expect, test } from 'vitest';
import type { FileProblem } from '../../../lib/files/file-read.ts';
import { isFormula, readCsv } from '../../../lib/files/read-csv.ts';

const form = {
  columns: { name: { names: ['navn', 'name'], needed: true }, price: { names: ['pris'], needed: false } },
  limits: { bytes: 2000, rows: 20, cell: 30 },
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => readCsv(utf8(text), form);

/** As windows-1252 writes it. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function problemsOf(bytes: Uint8Array): FileProblem[] {
  const read = readCsv(bytes, form);
  return read.ok ? [] : read.problems;
}

test.each([
  ['semicolons', 'Navn;Pris\nKørekort;100\n'],
  ['commas', 'navn,pris\r\nKørekort,100'],
  ['tabs', 'navn\tpris\nKørekort\t100\n'],
  ['another order, quotation marks and a column nobody asked for', 'x;PRIS;"Navn"\n1;100;"Kørekort"\n'],
  ['the mark that spreadsheets put before UTF-8', '\uFEFFnavn;pris\nKørekort;100'],
])('a table with %s is read', (_what, text) => {
  expect(readText(text)).toEqual({ ok: true, content: [{ row: 2, cells: { name: 'Kørekort', price: '100' } }] });
});

test('a table saved as windows-1252 gives the same letters as one saved as UTF-8', () => {
  const text = 'navn;pris\nKørekort på Ærø;100';
  expect(readCsv(windows1252(text), form)).toEqual(readText(text));
});

describe('a file is refused, whole and with the place,', () => {
  test.each<[string, Uint8Array, Partial<FileProblem>]>([
    ['where it is UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x3b, 0), { code: 'encoding', row: null }],
    ['where it is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), { code: 'encoding' }],
    ['where its letters were broken before', utf8('navn;pris\nKÃ¸rekort;1'), { code: 'encoding' }],
    ['where a letter is lost', utf8('navn;pris\nK\uFFFDrekort;1'), { code: 'encoding' }],
    ['where it is too large', utf8(`navn\n${'x'.repeat(2000)}`), { code: 'too-large' }],
    ['where it is empty', utf8(''), { code: 'empty' }],
    ['where a needed column is missing', utf8('pris\n1'), { code: 'missing-column', row: 1, field: 'navn' }],
    ['where a column stands twice', utf8('navn;name\na;b'), { code: 'double-column', row: 1 }],
    ['where a row is short', utf8('navn;pris\na;1\nb'), { code: 'cells', row: 3, expected: '2' }],
    ['where a quotation mark never ends', utf8('navn;pris\na;1\n"b;2'), { code: 'open-quote', row: 3 }],
    ['where a cell is a formula', utf8('navn;pris\na;1\n=1+1;2'), { code: 'formula', row: 3, field: 'navn' }],
    ['where a cell fetches something', utf8('navn;pris\n"=WEBSERVICE(""x"")";2'), { code: 'formula', row: 2 }],
    ['where a cell holds markup', utf8('navn;pris\n<script>;2'), { code: 'code-in-text', row: 2, field: 'navn' }],
    ['where even a column nobody asked for does', utf8('navn;x\na;javascript:1'), { code: 'code-in-text', row: 2 }],
    ['where a cell is too long', utf8(`navn\n${'x'.repeat(31)}`), { code: 'text-too-long', row: 2, expected: '≤ 30' }],
  ])('%s', (_what, bytes, problem) => {
    expect(problemsOf(bytes)[0]).toMatchObject(problem);
  });

  test('where it has more rows than it may, and stops reading there', () => {
    const million = { ...form, limits: { ...form.limits, bytes: 20_000_000 } };
    const started = performance.now();
    const read = readCsv(utf8(`navn\n${'a\n'.repeat(1_000_000)}`), million);
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'too-many-rows', expected: '≤ 20' }] });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test('every row that is wrong is told, and not only the first', () => {
  expect(problemsOf(utf8('navn;pris\n=a;1\nb;2\n@c;3')).map(({ row }) => row)).toEqual([2, 4]);
});

test.each([
  ['=SUM(A1)', true],
  ['@navn', true],
  [' =1', true],
  ['+cmd|calc', true],
  ['-2+3', true],
  ['-12,5', false],
  ['+45 33 66 14 00', false],
  ['-10 %', false],
  ['Job – halv tid', false],
  ['-', false],
  [' --- ', false],
])('%s is a formula: %s', (cell, expected) => {
  expect(isFormula(cell)).toBe(expected);
});
