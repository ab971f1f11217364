import { daysBetween, plusMonths } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';

/** How long over: up to a week, up to a month, longer. */
export const overdueAges = ['week', 'month', 'longer'] as const;

export type OverdueAge = (typeof overdueAges)[number];

/**
 * How long a deadline has been over. Seven days over are still `week`. The month is the calendar's, counted from the due
 * day and clamped to a month's last day: what was due on 31 October is `month` up to 30 November.
 *
 * @param due the legal last day
 * @returns null for what is not over on the day
 */
export function overdueAge(due: IsoDate, today: IsoDate): OverdueAge | null {
  const over = daysBetween(due, today);
  if (over <= 0) return null;
  if (over <= 7) return 'week';
  return today <= plusMonths(due, 1) ? 'month' : 'longer';
}
