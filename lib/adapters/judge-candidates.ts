import type { IsoDate } from '../dates/iso-date.ts';
import type { Adapter, AdapterPage, Locator } from './adapter.ts';
import { checkField } from './check-field.ts';
import type { FoundPlace } from './find-candidates.ts';
import { interpretReading } from './interpret-reading.ts';

/** A place on the page where a field may stand now, and how well it fits. Nothing in it is about a citizen. */
export interface Candidate {
  locator: Locator;
  words: string;
  rows: number;
  /** of the rows, those in which something stands there */
  filled: number;
  /** of those, the ones in which it is what the field asks for */
  fits: number;
}

/** The share that must fit. */
const least = 0.8;
const mostCandidates = 8;

/** Of the places, those whose content is what the field asks for; the best first. */
export function judgeCandidates(
  places: readonly FoundPlace[],
  name: string,
  adapter: Adapter,
  page: AdapterPage,
  today: IsoDate,
): Candidate[] {
  const field = page.fields[name];
  if (!field) return [];
  const judged = places.map(({ locator, words, values }): Candidate => {
    const asField: AdapterPage = { ...page, fields: { [name]: { ...field, find: [locator] } } };
    const readings = values.map((value, row) => {
      const reading = interpretReading({ ref: `${row}`, fields: { [name]: value } }, asField, adapter).fields[name]!;
      return checkField(reading, field, today).status;
    });
    const filled = readings.filter((status) => status !== 'empty').length;
    return { locator, words, rows: values.length, filled, fits: readings.filter((status) => status === 'read').length };
  });
  return judged
    .filter(({ filled, fits }) => fits > 0 && fits / filled >= least)
    .toSorted((one, other) => other.fits - one.fits || other.fits / other.filled - one.fits / one.filled)
    .slice(0, mostCandidates);
}
