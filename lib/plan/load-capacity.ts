import { plusDays } from '../dates/calendar.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { weekStart } from '../dates/iso-week.ts';
import { isWorkingDay } from '../dates/working-days.ts';

/** How many interviews one holds; null = not told, and then nothing is held against it. */
export interface Capacity {
  /** in a week of five working days */
  perWeek: number | null;
  perDay: number | null;
}

/** One week of the plan, Monday to Sunday; the first one begins today. */
export interface PlanWeek {
  monday: IsoDate;
  /** the Monday, or today in the week that has begun */
  from: IsoDate;
  /** the Sunday */
  to: IsoDate;
  /** working days from `from` on, holidays, closing days and own leave taken out */
  workingDays: IsoDate[];
}

/** So many weeks are planned ahead, the current one included. */
export const weeksAhead = 12;

/** The weeks from today on, the current one included. */
export function planWeeks(today: IsoDate, closed: ClosedDays, count = weeksAhead): PlanWeek[] {
  return Array.from({ length: count }, (_one, index): PlanWeek => {
    const monday = plusDays(weekStart(today), 7 * index);
    const from = monday < today ? today : monday;
    const to = plusDays(monday, 6);
    const days = Array.from({ length: 7 }, (_day, offset) => plusDays(monday, offset));
    return { monday, from, to, workingDays: days.filter((day) => day >= from && isWorkingDay(day, closed)) };
  });
}

/**
 * How many interviews a week has room for: the week's number in proportion to its working days, five being a whole
 * week, rounded to the nearest, and no more than its days have room for.
 *
 * @returns Infinity where no number is told
 *
 * @example
 * capacityOf(3, { perWeek: 20, perDay: null }) //=> 12
 */
export function capacityOf(workingDays: number, { perWeek, perDay }: Capacity): number {
  const byWeek = perWeek === null ? Infinity : Math.round((perWeek * workingDays) / 5);
  const byDay = perDay === null ? Infinity : perDay * workingDays;
  return workingDays === 0 ? 0 : Math.min(byWeek, byDay);
}

/**
 * What is missing in each week so that all that must happen by its end can happen: room that is left over in earlier
 * weeks is used first, and what was missing earlier is not told again.
 *
 * @param needs how many must be done by the end of each week
 * @param room how many can be done in each week
 */
export function shortages(needs: readonly number[], room: readonly number[]): number[] {
  let owed = 0;
  return needs.map((need, week) => {
    owed += need - room[week]!;
    const short = Math.max(owed, 0);
    // What cannot be done in time is told here, and weighs on no later week.
    owed = Math.min(owed, 0);
    return short;
  });
}
