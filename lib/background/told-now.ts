import type { SourcedReading } from '../case/case-reading.ts';
import type { ToldCase } from '../case/told-case.ts';
import type { RecordedCase } from '../record/cases.ts';
import { withReading } from '../record/kept-reading.ts';

/** What the record knows of a case, with what a page shows of it now in place of what it showed before. */
export function toldNow(ref: string, known: RecordedCase | undefined, newest: SourcedReading | null): ToldCase {
  const { sourcedReadings = [], entries = [], decisions = [] } = known ?? {};
  if (!newest) return { ref, sourcedReadings, entries, decisions };
  return { ref, sourcedReadings: withReading<SourcedReading>(sourcedReadings, newest), entries, decisions };
}
