import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { isWorkingDay } from '../../../lib/dates/working-days.ts';
import { percent } from '../../../lib/plan/on-time.ts';
import { countsOverTime } from '../../../lib/plan/on-time-series.ts';

/** A day near Christmas, Easter or neither, and days before it that were counted. */
const counted = fc
  .record({
    today: fc.constantFrom('2026-11-25', '2027-01-04', '2026-04-09').map(isoDate),
    back: fc.uniqueArray(fc.nat(40), { maxLength: 30 }),
    weeks: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ today, back, weeks }) => ({ today, weeks, days: back.map((ago) => ({ day: plusDays(today, -ago) })) }));

test('a line never goes across a working day without a count', () => {
  fc.assert(
    fc.property(counted, ({ today, weeks, days }) => {
      const times = countsOverTime(days, 'days', weeks, today);
      for (const [index, { from, follows }] of times.entries()) {
        if (!follows) continue;
        const before = times[index - 1]!.counts!.day;
        for (let day = plusDays(before, 1); day < from; day = plusDays(day, 1)) expect(isWorkingDay(day)).toBe(false);
      }
    }),
  );
});

test('every count of the time that is shown is shown once, and by the week at most one', () => {
  fc.assert(
    fc.property(counted, ({ today, weeks, days }) => {
      const shown = (step: 'days' | 'weeks') =>
        countsOverTime(days, step, weeks, today).flatMap(({ counts }) => counts?.day ?? []);
      const byDay = shown('days');
      expect(new Set(byDay).size).toBe(byDay.length);
      expect(shown('weeks').every((day) => byDay.includes(day))).toBe(true);
      expect(countsOverTime(days, 'weeks', weeks, today)).toHaveLength(weeks);
    }),
  );
});

test('a share reaches a target exactly where the cases do', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.constantFrom(80, 90, 95), (part, more, target) => {
      const of = part + more;
      fc.pre(of > 0);
      expect(percent(part, of)! >= target).toBe(part * 100 >= target * of);
    }),
  );
});
