import { UTCDate } from '@date-fns/utc/date';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { boundedMemo } from './bounded-memo.ts';
import { fromParts } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

// date-fns works on dates with a clock; a UTCDate has no zone, so the machine's zone cannot move a day.
const epoch = new UTCDate('1970-01-01');

/**
 * Whole days from 1 January 1970, which is 0; earlier days are negative.
 *
 * @example
 * dayNumber(isoDate('1970-02-01')) //=> 31
 */
export const dayNumber: (day: IsoDate) => number = boundedMemo((day: IsoDate) =>
  differenceInCalendarDays(new UTCDate(day), epoch),
);

/**
 * The day with that number.
 *
 * @throws RangeError outside the years 1–9999
 */
export const dayFromNumber: (number: number) => IsoDate = boundedMemo((number: number) =>
  toIso(addDays(epoch, number)),
);

/**
 * @param days whole days; negative counts backwards
 * @throws RangeError if the answer lies outside the years 1–9999
 */
export function plusDays(day: IsoDate, days: number): IsoDate {
  return dayFromNumber(dayNumber(day) + days);
}

/** @returns whole days from the one to the other; negative when `to` is the earlier */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

const plusMonthsBySpan = boundedMemo(
  (months: number) => boundedMemo((day: IsoDate) => toIso(addMonths(new UTCDate(day), months))),
  200,
);

/**
 * The same day of the month, `months` later. A day that month does not have becomes its last day.
 * Always count from the base date in one step: two steps of one month clamp twice.
 *
 * @param months whole months; negative counts backwards and clamps likewise
 * @throws RangeError if the answer lies outside the years 1–9999
 *
 * @example
 * plusMonths(isoDate('2024-08-31'), 6) //=> '2025-02-28'
 */
export function plusMonths(day: IsoDate, months: number): IsoDate {
  return plusMonthsBySpan(months)(day);
}

/** @returns the last day of the month that `day` lies in */
export function endOfMonth(day: IsoDate): IsoDate {
  return toIso(lastDayOfMonth(new UTCDate(day)));
}

/** @returns 1 for Monday to 7 for Sunday */
export function isoWeekday(day: IsoDate): number {
  // Day 0 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Whole years of age. The age counts up on the birthday itself; who is born on 29 February turns a year older on
 * 1 March in years without that day.
 *
 * @returns a negative number before the birth
 */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function toIso(date: Date): IsoDate {
  const year = date.getUTCFullYear();
  // NaN, from a number of days no calendar reaches, fails the comparison too.
  if (!(year >= 1 && year <= 9999)) throw new RangeError('calendar: the day lies outside the years 1–9999');
  return fromParts(year, date.getUTCMonth() + 1, date.getUTCDate());
}
