import type { IsoDate } from '../dates/iso-date.ts';
import { placesInWeek, type PlaceInWeek } from '../plan/bands.ts';
import { inWeekOrder, type WeekOrder } from '../plan/week-order.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import { weekText } from '../text/week-text.ts';
import { groupName, type WeekEntry } from './week-entry.ts';
import { fits } from './week-search.ts';

/** What of the week is shown, and in which order; null = every one. */
export interface WeekFilter {
  place: PlaceInWeek | null;
  /** a target group id; `unknownGroup` = the cases whose group is not known */
  group: string | null;
  /** a rule id: of the deadline that stands on the badge */
  rule: string | null;
  order: WeekOrder;
}

export interface NamedFilter extends WeekFilter {
  name: string;
}

export const everything: Readonly<WeekFilter> = { place: null, group: null, rule: null, order: 'first' };

/** No target group of the rules has this id. */
export const unknownGroup = 'unknown';

/** The cases that fit, in their order. Those that stand together in `inWeekOrder` stand together here. */
export function filtered(ordered: readonly WeekEntry[], filter: WeekFilter, typed: string): WeekEntry[] {
  const { place, group, rule } = filter;
  const isTyped = fits(typed);
  return ordered.filter(
    (one) =>
      (place === null || one.place === place) &&
      (group === null || (one.group ?? unknownGroup) === group) &&
      (rule === null || one.rule === rule) &&
      (isTyped === null || isTyped(one.searched)),
  );
}

/** @returns the same cases as the filter's order has them, of equal ones by name or number */
export function ordered(entries: readonly WeekEntry[], order: WeekOrder, today: IsoDate): WeekEntry[] {
  const { compare } = new Intl.Collator('da');
  const byName = entries.toSorted((one, other) => compare(whoOf(one), whoOf(other)));
  return inWeekOrder(byName, order, today);
}

/** Whether anything is left out by it. */
export function isNarrowed({ place, group, rule }: WeekFilter, typed: string): boolean {
  return place !== null || group !== null || rule !== null || typed.trim() !== '';
}

export interface FilterChoice {
  id: string;
  label: string;
}

export interface FilterChoices {
  places: FilterChoice[];
  groups: FilterChoice[];
  rules: FilterChoice[];
}

/** What can be chosen: places all of them, groups and rules those that a case has, and one that is chosen in any case. */
export function filterChoices(
  entries: readonly WeekEntry[],
  rules: readonly Rule[],
  chosen: WeekFilter,
  language: Language,
): FilterChoices {
  const text = weekText[language];
  const groups = new Set(entries.map(({ group }) => group ?? unknownGroup));
  const used = new Set(entries.flatMap(({ rule }) => rule ?? []));
  if (chosen.group !== null) groups.add(chosen.group);
  if (chosen.rule !== null) used.add(chosen.rule);
  const titles = new Map(rules.map(({ id, title }) => [id, title[language]]));
  const { compare } = new Intl.Collator(language);
  const byLabel = (choices: FilterChoice[]) => choices.toSorted((one, other) => compare(one.label, other.label));
  return {
    places: placesInWeek.map((id) => ({ id, label: text[`place.${id}`] })),
    groups: byLabel(
      [...groups].map((id) => ({
        id,
        label: id === unknownGroup ? text['filter.group.none'] : groupName(id, language),
      })),
    ),
    rules: byLabel([...used].map((id) => ({ id, label: titles.get(id) ?? id }))),
  };
}

function whoOf({ judged: { name, ref } }: WeekEntry): string {
  return name ?? ref;
}
