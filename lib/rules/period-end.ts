import { endOfMonth, plusDays, plusMonths } from '../dates/calendar.ts';
import { addWorkingDays, subtractWorkingDays } from '../dates/working-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Counting, Span } from './rule.ts';

/**
 * The day `span` after `base`, which is day 0. Months and years clamp to the month's last day. Working days are
 * counted on the public calendar alone: a local closing day never moves what the law says.
 */
export function spanEnd(base: IsoDate, span: Span): IsoDate {
  switch (span.unit) {
    case 'days':
      return plusDays(base, span.count);
    case 'weeks':
      return plusDays(base, 7 * span.count);
    case 'months':
      return plusMonths(base, span.count);
    case 'years':
      return plusMonths(base, 12 * span.count);
    case 'working-days':
      return addWorkingDays(base, span.count);
  }
}

/** The day `span` before `end`; months clamp likewise. */
export function spanStart(end: IsoDate, span: Span): IsoDate {
  switch (span.unit) {
    case 'days':
      return plusDays(end, -span.count);
    case 'weeks':
      return plusDays(end, -7 * span.count);
    case 'months':
      return plusMonths(end, -span.count);
    case 'years':
      return plusMonths(end, -12 * span.count);
    case 'working-days':
      return subtractWorkingDays(end, span.count);
  }
}

/**
 * The last day of a period that begins on `base`, by the way the law counts it.
 *
 * @example
 * periodEnd(isoDate('2024-01-10'), { unit: 'months', count: 6 }, 'inside') //=> '2024-07-09'
 */
export function periodEnd(base: IsoDate, span: Span, counting: Counting): IsoDate {
  switch (counting) {
    case 'after':
      return spanEnd(base, span);
    case 'inside':
      return plusDays(spanEnd(base, span), -1);
    case 'through-week':
      // The base is day 1 here, so week n ends one day earlier than n weeks after it.
      return plusDays(base, 7 * span.count - 1);
    case 'whole-months':
      return endOfMonth(plusMonths(base, span.count));
  }
}
