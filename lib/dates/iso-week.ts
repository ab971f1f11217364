import { daysBetween, isoWeekday, plusDays } from './calendar.ts';
import { isoDate, type IsoDate } from './iso-date.ts';

/**
 * The week as Danish calendars number it (ISO 8601): weeks begin on Monday and belong to the year of their Thursday.
 *
 * @example
 * isoWeek(isoDate('2027-01-03')) //=> { year: 2026, week: 53 }
 */
export function isoWeek(day: IsoDate): { year: number; week: number } {
  const thursday = plusDays(day, 4 - isoWeekday(day));
  const year = thursday.slice(0, 4);
  return { year: Number(year), week: Math.floor(daysBetween(isoDate(`${year}-01-01`), thursday) / 7) + 1 };
}

/** The Monday of the week that a day lies in. */
export function weekStart(day: IsoDate): IsoDate {
  return plusDays(day, 1 - isoWeekday(day));
}

/**
 * The Mondays of the last weeks, the oldest first, that of `today` among them.
 *
 * @param weeks how many, 1 or more
 */
export function lastMondays(today: IsoDate, weeks: number): IsoDate[] {
  const monday = weekStart(today);
  return Array.from({ length: weeks }, (_none, index) => plusDays(monday, 7 * (index + 1 - weeks)));
}
