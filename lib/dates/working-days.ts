import { plusDays } from './calendar.ts';
import { danishClosedDays } from './closed-days.ts';
import type { ClosedDays } from './closed-days.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * No run of closed days is longer than this, long leave and closing days of one's own included; a set that closes
 * every day is a mistake, not an endless search.
 */
const longestClosedRun = 2000;

export function isWorkingDay(day: IsoDate, closed: ClosedDays = danishClosedDays): boolean {
  return closed(day) === null;
}

/**
 * Counts working days forward from `start`, which is itself not counted.
 *
 * @param count whole working days; 0 gives the first working day on or after `start`
 * @throws RangeError if `count` is negative or not whole
 *
 * @example
 * addWorkingDays(isoDate('2026-12-23'), 1) //=> '2026-12-28'
 */
export function addWorkingDays(start: IsoDate, count: number, closed: ClosedDays = danishClosedDays): IsoDate {
  return stepWorkingDays('addWorkingDays', start, count, 1, closed);
}

/**
 * Counts working days backward from `start`, which is itself not counted.
 *
 * @param count whole working days; 0 gives the last working day on or before `start`
 * @throws RangeError if `count` is negative or not whole
 */
export function subtractWorkingDays(start: IsoDate, count: number, closed: ClosedDays = danishClosedDays): IsoDate {
  return stepWorkingDays('subtractWorkingDays', start, count, -1, closed);
}

/** @returns `day` if it is a working day, else the next one after it */
export function workingDayOnOrAfter(day: IsoDate, closed: ClosedDays = danishClosedDays): IsoDate {
  return addWorkingDays(day, 0, closed);
}

/** @returns `day` if it is a working day, else the last one before it: the last safe day of a legal date */
export function workingDayOnOrBefore(day: IsoDate, closed: ClosedDays = danishClosedDays): IsoDate {
  return subtractWorkingDays(day, 0, closed);
}

function stepWorkingDays(
  caller: string,
  start: IsoDate,
  count: number,
  direction: 1 | -1,
  closed: ClosedDays,
): IsoDate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`${caller}: expected a whole count of 0 or more, got ${count}`);
  }
  let day = count === 0 ? start : plusDays(start, direction);
  let left = Math.max(count, 1);
  let closedRun = 0;
  for (;;) {
    if (closed(day) === null) {
      left -= 1;
      closedRun = 0;
      if (left === 0) return day;
    } else if ((closedRun += 1) > longestClosedRun) {
      throw new RangeError(`${caller}: no working day within ${longestClosedRun} days of ${start}`);
    }
    day = plusDays(day, direction);
  }
}
