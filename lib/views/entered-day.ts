import { daysBetween, plusDays } from '../dates/calendar.ts';
import { fromParts, isRealDay, type IsoDate } from '../dates/iso-date.ts';
import { readDanishDate } from '../dates/read-danish-date.ts';
import { nearDays } from '../text/near-days.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const englishMonths: Record<string, number> = { may: 5, oct: 10 };

/**
 * The day that a person writes into a field, as people write days in a hurry: all that `readDanishDate` reads, and
 * besides `i går`, `20/11`, `20.11`, `20. nov`, `20-11-26`, `20112026`. A slash is day first. A day without a year is
 * the one nearest to today, and a year of two figures is of this century.
 *
 * @returns null for what is no day
 *
 * @example
 * enteredDay('20/11', isoDate('2026-11-23')) //=> '2026-11-20'
 * enteredDay('4. jan', isoDate('2026-11-23')) //=> '2027-01-04'
 */
export function enteredDay(text: string, today: IsoDate): IsoDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  // Their meaning is certain where the one who writes them is the one who is asked; never so on a page.
  const near = Object.hasOwn(nearDays, typed) ? nearDays[typed] : undefined;
  if (near !== undefined) return plusDays(today, near);
  const read = readDanishDate(typed, { slashOrder: 'day-first' });
  return 'on' in read ? read.on : shortDay(typed, today);
}

function shortDay(typed: string, today: IsoDate): IsoDate | null {
  const figures = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  if (figures) return dated(Number(figures[1]), Number(figures[2]), figures[3], today);
  const parts = /^(\d{1,2})(?:[./-]| |\. )(\d{1,2})(?:(?:[./-]| |\. )(\d{2}))?\.?$/.exec(typed);
  if (parts) return dated(Number(parts[1]), Number(parts[2]), parts[3], today);
  const named = /^(?:[a-zæøå]+\.? )?(?:den |d\. ?)?(\d{1,2})\.? ?([a-z]{3,9})\.?(?: (\d{2}))?$/.exec(typed);
  return named && dated(Number(named[1]), monthOf(named[2]!), named[3], today);
}

/** @returns 1–12; 0 for no month */
function monthOf(name: string): number {
  const start = name.slice(0, 3);
  return englishMonths[start] ?? months.indexOf(start) + 1;
}

function dated(day: number, month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  if (year !== undefined) {
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return isRealDay(full, month, day) ? fromParts(full, month, day) : null;
  }
  const thisYear = Number(today.slice(0, 4));
  const near = [thisYear - 1, thisYear, thisYear + 1]
    .filter((one) => isRealDay(one, month, day))
    .map((one) => fromParts(one, month, day));
  const distance = (one: IsoDate) => Math.abs(daysBetween(today, one));
  return near.reduce<IsoDate | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
}

/**
 * A day as it stands in the field, ready to be changed by hand.
 *
 * @example
 * writtenDay(isoDate('2026-11-23')) //=> '23.11.2026'
 */
export function writtenDay(day: IsoDate): string {
  return day.split('-').reverse().join('.');
}
