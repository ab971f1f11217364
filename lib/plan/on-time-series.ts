import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { weekStart } from '../dates/iso-week.ts';
import { isWorkingDay } from '../dates/working-days.ts';

/** One place on the axis of time, with what was counted there; null = nothing was. */
export interface CountedTime<Counts> {
  /** the day, or the Monday of the week */
  from: IsoDate;
  counts: Counts | null;
  /** nothing that should have been counted lies between this one and the one before */
  follows: boolean;
}

export type CountingStep = 'days' | 'weeks';

/**
 * Lays counts out over time, up to today. A time without a count stays empty: it is never filled in from those beside it.
 *
 * - `weeks`: each week by its last count; the week of today is the last one.
 * - `days`: each working day of the public calendar, and other days that were counted.
 *
 * @param days counts of at most one a day, in any order; days after today are left out
 * @param weeks how many weeks back, the week of today among them
 */
export function countsOverTime<Counts extends { day: IsoDate }>(
  days: readonly Counts[],
  step: CountingStep,
  weeks: number,
  today: IsoDate,
): CountedTime<Counts>[] {
  const first = plusDays(weekStart(today), -7 * (weeks - 1));
  const past = days.filter(({ day }) => first <= day && day <= today);
  return step === 'weeks' ? byWeek(past, first, today) : byDay(past, first, today);
}

function byWeek<Counts extends { day: IsoDate }>(
  days: readonly Counts[],
  first: IsoDate,
  today: IsoDate,
): CountedTime<Counts>[] {
  const times: CountedTime<Counts>[] = [];
  for (let monday = first; monday <= today; monday = plusDays(monday, 7)) {
    const ofWeek = days.filter(({ day }) => weekStart(day) === monday);
    const counts = ofWeek.toSorted((one, other) => (one.day < other.day ? -1 : 1)).at(-1) ?? null;
    times.push({ from: monday, counts, follows: isCounted(counts, times) });
  }
  return times;
}

function byDay<Counts extends { day: IsoDate }>(
  days: readonly Counts[],
  first: IsoDate,
  today: IsoDate,
): CountedTime<Counts>[] {
  const byDate = new Map(days.map((counts) => [counts.day, counts]));
  const times: CountedTime<Counts>[] = [];
  for (let day = first; day <= today; day = plusDays(day, 1)) {
    const counts = byDate.get(day) ?? null;
    if (counts === null && !isWorkingDay(day)) continue;
    times.push({ from: day, counts, follows: isCounted(counts, times) });
  }
  return times;
}

function isCounted<Counts>(counts: Counts | null, before: readonly CountedTime<Counts>[]): boolean {
  return counts !== null && (before.at(-1)?.counts ?? null) !== null;
}

/** The count that stood at the end of the week so many weeks before the one of today; null where that week has none. */
export function countWeeksAgo<Counts extends { day: IsoDate }>(
  days: readonly Counts[],
  weeks: number,
  today: IsoDate,
): Counts | null {
  return countsOverTime(days, 'weeks', weeks + 1, today)[0]?.counts ?? null;
}
