import type { IsoDate } from '../dates/iso-date.ts';
import type { PlaceInWeek } from './bands.ts';
import type { WeekCase } from './week-case.ts';

/** Where a case stood: enough to see that it stands elsewhere now, and nothing by which anyone could name it. */
export interface Standing {
  place: PlaceInWeek;
  due: IsoDate | null;
}

/** How my cases stood, by their random ids. */
export type Standings = ReadonlyMap<string, Standing>;

/** What has changed from one look to the next; each case in one of the lists at most. */
export interface ChangedSince {
  /** mine now, and not then */
  fresh: string[];
  /** mine then, and not now */
  gone: string[];
  /** stands in another place; its date may be another one too */
  moved: { id: string; from: PlaceInWeek; to: PlaceInWeek }[];
  /** stands where it stood, by another date; null = it had or has none */
  redated: { id: string; from: IsoDate | null; to: IsoDate | null }[];
}

export function standingsOf(cases: Iterable<WeekCase>): Map<string, Standing> {
  return new Map([...cases].map(({ id, place, due }) => [id, { place, due }]));
}

/** @param now my cases as they stand; `moved` and the others keep their order */
export function changedSince(before: Standings, now: Standings): ChangedSince {
  const changed: ChangedSince = { fresh: [], gone: [], moved: [], redated: [] };
  for (const [id, { place, due }] of now) {
    const then = before.get(id);
    if (!then) changed.fresh.push(id);
    else if (then.place !== place) changed.moved.push({ id, from: then.place, to: place });
    else if (then.due !== due) changed.redated.push({ id, from: then.due, to: due });
  }
  for (const id of before.keys()) if (!now.has(id)) changed.gone.push(id);
  return changed;
}

/** How many cases have changed. */
export function howManyChanged({ fresh, gone, moved, redated }: ChangedSince): number {
  return fresh.length + gone.length + moved.length + redated.length;
}
