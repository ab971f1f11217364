import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseReading, FieldReading, ReadEvent } from './case-reading.ts';

/** The days that a calendar shows, `from` and `to` included: it says nothing of any other. */
export interface ShownDays {
  from: IsoDate;
  to: IsoDate;
}

/**
 * The days of a calendar: from its first appointment to its last. What it may show before and after them, empty, cannot
 * be told.
 *
 * @returns null where no day on it can be read
 */
export function daysShownIn(readings: readonly CaseReading[]): ShownDays | null {
  const days = readings.flatMap((reading) => linesIn(reading).map(({ on }) => on)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : null;
}

/** The lines of a reading's history; none where it has none, and where it cannot be read. */
export function linesIn({ fields }: CaseReading): ReadEvent[] {
  const { history } = fields;
  return history?.status === 'read' ? (history.value as ReadEvent[]) : [];
}

/** A history with these lines, under the page's own word for it. */
export function historyOf(lines: ReadEvent[], label: string): FieldReading {
  return lines.length > 0 ? { status: 'read', label, value: lines } : { status: 'empty', label };
}

export function isWithin({ from, to }: ShownDays, day: IsoDate): boolean {
  return from <= day && day <= to;
}
