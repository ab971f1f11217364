import { describe, expect, test } from 'vitest';
import type { Adapter, CasePage, Expect, Field, Read } from '../../../lib/adapters/adapter.ts';
import { trustReadings } from '../../../lib/adapters/field-trust.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import type { FieldReading } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const today = isoDate('2026-11-23');
const adapter = { emptyWords: ['–'] } as unknown as Adapter;
const pageWith = (fields: Record<string, Field>): CasePage => ({
  kind: 'case',
  path: '/',
  mine: true,
  root: 'main',
  anchor: { css: 'h1' },
  complete: [],
  fields,
});
/** What comes of these texts in one field, one row each. */
function read(as: Read, texts: string[], expected?: Expect, more: Partial<Field> = {}) {
  const field: Field = { find: [{ column: 'Felt' }], read: as, ...(expected && { expect: expected }), ...more };
  const page = pageWith({ field });
  const interpreted = texts.map((text, row) =>
    interpretReading({ ref: `26-${row}`, fields: { field: { text } } }, page, adapter),
  );
  return trustReadings(interpreted, page, today).readings.map(({ fields }) => fields);
}
const said = (field: FieldReading | undefined) =>
  field?.status === 'read' ? field.value : field?.status === 'unreadable' ? field.because : field?.status;
const one = (as: Read, text: string, expected?: Expect) => said(read(as, [text], expected)[0]!.field);

describe('a value is kept as it is meant', () => {
  test.each([
    ['Ida Prøvesen', 'Ida Prøvesen'],
    ['Prøvesen, Ida Marie', 'Ida Marie Prøvesen'],
    ['IP', 'IP'],
    ['Prøvesen, Ida, cand.', 'not-a-name'],
    ['650391-1234', 'not-a-name'],
    ['Prøvesen,', 'not-a-name'],
    ['?', 'not-a-name'],
  ])('the person »%s« is %s', (text, value) => expect(one({ as: 'person' }, text)).toBe(value));

  test.each([
    ['12', '12'],
    ['1.234,5', '1234.5'],
    ['1 234 timer', '1234'],
    ['-3', '-3'],
    ['80 %', '80'],
    ['12.5', 'not-a-number'],
    ['ca. 12', 'not-a-number'],
    ['12 eller 13', 'not-a-number'],
  ])('the number »%s« is %s', (text, value) => expect(one({ as: 'number' }, text)).toBe(value));

  test.each([
    ['650391-1234', '6503911234'],
    ['890200-4123', '8902004123'],
    ['890201-1123', 'not-a-cpr'],
    ['910291-1234', 'not-a-cpr'],
    ['001291-1234', 'not-a-cpr'],
  ])('the CPR number %s is %s', (text, value) => expect(one({ as: 'cpr' }, text)).toBe(value));
});

describe('a value that cannot be right is not believed', () => {
  test.each<[string, Read, string, Expect | undefined, string]>([
    ['a day as near as plans and lives are', { as: 'date' }, '01-02-2027', undefined, '2027-02-01'],
    ['the first day of the calendar', { as: 'date' }, '01-01-0001', undefined, 'implausible'],
    ['the last day there is', { as: 'date' }, '31-12-9999', undefined, 'implausible'],
    ['a day as many years ahead as expected', { as: 'date' }, '23-11-2028', { years: [1, 2] }, '2028-11-23'],
    ['one day later', { as: 'date' }, '24-11-2028', { years: [1, 2] }, 'implausible'],
    ['one day too early', { as: 'date' }, '22-11-2025', { years: [1, 2] }, 'implausible'],
    ['a text of the shape', { as: 'text' }, '26-004117', { shapes: ['00-000000'] }, '26-004117'],
    ['a text of another shape', { as: 'text' }, '26-04117', { shapes: ['00-000000'] }, 'implausible'],
    ['a letter for a figure', { as: 'text' }, 'A6-004117', { shapes: ['00-000000'] }, 'implausible'],
    ['a letter where one is asked for', { as: 'text' }, 'Ø12', { shapes: ['A00'] }, 'Ø12'],
    ['a known word', { as: 'text' }, 'ip', { words: ['IP', 'KT'] }, 'ip'],
    ['a word that is not known', { as: 'text' }, 'XX', { words: ['IP', 'KT'] }, 'implausible'],
    ['a number in the range', { as: 'number' }, '37,0', { range: [0, 37] }, '37.0'],
    ['a number out of it', { as: 'number' }, '37,1', { range: [0, 37] }, 'implausible'],
    ['nothing in a field that is never empty', { as: 'text' }, '–', { filled: true }, 'implausible'],
    ['nothing elsewhere', { as: 'text' }, '–', undefined, 'empty'],
  ])('%s', (_what, as, text, expected, value) => expect(one(as, text, expected)).toBe(value));

  test('one of several days, and the end of a period, are held to the same', () => {
    expect(one({ as: 'dates' }, '01-02-2027, 01-02-1827')).toBe('implausible');
  });

  test('what an empty field told of others goes when it may not be empty', () => {
    const fields = read({ as: 'date' }, ['–'], { filled: true }, { covers: ['offer-started'] })[0]!;
    expect(fields['offer-started']).toBeUndefined();
    expect(read({ as: 'date' }, ['–'], {}, { covers: ['offer-started'] })[0]!['offer-started']?.status).toBe('empty');
  });
});

describe('a field that is often unreadable is likely another', () => {
  const date: Read = { as: 'date' };
  const days = (good: number, bad: number) => [
    ...Array<string>(good).fill('01-02-2027'),
    ...Array<string>(bad).fill('x'),
  ];
  const inRows = (texts: string[], expected?: Expect) =>
    new Set(read(date, texts, expected).map(({ field }) => said(field)));

  test('four of five are enough, and three of five make the field unreadable in every row', () => {
    expect(inRows(days(4, 1))).toEqual(new Set(['2027-02-01', 'not-a-date']));
    expect(inRows(days(3, 2))).toEqual(new Set(['not-trusted', 'not-a-date']));
  });

  test('empty rows say nothing for it, and are not knowledge either when it is doubted', () => {
    expect(inRows([...days(3, 2), ...Array<string>(50).fill('')])).toEqual(new Set(['not-trusted', 'not-a-date']));
  });

  test('four rows are too few to judge by', () => {
    expect(inRows(days(1, 3))).toEqual(new Set(['2027-02-01', 'not-a-date']));
  });

  test('the adapter may ask for more, or for nothing', () => {
    expect(inRows(days(9, 1), { share: 0.95 })).toContain('not-trusted');
    expect(inRows(days(1, 9), { share: 0 })).not.toContain('not-trusted');
  });

  test('a word that is not known yet makes its own row grey and no other', () => {
    const choice: Read = { as: 'choice', words: { Ja: 'yes' } };
    const texts = ['Ja', ...Array<string>(9).fill('Måske')];
    expect(new Set(read(choice, texts).map(({ field }) => said(field)))).toEqual(new Set(['yes', 'unknown-word']));
  });

  test('rows that were told before count, too', () => {
    const page = pageWith({ start: { find: [{ column: 'Start' }], read: date } });
    const row = (text: string) => interpretReading({ ref: '26-1', fields: { start: { text } } }, page, adapter);
    const first = trustReadings(days(0, 9).map(row), page, today);
    const { readings } = trustReadings([row('01-02-2027')], page, today, first.counts);
    expect(said(readings[0]!.fields.start)).toBe('not-trusted');
  });
});
