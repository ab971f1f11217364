import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesInWeek } from '../../../lib/plan/bands.ts';
import { inWeekOrder, weekOrders, type WeekOrder } from '../../../lib/plan/week-order.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { standing } from './week-standing.ts';

const today = isoDate('2026-11-23');
const cases = [
  standing('fri', { due: '2026-12-04', last: '2026-09-01' }),
  standing('summon', { due: '2026-12-10', summonBy: '2026-12-02', last: '2026-10-01' }),
  standing('mon', { due: '2026-11-30' }),
  standing('late', { place: 'late', due: '2026-11-20', last: '2026-08-01' }),
  standing('far', { place: 'timely', due: '2026-11-25', last: '2026-07-01' }),
];
const sorted = (order: WeekOrder) => inWeekOrder(cases, order, today).map(({ id }) => id);

describe('in each band', () => {
  test.each<[WeekOrder, string[]]>([
    // To be summoned on Wednesday comes before what is due on Friday.
    ['first', ['mon', 'summon', 'fri']],
    ['deadline', ['mon', 'fri', 'summon']],
    // Who has had no interview has waited longest.
    ['last-interview', ['mon', 'fri', 'summon']],
    ['summon', ['summon', 'mon', 'fri']],
  ])('cases stand by %s', (order, soon) => {
    expect(sorted(order)).toEqual(['late', ...soon, 'far']);
  });
});

test('what is due today comes before what should have been summoned last week: both are for today', () => {
  const both = [
    standing('summon', { due: '2026-12-01', summonBy: '2026-11-19' }),
    standing('due', { due: '2026-11-23' }),
  ];
  expect(inWeekOrder(both, 'first', today).map(({ id }) => id)).toEqual(['due', 'summon']);
});

test('of equal days, who has waited longest comes first; who is equal in that too stays where he was', () => {
  const same = [
    standing('new', { due: '2026-12-01', last: '2026-11-01' }),
    standing('a', { due: '2026-12-01', last: '2026-09-01' }),
    standing('b', { due: '2026-12-01', last: '2026-09-01' }),
  ];
  expect(inWeekOrder(same, 'deadline', today).map(({ id }) => id)).toEqual(['a', 'b', 'new']);
});

test('however it is sorted, each case is there once, and the places stand in their order', () => {
  const place = fc.constantFrom(...placesInWeek);
  const day = fc.constantFrom(undefined, '2026-11-20', '2026-11-23', '2026-12-04');
  const some = fc.array(fc.record({ place, due: day, summonBy: day, last: day }), { maxLength: 30 });
  fc.assert(
    fc.property(some, fc.constantFrom(...weekOrders), (drafts, order) => {
      const given = drafts.map(({ place: where, due, summonBy, last }, index) =>
        standing(String(index), {
          place: where,
          ...(due && { due }),
          ...(summonBy && { summonBy }),
          ...(last && { last }),
        }),
      );
      const after = inWeekOrder(given, order, today);
      expect(new Set(after)).toEqual(new Set(given));
      const ranks = after.map((one) => placesInWeek.indexOf(one.place));
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    }),
  );
});
