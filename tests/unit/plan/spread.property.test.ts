import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { capacityOf, planWeeks, type PlanWeek } from '../../../lib/plan/load-capacity.ts';
import { spread, type SpreadCase, type SpreadInput } from '../../../lib/plan/spread.ts';

/** The practice day, a Monday. */
const today = isoDate('2026-11-23');

interface Small {
  cases: { from: number; length: number; sensible: number; passed: boolean; uncertain: boolean }[];
  perWeek: number | null;
  perDay: number | null;
  leave: number[];
  taken: number[];
  weeks: number;
}

/** Few days and many cases, so that room is scarce; leave and agreed interviews lie among them. */
const small = (weeks: number, cases: number): fc.Arbitrary<Small> =>
  fc.record({
    cases: fc.array(
      fc.record({
        from: fc.nat(7 * weeks - 1),
        length: fc.nat(9),
        sensible: fc.nat(9),
        passed: fc.boolean().map((one) => one),
        uncertain: fc.boolean(),
      }),
      { maxLength: cases },
    ),
    perWeek: fc.option(fc.integer({ min: 1, max: 4 })),
    perDay: fc.option(fc.integer({ min: 1, max: 2 })),
    leave: fc.array(fc.nat(7 * weeks - 1), { maxLength: 3 }),
    taken: fc.array(fc.nat(7 * weeks - 1), { maxLength: 2 }),
    weeks: fc.constant(weeks),
  });

function inputOf({ cases, perWeek, perDay, leave, taken, weeks }: Small, withPassed = true): SpreadInput {
  const closed = alsoClosed(
    danishClosedDays,
    leave.map((offset) => ({ from: plusDays(today, offset), to: plusDays(today, offset), kind: 'leave' as const })),
  );
  const takenDays = new Map<IsoDate, number>();
  for (const offset of taken) takenDays.set(plusDays(today, offset), (takenDays.get(plusDays(today, offset)) ?? 0) + 1);
  return {
    cases: cases.map((one, index): SpreadCase => {
      const earliest = plusDays(today, one.from);
      const latest = plusDays(earliest, one.length);
      const sensible = plusDays(earliest, Math.min(one.sensible, one.length));
      const isPassed = withPassed && one.passed && index % 3 === 0;
      return {
        id: `c${index}`,
        earliest,
        sensible,
        latest: isPassed ? null : latest,
        due: latest,
        uncertain: one.uncertain,
      };
    }),
    weeks: planWeeks(today, closed, weeks),
    capacity: { perWeek, perDay },
    taken: takenDays,
    closed,
  };
}

/** How many more interviews each day and week has room for. */
function roomOf({ weeks, capacity, taken }: SpreadInput) {
  const days = new Map<IsoDate, number>();
  const byWeek = new Map<PlanWeek, number>();
  for (const week of weeks) {
    const agreed = [...taken].reduce(
      (sum, [day, count]) => (day >= week.from && day <= week.to ? sum + count : sum),
      0,
    );
    byWeek.set(week, capacityOf(week.workingDays.length, capacity) - agreed);
    for (const day of week.workingDays) days.set(day, (capacity.perDay ?? Infinity) - (taken.get(day) ?? 0));
  }
  return { days, byWeek, weekOf: (day: IsoDate) => weeks.find(({ from, to }) => day >= from && day <= to)! };
}

/** The most cases that can be held in time, by trying every way there is. */
function mostSaved(input: SpreadInput): number {
  const { days, byWeek, weekOf } = roomOf(input);
  const cases = input.cases.filter(({ latest }) => latest !== null);
  const tryFrom = (index: number): number => {
    const one = cases[index];
    if (!one) return 0;
    let best = tryFrom(index + 1);
    for (const [day, room] of days) {
      const week = weekOf(day);
      if (day < one.earliest || day > one.latest! || room <= 0 || byWeek.get(week)! <= 0) continue;
      days.set(day, room - 1);
      byWeek.set(week, byWeek.get(week)! - 1);
      best = Math.max(best, 1 + tryFrom(index + 1));
      days.set(day, room);
      byWeek.set(week, byWeek.get(week)! + 1);
      // More than all cannot be saved.
      if (best === cases.length - index) break;
    }
    return best;
  };
  return tryFrom(0);
}

/** Day after day, the earliest deadline of those that may be held that day: what a person would do with a list. */
function savedByEarliestDeadline(input: SpreadInput): number {
  const { days, byWeek, weekOf } = roomOf(input);
  const waiting = input.cases.filter(({ latest }) => latest !== null);
  let saved = 0;
  for (const [day, room] of days) {
    for (let left = room; left > 0 && byWeek.get(weekOf(day))! > 0; left -= 1) {
      const fit = waiting.filter(({ earliest, latest }) => earliest <= day && latest! >= day);
      const [next] = fit.sort((one, other) => (one.latest! < other.latest! ? -1 : 1));
      if (!next) break;
      waiting.splice(waiting.indexOf(next), 1);
      byWeek.set(weekOf(day), byWeek.get(weekOf(day))! - 1);
      saved += 1;
    }
  }
  return saved;
}

test('as many are held in time as can be: no other way of placing them saves more', () => {
  fc.assert(
    fc.property(small(2, 6), (one) => {
      const input = inputOf(one);
      expect(spread(input).placed).toHaveLength(mostSaved(input));
    }),
  );
});

test('never fewer than by taking the earliest deadline day after day', () => {
  fc.assert(
    fc.property(small(4, 30), (one) => {
      const input = inputOf(one);
      expect(spread(input).placed.length).toBeGreaterThanOrEqual(savedByEarliestDeadline(input));
    }),
  );
});

test('each is inside its window, on a working day, and no day or week holds more than there is room for', () => {
  fc.assert(
    fc.property(small(4, 30), (one) => {
      const input = inputOf(one);
      const { placed, unsaved } = spread(input);
      const { days, byWeek, weekOf } = roomOf(input);
      for (const { id, on } of placed) {
        const { earliest, latest } = input.cases.find((other) => other.id === id)!;
        expect(latest !== null && on >= earliest && on <= latest).toBe(true);
      }
      for (const { on } of [...placed, ...unsaved]) {
        if (on === null) continue;
        expect(days.has(on)).toBe(true);
        days.set(on, days.get(on)! - 1);
        byWeek.set(weekOf(on), byWeek.get(weekOf(on))! - 1);
        expect(days.get(on)).toBeGreaterThanOrEqual(0);
        expect(byWeek.get(weekOf(on))).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('every case is told of once: with a day in time, or with the reason why not', () => {
  fc.assert(
    fc.property(small(3, 20), (one) => {
      const input = inputOf(one);
      const { placed, unsaved } = spread(input);
      const told = [...placed, ...unsaved].map(({ id }) => id);
      expect(told.toSorted()).toEqual(input.cases.map(({ id }) => id).toSorted());
    }),
  );
});

test('of those that cannot all be saved, a certain and earlier one is never left out for a later one', () => {
  fc.assert(
    fc.property(small(2, 6), (one) => {
      const input = inputOf(one, false);
      const saved = new Set(spread(input).placed.map(({ id }) => id));
      const isLater = (a: SpreadCase, b: SpreadCase) =>
        a.uncertain === b.uncertain ? a.latest! > b.latest! : a.uncertain;
      const missed = input.cases.filter(({ id }) => !saved.has(id));
      for (const left of missed) {
        // Together with those that are saved and no later than it, it has no place.
        const before = input.cases.filter((case_) => saved.has(case_.id) && !isLater(case_, left));
        expect(mostSaved({ ...input, cases: [...before, left] })).toBe(before.length);
      }
    }),
  );
});
