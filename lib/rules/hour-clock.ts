import { dayFromNumber, dayNumber } from '../dates/calendar.ts';
import { isoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';

/** A full-time insured person has 37 hours of unemployment a week, on Monday to Friday, holidays included. */
const hoursPerWeekday = 37 / 5;

/** Sums of 7.4 do not come out even; this much short of the demand is reached. */
const tolerance = 0.05;

/** Months whose hours do not count, because of the epidemic. */
const pauses = [
  [isoDate('2020-03-01'), isoDate('2020-08-31')],
  [isoDate('2021-01-01'), isoDate('2021-06-30')],
].map(([from, to]) => ({ from: dayNumber(from!), to: dayNumber(to!) }));

/**
 * The day on which someone unemployed full time from `start`, that day included, reaches so many hours: the earliest
 * day an hour clock can run out. It may lie after the calendar reading for a period that touches a pause.
 */
export function dayHoursAreReached(start: IsoDate, hours: number): IsoDate {
  let daysLeft = Math.ceil((hours - tolerance) / hoursPerWeekday);
  for (let day = dayNumber(start); ; day += 1) {
    const pause = pauses.find(({ from, to }) => from <= day && day <= to);
    if (pause) {
      day = pause.to;
      continue;
    }
    // Day 0 was a Thursday, so 2 and 3 more than a multiple of 7 are Saturday and Sunday.
    const sinceThursday = ((day % 7) + 7) % 7;
    if (sinceThursday !== 2 && sinceThursday !== 3) daysLeft -= 1;
    if (daysLeft <= 0) return dayFromNumber(day);
  }
}
