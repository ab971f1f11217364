import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { onTime, percent } from '../../../lib/plan/on-time.ts';
import { countsOverTime, countWeeksAgo, type CountingStep } from '../../../lib/plan/on-time-series.ts';
import { placesInWeek, type PlaceInWeek } from '../../../lib/plan/bands.ts';

const row = (place: PlaceInWeek, cases: number, more = {}) => ({
  ...{ place, cases, clear: cases, localNorm: false },
  ...more,
});

test('the share is of the cases in a band by law; all else stands beside, and adds up', () => {
  const is = onTime([
    row('late', 2),
    row('soon', 3),
    row('timely', 5),
    row('late', 1, { localNorm: true }),
    row('timely', 4, { localNorm: true }),
    row('unknown', 7, { clear: 0 }),
    row('estimated', 6),
  ]);
  expect(is).toEqual({
    ...{ timely: 8, late: 2, of: 10, localNorm: { timely: 4, late: 1 }, outside: 13, clear: 21, all: 28 },
  });
});

test('a case that did not open has no clear answer, and is one of all', () => {
  expect(onTime([row('timely', 1)], 2)).toMatchObject({ of: 1, clear: 1, all: 3 });
});

test('only the bands are shared in', () => {
  const outside = placesInWeek.filter((place) => onTime([row(place, 1)]).of === 0);
  expect(outside).toEqual(placesInWeek.slice(3));
});

test('a target is never reached by rounding', () => {
  expect(percent(899, 1000)).toBe(89);
  expect(percent(0, 0)).toBeNull();
});

describe('over time', () => {
  const over = (step: CountingStep, counted: string[], today = '2026-11-25', weeks = 2) =>
    countsOverTime(
      counted.map((day) => ({ day: isoDate(day) })),
      step,
      weeks,
      isoDate(today),
    ).map(({ from, counts, follows }) => `${from} ${counts?.day ?? '-'}${follows ? ' joined' : ''}`);

  test('each week stands by its last count, and a week without one is a gap', () => {
    expect(over('weeks', ['2026-11-09', '2026-11-11', '2026-11-23', '2026-11-25'], '2026-11-25', 4)).toEqual([
      '2026-11-02 -',
      '2026-11-09 2026-11-11',
      '2026-11-16 -',
      '2026-11-23 2026-11-25',
    ]);
  });

  test('a working day without a count is a gap; a weekend is none', () => {
    expect(over('days', ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-25'])).toEqual([
      '2026-11-16 -',
      '2026-11-17 -',
      '2026-11-18 -',
      '2026-11-19 2026-11-19',
      '2026-11-20 2026-11-20 joined',
      '2026-11-23 2026-11-23 joined',
      '2026-11-24 -',
      '2026-11-25 2026-11-25',
    ]);
  });

  test('a holiday is no gap either, and what was counted on one is shown', () => {
    expect(over('days', ['2026-12-23', '2026-12-26', '2026-12-28'], '2026-12-28', 1)).toEqual([
      '2026-12-28 2026-12-28',
    ]);
    expect(over('days', ['2026-12-23', '2026-12-28'], '2026-12-28', 2).slice(-2)).toEqual([
      '2026-12-23 2026-12-23',
      '2026-12-28 2026-12-28 joined',
    ]);
    expect(over('days', ['2026-12-26'], '2026-12-28', 2).at(-2)).toBe('2026-12-26 2026-12-26');
  });

  test('what was counted after today, by a clock that was wrong, is left out', () => {
    expect(over('weeks', ['2026-11-27'], '2026-11-25', 1)).toEqual(['2026-11-23 -']);
  });

  test('the count of four weeks ago is the last of that week', () => {
    const days = ['2026-10-26', '2026-10-30', '2026-11-02'].map((day) => ({ day: isoDate(day) }));
    expect(countWeeksAgo(days, 4, isoDate('2026-11-23'))).toEqual({ day: '2026-10-30' });
    expect(countWeeksAgo(days, 5, isoDate('2026-11-23'))).toBeNull();
  });
});
