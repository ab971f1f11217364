import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { agenda } from '../../../lib/plan/agenda.ts';
import { placesInWeek } from '../../../lib/plan/bands.ts';
import { standing } from './week-standing.ts';

const today = isoDate('2026-11-23');
const until = isoDate('2026-12-14');
const on = (...cases: ReturnType<typeof standing>[]) => agenda(cases, today, until);

describe('the days of the week', () => {
  test('a deadline stands on its day, the summons on its own, an agreed interview on the day it is held', () => {
    const told = on(standing('a', { due: '2026-12-04', summonBy: '2026-11-25', agreed: ['2026-12-07'] }));
    expect(told.days).toEqual([
      { on: '2026-11-25', entries: [{ kind: 'summon', id: 'a' }] },
      { on: '2026-12-04', entries: [{ kind: 'deadline', id: 'a' }] },
      { on: '2026-12-07', entries: [{ kind: 'interview', id: 'a' }] },
    ]);
  });

  test('of one day, interviews come first, then what is due, then what is to be prepared', () => {
    const told = on(
      standing('summon', { due: '2026-12-20', summonBy: '2026-11-24' }),
      standing('due', { due: '2026-11-24' }),
      standing('held', { place: 'timely', due: '2027-02-01', agreed: ['2026-11-24'] }),
    );
    expect(told.days).toMatchObject([{ entries: [{ id: 'held' }, { id: 'due' }, { id: 'summon' }] }]);
    expect(told.later).toBe(2);
  });

  test('what should have been summoned last week is for today', () => {
    expect(on(standing('a', { due: '2026-11-27', summonBy: '2026-11-19' })).days[0]).toMatchObject({ on: today });
  });

  test('what is over its deadline stands before the days, the oldest first', () => {
    const late = (id: string, due: string) => standing(id, { place: 'late', due });
    expect(on(late('new', '2026-11-20'), late('old', '2026-10-01'))).toMatchObject({
      overdue: [{ id: 'old' }, { id: 'new' }],
      days: [],
    });
  });

  test('a date that is not certain has no day: estimated, not confirmed, exempt', () => {
    for (const place of ['estimated', 'provisional', 'exempt', 'unknown', 'stale'] as const) {
      expect(on(standing('a', { place, due: '2026-12-04' }))).toEqual({ overdue: [], days: [], later: 0 });
    }
  });
});

test('days come in their order from today to the last one, and every deadline in a band is told or counted once', () => {
  const offset = fc.option(fc.integer({ min: -40, max: 60 }), { nil: undefined });
  const drafts = fc.array(fc.record({ place: fc.constantFrom(...placesInWeek), due: offset, by: offset }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(drafts, (given) => {
      const cases = given.map(({ place, due, by }, index) => {
        // In a band for a deadline that has not passed, or late for one that has.
        const isLate = due !== undefined && due < 0;
        const where = place === 'late' || place === 'soon' || place === 'timely' ? (isLate ? 'late' : 'soon') : place;
        return standing(String(index), {
          place: where,
          ...(due !== undefined && { due: plusDays(today, due) }),
          ...(by !== undefined && { summonBy: plusDays(today, by) }),
        });
      });
      const { overdue, days, later } = agenda(cases, today, until);
      const order = days.map((day) => day.on);
      expect(order).toEqual([...new Set(order)].toSorted());
      for (const day of order) expect(day >= today && day <= until).toBe(true);
      const told = days.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'deadline')).length;
      const inBand = cases.filter(({ place, due }) => due !== null && (place === 'late' || place === 'soon')).length;
      expect(overdue.length + told + later).toBe(inBand);
    }),
  );
});
