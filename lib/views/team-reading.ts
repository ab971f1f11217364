import type { CountedWeek } from '../team/team-counts.ts';

/** What was counted of a list page, in memory: numbers by the caseworker that stands on it, and nothing of a case. */
export interface TeamReading {
  /** by initials, upper case; `''` = all together, where nobody is to be named */
  people: { who: string; week: CountedWeek }[];
  /** cases on the page; `unnamed` are in no number of a person */
  cases: number;
  /** cases whose line names no caseworker, or one that cannot be read */
  unnamed: number;
  /** the page shows every case of the list */
  complete: boolean;
}

/** Cases drawn from a list page. The references are shown and never kept. */
export interface DrawnSample {
  /** in the order they were drawn */
  refs: string[];
  /** how many cases there were to draw from */
  of: number;
  /** tells another list from this one */
  listHash: string;
}
