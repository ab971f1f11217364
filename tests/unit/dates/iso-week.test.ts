import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { isoWeek, lastMondays, weekStart } from '../../../lib/dates/iso-week.ts';

test.each([
  ['the practice day', '2026-11-23', 2026, 48],
  ['the last day of a long year, a Thursday', '2026-12-31', 2026, 53],
  ['the Sunday after it', '2027-01-03', 2026, 53],
  ['the Monday after that', '2027-01-04', 2027, 1],
  ['New Year’s Day in a year that begins on a Monday', '2018-01-01', 2018, 1],
  ['the Monday before it, when Thursday is New Year’s Day', '2025-12-29', 2026, 1],
])('%s is in its week as Danish calendars have it', (_when, day, year, week) => {
  expect(isoWeek(isoDate(day))).toEqual({ year, week });
});

test('a week begins on Monday', () => {
  expect(weekStart(isoDate('2026-11-29'))).toBe('2026-11-23');
  expect(weekStart(isoDate('2026-11-23'))).toBe('2026-11-23');
});

test('the last weeks begin on Mondays, the oldest first, this one among them, also over New Year', () => {
  expect(lastMondays(isoDate('2027-01-06'), 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  expect(lastMondays(isoDate('2026-11-23'), 1)).toEqual(['2026-11-23']);
});
