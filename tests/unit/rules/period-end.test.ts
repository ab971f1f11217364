import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { periodEnd, spanEnd, spanStart } from '../../../lib/rules/period-end.ts';
import type { Counting, Span } from '../../../lib/rules/rule.ts';

test.each<[string, Span, string, string]>([
  ['days', { unit: 'days', count: 14 }, '2026-12-07', '2026-11-09'],
  ['weeks, on the same weekday', { unit: 'weeks', count: 3 }, '2026-12-14', '2026-11-02'],
  ['months', { unit: 'months', count: 6 }, '2027-05-23', '2026-05-23'],
  ['years', { unit: 'years', count: 5 }, '2031-11-23', '2021-11-23'],
  ['working days, the weekends left out', { unit: 'working-days', count: 5 }, '2026-11-30', '2026-11-16'],
])('%s are counted after a day and before it', (_unit, span, after, before) => {
  const day = isoDate('2026-11-23');
  expect(spanEnd(day, span)).toBe(after);
  expect(spanStart(day, span)).toBe(before);
});

test.each<[string, Counting, Span, string]>([
  ['»senest 6 måneder efter« ends on the same day of the month', 'after', { unit: 'months', count: 6 }, '2024-07-10'],
  ['»inden for de første 6 måneder« ends the day before', 'inside', { unit: 'months', count: 6 }, '2024-07-09'],
  [
    '»inden udgangen af uge 8« counts the first day as day 1',
    'through-week',
    { unit: 'weeks', count: 8 },
    '2024-03-05',
  ],
  ['whole calendar months end with their month', 'whole-months', { unit: 'months', count: 2 }, '2024-03-31'],
])('%s', (_words, counting, span, expected) => {
  expect(periodEnd(isoDate('2024-01-10'), span, counting)).toBe(expected);
});

test('years from a leap day end on the last of February', () => {
  expect(spanEnd(isoDate('2024-02-29'), { unit: 'years', count: 1 })).toBe('2025-02-28');
  expect(spanStart(isoDate('2024-02-29'), { unit: 'years', count: 1 })).toBe('2023-02-28');
});
