import type { SourcedReading } from './case-reading.ts';
import type { Decision } from './contradiction.ts';
import type { HandEntry } from './hand-entry.ts';

/** All that pages and people have told of one case, before anything is concluded from it. */
export interface ToldCase {
  ref: string;
  /** at most one per adapter and page, of a calendar per stretch of days */
  sourcedReadings: readonly SourcedReading[];
  entries: readonly HandEntry[];
  decisions: readonly Decision[];
}
