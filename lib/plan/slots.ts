import type { IsoDate } from '../dates/iso-date.ts';
import type { InterviewNeed } from './interview-need.ts';
import { shortages, type PlanWeek } from './load-capacity.ts';
import { weekOf } from './load.ts';

/** Times for self-booking in one week, against the citizens who must book one. */
export interface SlotWeek {
  week: PlanWeek;
  /** citizens who book for themselves and must have an interview by the end of the week */
  needed: number;
  /** free times that are open for booking; null = not told */
  offered: number | null;
  /** how many the times up to the end of the week do not reach; null where no week has a number */
  short: number | null;
}

/** Who books for themselves: a booking period is to be set, or runs. */
export function booksAlone({ kind, step }: InterviewNeed): boolean {
  return kind === 'booking-open' || step?.way === 'self-booking';
}

/**
 * Times that are open for booking against the citizens who need one, week by week. A week of which no number is told
 * has no times.
 *
 * @param offered by the Monday of the week
 */
export function slotWeeks(
  needs: readonly InterviewNeed[],
  offered: ReadonlyMap<IsoDate, number>,
  weeks: readonly PlanWeek[],
): SlotWeek[] {
  const own = needs.filter(booksAlone);
  const rows = weeks.map((week, index) => ({
    week,
    needed: own.filter((need) => weekOf(need, weeks) === index).reduce((sum, { missing }) => sum + missing, 0),
    offered: offered.get(week.monday) ?? null,
  }));
  const isTold = rows.some((row) => row.offered !== null);
  const short = shortages(
    rows.map(({ needed }) => needed),
    rows.map((row) => row.offered ?? 0),
  );
  return rows.map((row, index) => ({ ...row, short: isTold ? short[index]! : null }));
}
