import type { SourcedReading } from '../case/case-reading.ts';
import type { KeptReading } from './cases.ts';

/** The readings of a case with a new one in place of what the same page said before. */
export function withReading(readings: readonly KeptReading[], newest: KeptReading): KeptReading[] {
  if (!readings.some((one) => isSameSource(one, newest))) return [...readings, newest];
  return readings.map((one) => (isSameSource(one, newest) ? newest : one));
}

/** A page speaks for itself: of two readings of one adapter and page the later replaces the earlier. */
export function isSameSource(one: SourcedReading, other: SourcedReading): boolean {
  return one.adapter === other.adapter && one.page === other.page;
}
