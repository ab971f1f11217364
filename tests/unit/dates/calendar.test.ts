import { describe, expect, test } from 'vitest';
import {
  ageOn,
  dayFromNumber,
  dayNumber,
  daysBetween,
  endOfMonth,
  isoWeekday,
  plusDays,
  plusMonths,
} from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

test.each([
  ['across a leap day', '2024-02-28', 2, '2024-03-01'],
  ['across a year', '2026-12-31', 1, '2027-01-01'],
  ['backwards', '2026-01-01', -1, '2025-12-31'],
  ['by nothing', '2026-11-23', 0, '2026-11-23'],
  ['over the night the clocks go forward', '2026-03-28', 2, '2026-03-30'],
  ['over the night the clocks go back', '2026-10-24', 2, '2026-10-26'],
])('a day moves %s', (_how, from, days, expected) => {
  expect(plusDays(isoDate(from), days)).toBe(expected);
});

test.each([
  ['keep the day', '2026-05-18', 6, '2026-11-18'],
  ['clamp to a shorter month', '2016-08-31', 6, '2017-02-28'],
  ['clamp to a leap February', '2023-08-31', 6, '2024-02-29'],
  ['clamp 31 to 30', '2026-03-31', 6, '2026-09-30'],
  ['from a leap day to a year without one', '2024-02-29', 12, '2025-02-28'],
  ['backwards, clamping likewise', '2026-05-31', -3, '2026-02-28'],
  ['over several years', '2022-01-31', 54, '2026-07-31'],
])('months %s', (_how, from, months, expected) => {
  expect(plusMonths(isoDate(from), months)).toBe(expected);
});

test('two steps of one month are not one step of two', () => {
  const base = isoDate('2026-01-31');
  expect(plusMonths(plusMonths(base, 1), 1)).toBe('2026-03-28');
  expect(plusMonths(base, 2)).toBe('2026-03-31');
});

test('days between count forward and backward', () => {
  expect(daysBetween(isoDate('2026-11-23'), isoDate('2026-12-24'))).toBe(31);
  expect(daysBetween(isoDate('2026-11-23'), isoDate('2026-11-17'))).toBe(-6);
});

test('the practice day is a Monday', () => {
  expect(isoWeekday(isoDate('2026-11-23'))).toBe(1);
  expect(isoWeekday(isoDate('1969-12-28'))).toBe(7);
});

test('the end of a month knows leap years', () => {
  expect(endOfMonth(isoDate('2024-02-01'))).toBe('2024-02-29');
  expect(endOfMonth(isoDate('2100-02-10'))).toBe('2100-02-28');
});

describe('age', () => {
  test.each([
    ['the day before the birthday', '1967-01-17', '2017-01-16', 49],
    ['on the birthday', '1967-01-16', '2017-01-16', 50],
    ['born on a leap day, on 28 February of another year', '1996-02-29', '2026-02-28', 29],
    ['born on a leap day, on 1 March of another year', '1996-02-29', '2026-03-01', 30],
    ['born on a leap day, on the leap day', '1996-02-29', '2024-02-29', 28],
    ['not born yet', '2030-01-01', '2026-11-23', -4],
  ])('%s', (_when, birthDate, day, expected) => {
    expect(ageOn(isoDate(birthDate), isoDate(day))).toBe(expected);
  });
});

test('every day from 1900 to 2100 has its own number, and the next one follows', () => {
  for (let number = dayNumber(isoDate('1900-01-01')); number <= dayNumber(isoDate('2100-12-31')); number += 1) {
    if (dayNumber(dayFromNumber(number)) !== number) expect.fail(`day ${number} is ${dayFromNumber(number)}`);
  }
  expect(dayNumber(isoDate('1970-01-01'))).toBe(0);
  expect(dayNumber(isoDate('2100-12-31')) - dayNumber(isoDate('1900-01-01'))).toBe(73_413);
});

test('the first years of the calendar are not taken for the nineteen hundreds', () => {
  expect(plusDays(isoDate('0050-12-31'), 1)).toBe('0051-01-01');
  expect(plusMonths(isoDate('0001-01-31'), 1)).toBe('0001-02-28');
});

test('the last year of the calendar is still in it', () => {
  expect(plusDays(isoDate('9998-12-31'), 1)).toBe('9999-01-01');
});

test.each([
  ['after the year 9999', () => plusDays(isoDate('9999-12-31'), 1)],
  ['after it, by months', () => plusMonths(isoDate('9999-12-01'), 1)],
  ['before the year 1', () => plusDays(isoDate('0001-01-01'), -1)],
])('a day %s is refused', (_where, reach) => {
  expect(reach).toThrow(/outside the years 1–9999/);
});
