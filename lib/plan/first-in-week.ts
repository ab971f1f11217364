import type { IsoDate } from '../dates/iso-date.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { placeInWeek, placesInWeek } from './bands.ts';
import { weekCase, type WeekCase, type WeekSettings } from './week-case.ts';
import { byWeekOrder } from './week-order.ts';

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
  const places = Map.groupBy(cases, ({ judgement }) =>
    placeInWeek(judgement, rules, today, settings.staleAfterWorkingDays),
  );
  const found: { of: Case; standing: WeekCase }[] = [];
  for (const place of placesInWeek) {
    // What stands in a later place comes later, whatever its days.
    if (found.length >= firstScreen) break;
    for (const of of places.get(place) ?? []) {
      found.push({ of, standing: weekCase(of.id, of.judgement, rules, today, settings) });
    }
  }
  const compare = byWeekOrder('first', today);
  const sorted = found.toSorted((one, other) => compare(one.standing, other.standing));
  const end = endOfFirst(
    sorted.map(({ standing }) => standing),
    compare,
  );
  return sorted.slice(0, end).map(({ of }) => of);
}

/** How many of the sorted cases are first, alike ones not parted. */
function endOfFirst(sorted: readonly WeekCase[], compare: (one: WeekCase, other: WeekCase) => number): number {
  const last = sorted[firstScreen - 1];
  if (!last) return sorted.length;
  const after = sorted.findIndex((one, index) => index >= firstScreen && compare(last, one) !== 0);
  const end = after === -1 ? sorted.length : after;
  return end <= 2 * firstScreen ? end : sorted.findIndex((one) => compare(one, last) === 0);
}
