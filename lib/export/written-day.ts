import type { IsoDate } from '../dates/iso-date.ts';

/**
 * A day as Danish spreadsheets write and know it.
 *
 * @example
 * writtenDay(isoDate('2026-11-23')) //=> '23-11-2026'
 */
export function writtenDay(day: IsoDate): string {
  return day.split('-').reverse().join('-');
}
