import { staleSince } from '../case/last-seen.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';

/** The weekly list's three bands: a deadline has passed, comes within three weeks, or neither. */
export const bands = ['late', 'soon', 'timely'] as const;

/**
 * Where a case stands that is in no band, so that the groups add up to all cases:
 *
 * - `stale`: not seen on a page for a while, so it may be settled long since
 * - `exempt`: rests
 * - `unknown`: could not be worked out
 * - `not-agreed`: no deadline by law any more, and no next interview agreed
 * - `no-rule`: its group has no contact deadline that is known
 * - `estimated`: the law counts hours, the calendar only guesses
 * - `provisional`: the rule that decides was not seen in the text of the law, or not signed off where that is demanded
 */
export const outside = ['stale', 'exempt', 'unknown', 'not-agreed', 'no-rule', 'estimated', 'provisional'] as const;

export type Band = (typeof bands)[number];
export type OutsideBand = (typeof outside)[number];
export type PlaceInWeek = Band | OutsideBand;

export const placesInWeek: readonly PlaceInWeek[] = [...bands, ...outside];

export function isBand(place: PlaceInWeek): place is Band {
  return bands.some((band) => band === place);
}

/** Where a case stands on the weekly list, by its headline: in exactly one place. */
export function placeInWeek(
  { facts, headline: { kind, deadline } }: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
  staleAfterWorkingDays?: number,
): PlaceInWeek {
  if (staleSince({ facts, today, staleAfterWorkingDays })) return 'stale';
  if (kind === 'paused') return 'exempt';
  if (kind === 'unknown' || kind === 'no-rule') return kind;
  if (kind === 'by-need' && agreedInterviews(facts, today).length === 0) return 'not-agreed';
  if (deadline?.provisional) return 'provisional';
  if (deadline && versionToShow(rules, deadline)?.estimated) return 'estimated';
  if (kind === 'overdue') return 'late';
  return kind === 'due-soon' ? 'soon' : 'timely';
}

/** How many of them stand in each place; places without cases have 0, and the numbers add up to all. */
export function countPlaces(places: Iterable<PlaceInWeek>): Record<PlaceInWeek, number> {
  const counts = Object.fromEntries(placesInWeek.map((place) => [place, 0])) as Record<PlaceInWeek, number>;
  for (const place of places) counts[place] += 1;
  return counts;
}
