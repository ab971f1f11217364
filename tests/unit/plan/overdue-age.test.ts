import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { overdueAge } from '../../../lib/plan/overdue-age.ts';
import { overdueByCause } from '../../../lib/plan/overdue-age-and-cause.ts';
import type { CountRow } from '../../../lib/plan/daily-counts.ts';

test.each([
  ['on its last day', '2026-11-23', null],
  ['the day after', '2026-11-22', 'week'],
  ['seven days after', '2026-11-16', 'week'],
  ['eight days after', '2026-11-15', 'month'],
  ['a month after, to the day', '2026-10-23', 'month'],
  ['a month and a day after', '2026-10-22', 'longer'],
])('a deadline is this old %s', (_when, due, age) => {
  expect(overdueAge(isoDate(due), isoDate('2026-11-23'))).toBe(age);
});

test('what was due on the 31st has a month to the end of a shorter one', () => {
  expect(overdueAge(isoDate('2026-10-31'), isoDate('2026-11-30'))).toBe('month');
  expect(overdueAge(isoDate('2026-10-31'), isoDate('2026-12-01'))).toBe('longer');
});

const late = (cases: number, more: Partial<CountRow> = {}): CountRow => ({
  ...{ place: 'late', rule: 'flexjob-follow-up-30m', group: 'flexjob', localNorm: false, age: 'week', cause: null },
  ...{ cases, clear: cases },
  ...more,
});

test('causes are told apart by who can do something about them, and add up', () => {
  const { parts, ages } = overdueByCause([
    late(2, { cause: 'no-time' }),
    late(3, { cause: 'no-show', age: 'longer' }),
    late(1, { cause: 'late-hand-over', age: 'month' }),
    late(4),
    late(1, { cause: 'other' }),
    late(9, { localNorm: true }),
    late(9, { place: 'timely', age: null }),
  ]);
  expect(parts.map(({ influence, ages: { all } }) => [influence, all])).toEqual([
    ['own', 2],
    ['others', 4],
    ['open', 5],
  ]);
  expect(parts[1]!.causes.map(({ cause, ages: { all } }) => [cause, all])).toEqual([
    ['no-show', 3],
    ['late-hand-over', 1],
  ]);
  expect(ages).toEqual({ week: 7, month: 1, longer: 3, all: 11 });
});
