import type { SourcedReading } from '../case/case-reading.ts';
import { historyOf, isWithin, linesIn } from '../case/shown-days.ts';

/** Who says it: one page of one adapter. */
export type Source = Pick<SourcedReading, 'adapter' | 'page'>;

/**
 * The readings of a case with a new one in place of what the same page said before. A calendar speaks for the days it
 * shows: what it said of other days, when it was turned to them, stands beside it with the day it was seen.
 */
export function withReading<Reading extends SourcedReading & { saysMine?: boolean }>(
  readings: readonly Reading[],
  newest: Reading,
): Reading[] {
  const place = readings.findIndex((one) => isSameSource(one, newest));
  if (place === -1) return [...readings, newest];
  const before = readings.filter((one) => isSameSource(one, newest)).flatMap((one) => ofOtherDays(one, newest) ?? []);
  // In the order of days, so that turning to and fro changes nothing.
  const parts = [...before, newest].sort((one, other) => ((one.days?.from ?? '') <= (other.days?.from ?? '') ? -1 : 1));
  return readings.flatMap((one, index) => (index === place ? parts : isSameSource(one, newest) ? [] : [one]));
}

/** A page speaks for itself: of two readings of one adapter and page the later replaces the earlier. */
export function isSameSource(one: Source, other: Source): boolean {
  return one.adapter === other.adapter && one.page === other.page;
}

/** @returns what a calendar said of days that it does not show now; null where that is nothing */
function ofOtherDays<Reading extends SourcedReading & { saysMine?: boolean }>(
  before: Reading,
  newest: Reading,
): Reading | null {
  const { days } = newest;
  const { history, name } = before.reading.fields;
  if (!days || !history) return null;
  const whose = newest.saysMine === undefined ? before : { ...before, saysMine: newest.saysMine };
  if (history.status === 'unreadable') {
    const isOfOthers = before.days && (before.days.to < days.from || days.to < before.days.from);
    return isOfOthers ? whose : null;
  }
  const lines = linesIn(before.reading).filter(({ on }) => !isWithin(days, on));
  if (lines.length === 0) return null;
  // All else that the page says of the case, it says now; a name is the same whichever week is shown.
  const fields = { ...(name && { name }), history: historyOf(lines, history.label) };
  return { ...whose, reading: { ...before.reading, fields } };
}
