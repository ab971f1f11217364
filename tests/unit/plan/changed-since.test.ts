import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesInWeek } from '../../../lib/plan/bands.ts';
import { changedSince, howManyChanged, standingsOf } from '../../../lib/plan/changed-since.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { standing } from './week-standing.ts';

const before = standingsOf([
  standing('stays', { due: '2026-12-04' }),
  standing('slips', { due: '2026-11-20' }),
  standing('dated', { due: '2026-12-04' }),
  standing('leaves'),
]);

test('what is new, gone, in another place or has another date is told apart', () => {
  const now = standingsOf([
    standing('stays', { due: '2026-12-04' }),
    standing('slips', { place: 'late', due: '2026-11-20' }),
    standing('dated', { due: '2026-12-11' }),
    standing('comes'),
  ]);
  expect(changedSince(before, now)).toEqual({
    fresh: ['comes'],
    gone: ['leaves'],
    moved: [{ id: 'slips', from: 'soon', to: 'late' }],
    redated: [{ id: 'dated', from: '2026-12-04', to: '2026-12-11' }],
  });
});

test('nothing changes of itself: the same standings are no change', () => {
  expect(howManyChanged(changedSince(before, before))).toBe(0);
});

test('each case is in one of the lists at most, and those in none stand as they stood', () => {
  const standings = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...'abcdefgh'),
        place: fc.constantFrom(...placesInWeek),
        due: fc.constantFrom(null, isoDate('2026-11-20'), isoDate('2026-12-04')),
      }),
      { selector: ({ id }) => id },
    )
    .map((cases) => new Map(cases.map(({ id, place, due }) => [id, { place, due }])));
  fc.assert(
    fc.property(standings, standings, (then, now) => {
      const { fresh, gone, moved, redated } = changedSince(then, now);
      const told = [...fresh, ...gone, ...moved.map(({ id }) => id), ...redated.map(({ id }) => id)];
      expect(new Set(told).size).toBe(told.length);
      for (const id of new Set([...then.keys(), ...now.keys()])) {
        if (!told.includes(id)) expect(now.get(id)).toEqual(then.get(id));
        else expect(now.get(id)).not.toEqual(then.get(id));
      }
    }),
  );
});
