import type { CaseFacts } from './case-facts.ts';
import type { SourcedReading } from './case-reading.ts';
import { factsOfCase } from './facts-of-case.ts';

/** What is known of a case of which only pages have told. */
export function factsFromReadings(ref: string, sourcedReadings: readonly SourcedReading[]): CaseFacts {
  return factsOfCase({ ref, sourcedReadings, entries: [], decisions: [] });
}
