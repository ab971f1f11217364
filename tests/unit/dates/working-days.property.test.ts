import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, plusDays } from '../../../lib/dates/calendar.ts';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  subtractWorkingDays,
  workingDayOnOrBefore,
} from '../../../lib/dates/working-days.ts';

/** A start with closed days near it; closed days years away would test nothing. */
const startAndClosedDays = fc
  .record({
    startOffset: fc.nat(20_000),
    closedOffsets: fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 20 }),
  })
  .map(({ startOffset, closedOffsets }) => {
    const start = plusDays(isoDate('2000-01-01'), startOffset);
    const extra = closedOffsets.map((offset) => {
      const day = plusDays(start, offset);
      return { from: day, to: day, kind: 'local' as const };
    });
    return { start, closed: alsoClosed(danishClosedDays, extra) };
  });

test('a deadline in working days always falls on a working day', () => {
  fc.assert(
    fc.property(startAndClosedDays, fc.nat(30), ({ start, closed }, count) => {
      expect(isWorkingDay(addWorkingDays(start, count, closed), closed)).toBe(true);
    }),
  );
});

test('between a start and its n-th working day lie n working days, the last one included', () => {
  fc.assert(
    fc.property(startAndClosedDays, fc.integer({ min: 1, max: 30 }), ({ start, closed }, count) => {
      const end = addWorkingDays(start, count, closed);
      let working = 0;
      for (let day = plusDays(start, 1); day <= end; day = plusDays(day, 1))
        if (isWorkingDay(day, closed)) working += 1;
      expect(working).toBe(count);
    }),
  );
});

test('counting forward and back again from a working day ends where it began', () => {
  fc.assert(
    fc.property(startAndClosedDays, fc.nat(30), ({ start, closed }, count) => {
      const from = addWorkingDays(start, 0, closed);
      expect(subtractWorkingDays(addWorkingDays(from, count, closed), count, closed)).toBe(from);
    }),
  );
});

test('the last safe day never lies after the day, and only closed days lie between', () => {
  fc.assert(
    fc.property(startAndClosedDays, ({ start, closed }) => {
      const safe = workingDayOnOrBefore(start, closed);
      expect(daysBetween(safe, start)).toBeGreaterThanOrEqual(0);
      for (let day = plusDays(safe, 1); day <= start; day = plusDays(day, 1)) expect(closed(day)).not.toBeNull();
    }),
  );
});
