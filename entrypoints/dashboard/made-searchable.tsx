import { useInSlices } from '../../components/use-in-slices.ts';
import type { WeekEntry } from '../../lib/views/week-entry.ts';

/**
 * Works out what the cases are found by, a little at a time, so that the first letter that is typed finds at once. It is
 * no part of the page: what is drawn is not drawn anew for it.
 */
export function MadeSearchable({ entries }: { entries: readonly WeekEntry[] }) {
  useInSlices(entries, searchedOf);
  return null;
}

const searchedOf = ({ searched }: WeekEntry) => searched.length;
