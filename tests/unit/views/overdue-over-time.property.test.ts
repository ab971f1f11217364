import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { isoWeek } from '../../../lib/dates/iso-week.ts';
import { lateCauses } from '../../../lib/plan/causes.ts';
import type { CountRow } from '../../../lib/plan/daily-counts.ts';
import { onTime } from '../../../lib/plan/on-time.ts';
import { overdueAges } from '../../../lib/plan/overdue-age.ts';
import { overdueOverTime } from '../../../lib/views/overdue-over-time.ts';

const row: fc.Arbitrary<CountRow> = fc
  .record({
    place: fc.constantFrom('late' as const, 'late' as const, 'soon' as const, 'stale' as const),
    localNorm: fc.boolean(),
    age: fc.constantFrom(...overdueAges),
    cause: fc.constantFrom(...lateCauses, null),
    cases: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ place, ...one }) => ({
    ...{ ...one, place, rule: 'flexjob-follow-up-30m', group: 'flexjob', clear: one.cases },
    ...(place !== 'late' && { age: null, cause: null }),
  }));

/** Days that were counted up to a day, which lies around the turn of a year with 53 weeks. */
const counted = fc
  .record({
    until: fc.integer({ min: -30, max: 30 }).map((days) => plusDays(isoDate('2027-01-03'), days)),
    days: fc.uniqueArray(fc.record({ back: fc.nat(70), rows: fc.array(row, { maxLength: 6 }) }), {
      selector: ({ back }) => back,
      maxLength: 12,
    }),
    weeks: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ until, days, weeks }) => ({
    today: until,
    weeks,
    days: days.map(({ back, rows }) => {
      return { day: plusDays(until, -back), rows, others: { cases: 0, rules: [] }, indicators: [], unopened: 0 };
    }),
  }));

const added = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

test('in each week the ages, the influences, the causes and the bar add up to what was late at its last count', () => {
  fc.assert(
    fc.property(counted, ({ days, weeks, today }) => {
      const view = overdueOverTime(days, { weeks, today, language: 'da' });
      if (!view) return;
      view.bars.bars.toReversed().forEach(({ id, tick, parts }, index) => {
        const monday = isoDate(id);
        const ofWeek = days.filter(({ day }) => monday <= day && day <= plusDays(monday, 6));
        const last = ofWeek.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0];
        const cells = view.table.rows[index]!.cells;
        expect([tick, cells[0]]).toEqual([`uge ${isoWeek(monday).week}`, tick]);
        if (!last) return void expect([parts, cells.length]).toEqual([null, 2]);
        const { late } = onTime(last.rows);
        const [week, month, longer, own, others, open, all] = cells.slice(1).map(Number);
        expect(all).toBe(late);
        expect(week! + month! + longer!).toBe(late);
        expect(parts).toEqual([own, others, open]);
        expect(added(parts!)).toBe(late);
        const causes = view.causes?.rows[index]!.cells.slice(1).map(Number);
        if (causes) expect(added(causes.slice(0, -1))).toBe(late);
      });
    }),
  );
});

test('it begins with the first week that was counted, and ends with the week of today', () => {
  fc.assert(
    fc.property(counted, ({ days, weeks, today }) => {
      const bars = overdueOverTime(days, { weeks, today, language: 'da' })?.bars.bars;
      if (!bars) return;
      expect(bars[0]!.parts).not.toBeNull();
      const last = isoDate(bars.at(-1)!.id);
      expect(last <= today && today <= plusDays(last, 6)).toBe(true);
      bars.slice(1).forEach(({ id }, index) => expect(id).toBe(plusDays(isoDate(bars[index]!.id), 7)));
    }),
  );
});
