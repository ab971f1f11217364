import type { IsoDate } from '../dates/iso-date.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { placeInWeek, placesInWeek, type PlaceInWeek } from './bands.ts';
import { weekCase, type WeekCase, type WeekSettings } from './week-case.ts';
import { byWeekOrder, inWeekOrder } from './week-order.ts';

/** So many rows the week begins with. */
export const firstScreen = 60;

/**
 * The cases that the week begins with in its order `first`: whatever the others are called, none of them stands among
 * these. Cases that only their names tell apart are all here or none of them, so there are `firstScreen` or some more;
 * fewer where more than as many again are alike. Names are not needed for it.
 */
export function firstInWeek<Case extends { id: string; judgement: Judgement }>(
  cases: readonly Case[],
  rules: readonly Rule[],
  today: IsoDate,
  settings: WeekSettings,
): Case[] {
  const placeOf = ({ judgement }: Case) => placeInWeek(judgement, rules, today, settings.staleAfterWorkingDays);
  const standing = beginning(cases, placeOf).map((of) => {
    return { ...weekCase(of.id, of.judgement, rules, today, settings), of };
  });
  return firstOf(standing, today).map(({ of }) => of);
}

/** The same of cases of which is known how they stand. */
export function firstOf<Case extends WeekCase>(cases: readonly Case[], today: IsoDate): Case[] {
  const sorted = inWeekOrder(
    beginning(cases, ({ place }) => place),
    'first',
    today,
  );
  return sorted.slice(0, endOfFirst(sorted, byWeekOrder('first', today)));
}

/** The cases of the first places, as many places as it takes: what stands in a later one comes later, whatever its days. */
function beginning<Case>(cases: readonly Case[], placeOf: (one: Case) => PlaceInWeek): Case[] {
  const places = Map.groupBy(cases, placeOf);
  const found: Case[] = [];
  for (const place of placesInWeek) {
    if (found.length >= firstScreen) break;
    for (const one of places.get(place) ?? []) found.push(one);
  }
  return found;
}

/** How many of the sorted cases are first, alike ones not parted. */
function endOfFirst(sorted: readonly WeekCase[], compare: (one: WeekCase, other: WeekCase) => number): number {
  const last = sorted[firstScreen - 1];
  if (!last) return sorted.length;
  const after = sorted.findIndex((one, index) => index >= firstScreen && compare(last, one) !== 0);
  const end = after === -1 ? sorted.length : after;
  return end <= 2 * firstScreen ? end : sorted.findIndex((one) => compare(one, last) === 0);
}
