import { expect, test } from 'vitest';
import { fromParts, isoDate, isRealDay, parseIsoDate } from '../../../lib/dates/iso-date.ts';

test.each(['2026-11-23', '0001-01-01', '9999-12-31', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])(
  '%s is a day',
  (text) => {
    expect(parseIsoDate(text)).toBe(text);
    expect(isoDate(text)).toBe(text);
  },
);

test.each([
  ['a year before the first', '0000-12-31'],
  ['a month before January', '2026-00-10'],
  ['a month after December', '2026-13-10'],
  ['a day before the first', '2026-11-00'],
  ['31 April', '2026-04-31'],
  ['31 June', '2026-06-31'],
  ['31 September', '2026-09-31'],
  ['31 November', '2026-11-31'],
  ['32 January', '2026-01-32'],
  ['30 February of a leap year', '2024-02-30'],
  ['29 February of another', '2026-02-29'],
  ['29 February of a century that is none', '2100-02-29'],
  ['a short year', '26-11-23'],
  ['a day with a time', '2026-11-23T10:00'],
  ['a day with a word before it', 'den 2026-11-23'],
  ['a Danish day', '23-11-2026'],
  ['nothing', ''],
])('%s is none', (_what, text) => {
  expect(parseIsoDate(text)).toBeNull();
  expect(() => isoDate(text)).toThrow(`isoDate: expected a real day as YYYY-MM-DD, got ${JSON.stringify(text)}`);
});

test.each([null, undefined, 20261123, ['2026-11-23'], new Date(0)])('what is no text is no day', (value) => {
  expect(parseIsoDate(value)).toBeNull();
});

test('years, months and days outside the calendar are no day, whatever the others are', () => {
  expect([isRealDay(0, 5, 5), isRealDay(1, 5, 5), isRealDay(9999, 5, 5), isRealDay(10_000, 5, 5)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isRealDay(2026, 0, 5), isRealDay(2026, 1, 5), isRealDay(2026, 12, 5), isRealDay(2026, 13, 5)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([isRealDay(2026, 5, 0), isRealDay(2026, 5, 1), isRealDay(2026, 5, 31), isRealDay(2026, 5, 32)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a day from its numbers is written with all its figures', () => {
  expect(fromParts(7, 3, 1)).toBe('0007-03-01');
  expect(fromParts(2026, 11, 23)).toBe('2026-11-23');
});
