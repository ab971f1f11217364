import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { periodEnd, spanEnd, spanStart } from '../../../lib/rules/period-end.ts';

test.each([
  ['days', { unit: 'days', count: 14 }, '2026-12-07', '2026-11-09'],
  ['weeks, on the same weekday', { unit: 'weeks', count: 3 }, '2026-12-14', '2026-11-02'],
  ['months', { unit: 'months', count: 6 }, '2027-05-23', '2026-05-23'],
  ['years', { unit: 'years', count: 5 }, '2031-11-23', '2021-11-23'],
  ['working days, the weekends left out', { unit: 'working-days', count: 5 }, '2026-11-30', '2026-11-16'],
] as const)('%s are counted after a day and before it', (_unit, span, after, before) => {
  const day = isoDate('2026-11-23');
  expect(spanEnd(day, span)).toBe(after);
  expect(spanStart(day, span)).toBe(before);
});

test.each([
  ['days after', { unit: 'days', count: 14 }, 'after', '2024-01-10', '2024-01-24'],
  ['weeks keep the weekday', { unit: 'weeks', count: 6 }, 'after', '2024-01-10', '2024-02-21'],
  ['inside ends a day earlier', { unit: 'months', count: 6 }, 'inside', '2024-01-10', '2024-07-09'],
  ['inside a clamped month', { unit: 'months', count: 6 }, 'inside', '2024-08-31', '2025-02-27'],
  ['through a week counts the base as day 1', { unit: 'weeks', count: 8 }, 'through-week', '2024-01-10', '2024-03-05'],
  ['whole months end with the month', { unit: 'months', count: 3 }, 'whole-months', '2024-01-31', '2024-04-30'],
  ['whole months from a short month', { unit: 'months', count: 3 }, 'whole-months', '2024-11-30', '2025-02-28'],
  ['a year is twelve months', { unit: 'years', count: 1 }, 'after', '2024-02-29', '2025-02-28'],
  ['working days over New Year', { unit: 'working-days', count: 6 }, 'after', '2026-12-22', '2027-01-05'],
] as const)('forwards: %s', (_what, span, counting, from, expected) => {
  expect(periodEnd(isoDate(from), span, counting)).toBe(expected);
});

test.each([
  ['months clamp likewise', { unit: 'months', count: 1 }, '2024-03-31', '2024-02-29'],
  ['years from a leap day', { unit: 'years', count: 1 }, '2024-02-29', '2023-02-28'],
  ['working days over New Year', { unit: 'working-days', count: 2 }, '2027-01-04', '2026-12-29'],
] as const)('backwards: %s', (_what, span, end, expected) => {
  expect(spanStart(isoDate(end), span)).toBe(expected);
});
