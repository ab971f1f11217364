import { countPlaces, type PlaceInWeek } from './bands.ts';
import { casesIn, type CountRow } from './daily-counts.ts';
import { onTime, type OnTime } from './on-time.ts';

/** How the week stands, in numbers; no case and no citizen. */
export interface WeekCounts {
  /** how many cases stand in each place; they add up to `all` */
  places: Record<PlaceInWeek, number>;
  /** my cases that could be opened */
  all: number;
  /** the share on time, with what it is of and with what coverage */
  onTime: OnTime;
  /** cases that are kept and do not open; they stand in no place */
  unopened: number;
}

/** @param rows as `countCases` gives them: all my cases, each once */
export function weekCounts(rows: readonly CountRow[], unopened: number): WeekCounts {
  const places = countPlaces([]);
  for (const { place, cases } of rows) places[place] += cases;
  return { places, all: casesIn(rows), onTime: onTime(rows, unopened), unopened };
}
