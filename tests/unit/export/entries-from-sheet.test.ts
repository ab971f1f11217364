import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { entriesFromSheet, type CaseFinder } from '../../../lib/export/entries-from-sheet.ts';
import { columnProblem, guessColumns, readSheet } from '../../../lib/export/read-sheet.ts';

const today = isoDate('2026-11-23');
const finder = (more: Partial<CaseFinder> = {}): CaseFinder => ({
  system: 'fagsystem',
  takeUnknown: false,
  knows: (system) => system === 'fagsystem',
  byRef: (system, ref) => (['26-1', '26-2'].includes(ref) ? { system, ref } : null),
  byCpr: (system, cpr) =>
    cpr === '650391-1234'
      ? [{ system, ref: '26-1' }]
      : cpr === '660391-1234'
        ? ['26-1', '26-2'].map((ref) => ({ system, ref }))
        : [],
  ...more,
});
const sheet = (text: string) => {
  const read = readSheet(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.content;
};
const rowsOf = (text: string, more?: Partial<CaseFinder>) => {
  const content = sheet(text);
  return entriesFromSheet(content, guessColumns(content.headings), finder(more), today);
};

describe('a spreadsheet that somebody kept', () => {
  test('has its columns guessed from what stands over them, and what says nothing is left out', () => {
    expect(
      guessColumns(['Sagsnr.', 'CPR-nr.', 'Navn', 'Seneste samtale', 'Næste samtale', 'Udeblevet', 'Bemærkning']),
    ).toEqual(['ref', 'cpr', 'ignore', 'held', 'agreed', 'no-show', 'ignore']);
    expect(guessColumns(['Sagsnummer', 'Sagsnr', '1. samtale', '2. samtale', 'Afholdt samtale'])).toEqual([
      'ref',
      'ignore',
      'held',
      'held',
      'held',
    ]);
  });

  test('gives one entry for each date of a row, in the order of the columns', () => {
    const [row] = rowsOf('Sagsnr.;1. samtale;2. samtale;Næste samtale\n26-1;01-09-2026;46349;4. dec. 2026');
    expect(row!.problems).toEqual([]);
    expect(row!.entries).toEqual([
      { type: 'interview-held', on: '2026-09-01', enteredOn: today },
      { type: 'interview-held', on: '2026-11-23', enteredOn: today },
      { type: 'interview-booked', on: '2026-12-04', enteredOn: today },
    ]);
  });

  test('finds a case by the CPR number that pages have shown, and never by one that has two cases', () => {
    const [one, two, none] = rowsOf(
      'CPR;Seneste samtale\n650391-1234;01-09-2026\n660391-1234;01-09-2026\n670391-1234;01-09-2026',
    );
    expect(one!.of).toEqual({ system: 'fagsystem', ref: '26-1' });
    expect(two!.problems.map(({ code }) => code)).toEqual(['several-cases']);
    // The number itself is not repeated on the screen.
    expect(none!.problems).toEqual([{ code: 'unknown-case', field: 'CPR', said: '' }]);
  });

  test.each([
    ['an interview held tomorrow', '26-1;24-11-2026;', 'not-yet'],
    ['a date without a year', '26-1;20/11;', 'not-a-day'],
    ['words where a date should be', '26-1;ringet op;', 'not-a-day'],
    ['a year that cannot be', '26-1;01-09-1996;', 'implausible-day'],
    ['a case that is not mine', '26-9;01-09-2026;', 'unknown-case'],
    ['no case at all', ';01-09-2026;', 'no-case'],
  ])('a row with %s is not taken, not even in part, and says why', (_what, row, code) => {
    const [read] = rowsOf(`Sagsnr.;Seneste samtale;Næste samtale\n${row}04-12-2026`);
    expect(read!.problems.map((one) => one.code)).toEqual([code]);
    expect(read!.entries).toEqual([]);
  });

  test('a dash, an empty cell and »ingen« are nothing', () => {
    const rows = rowsOf('Sagsnr.;Seneste samtale;Næste samtale\n26-1;–;ingen\n26-2;;-\n');
    expect(rows.map(({ entries, problems }) => [entries.length, problems.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('a case that Rettidig has not seen is taken where that is asked for', () => {
    const [row] = rowsOf('Sagsnr.;Seneste samtale\n26-9;01-09-2026', { takeUnknown: true });
    expect(row).toMatchObject({ of: { system: 'fagsystem', ref: '26-9' }, problems: [] });
  });

  test('that names what happened in one column and the day in another is read too', () => {
    const [held, unknown] = rowsOf(
      'Sagsnr.;Hvad;Dag;Hvordan;Med\n26-1;Samtale holdt;01-09-2026;telefon;A-kassen\n26-1;Kaffe;01-09-2026;;',
    );
    expect(held!.entries).toEqual([
      { type: 'interview-held', on: '2026-09-01', channel: 'phone', with: 'unemployment-fund', enteredOn: today },
    ]);
    expect(unknown!.problems).toEqual([{ code: 'unknown-word', field: 'Hvad', said: 'Kaffe' }]);
  });
});

test.each([
  [['held'], 'no-case'],
  [['ref'], 'no-event'],
  [['ref', 'kind', 'held'], 'kind-without-day'],
  [['ref', 'ref', 'held'], 'twice'],
  [['cpr', 'held', 'held', 'ignore', 'ignore'], null],
] as const)('columns that mean %j have this against them: %s', (meanings, problem) => {
  expect(columnProblem(meanings)).toBe(problem);
});

test('a file with a formula is refused whole, and says where', () => {
  const read = readSheet(new TextEncoder().encode('Sagsnr.;Note\n26-1;=HYPERLINK("x")\n'));
  expect(read).toEqual({ ok: false, problems: [{ code: 'formula', row: 2, field: 'Note', expected: '' }] });
});
