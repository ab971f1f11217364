import type { SourcedReading } from '../case/case-reading.ts';
import { weekCase, type WeekCase, type WeekSettings } from '../plan/week-case.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Language } from '../text/language.ts';
import type { JudgedCase } from './placed-case.ts';
import { searchText } from './week-search.ts';

/** One case of the week: where it stands, how it is judged, and what it is found by. */
export interface WeekEntry extends WeekCase {
  judged: JudgedCase;
  /**
   * What is searched: names in full, numbers, target group; it never reaches the screen. Worked out when it is asked for:
   * thousands of cases are shown long before anybody searches them.
   */
  readonly searched: string;
}

export function weekEntry(
  judged: JudgedCase,
  sourcedReadings: readonly SourcedReading[],
  rules: readonly Rule[],
  today: IsoDate,
  settings: WeekSettings & { language: Language },
): WeekEntry {
  const standing = weekCase(judged.id, judged.judgement, rules, today, settings);
  const { language } = settings;
  let searched: string | null = null;
  return {
    ...standing,
    judged,
    get searched() {
      return (searched ??= searchedOf(judged, sourcedReadings, standing, language));
    },
  };
}

function searchedOf(
  { judgement }: JudgedCase,
  sourcedReadings: readonly SourcedReading[],
  { group, rule }: WeekCase,
  language: Language,
): string {
  const shown = sourcedReadings.flatMap(({ reading: { fields } }) => [textIn(fields.name), textIn(fields.cpr)]);
  const groups = group === null ? [] : [group, groupName(group, language)];
  return searchText([judgement.facts.ref, ...shown, ...groups, rule ?? '']);
}

/** The name of a target group; its id where it has none. */
export function groupName(group: string, language: Language): string {
  return targetGroups.find(({ id }) => id === group)?.[language] ?? group;
}

function textIn(field: SourcedReading['reading']['fields'][string] | undefined): string {
  return field?.status === 'read' && typeof field.value === 'string' ? field.value : '';
}
