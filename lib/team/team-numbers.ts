import type { IsoDate } from '../dates/iso-date.ts';
import { outside, type OutsideBand } from '../plan/bands.ts';
import { lateCauses } from '../plan/causes.ts';
import { onTime, type OnTime } from '../plan/on-time.ts';
import { overdueAges } from '../plan/overdue-age.ts';
import type { TeamLevel } from './agreement.ts';
import type { CountedWeek, TeamRow } from './team-counts.ts';

/** Where numbers come from: a file that was handed over, the lead's own cases, a list page that was read. */
export type CountsSource = 'file' | 'own' | 'list';

/** One week's numbers of one person, or of all on a list together. */
export interface PersonWeek extends Omit<CountedWeek, 'othersDuties'> {
  /** initials in upper case; empty = all on a list together, where nobody is to be named */
  who: string;
  source: CountsSource;
  /** as in `CountedWeek`; null = not known, as of one unit alone */
  othersDuties: number | null;
}

/**
 * Where a case stands, so that the numbers of a line add up: the bands by law, what stands in a band by a local norm
 * only, and what is in no band, each by itself.
 */
export const standings = ['late', 'soon', 'timely', 'local-norm', ...outside] as const;
export type Standing = 'late' | 'soon' | 'timely' | 'local-norm' | OutsideBand;

/** One line of the team's numbers. */
export interface NumberLine {
  who: string;
  sources: readonly CountsSource[];
  /** the oldest day that a number of the line was counted on */
  countedOn: IsoDate;
  standings: Record<Standing, number>;
  /** of `local-norm`, those that are over it */
  overLocalNorm: number;
  /** `standings` added up */
  all: number;
  onTime: OnTime;
  /** null = not known */
  othersDuties: number | null;
}

/** By what the late ones can be told apart. */
export const splits = ['cause', 'age', 'rule'] as const;
export type Split = (typeof splits)[number];

const precedence: readonly CountsSource[] = ['file', 'own', 'list'];

/**
 * Of each person one source, so that no case counts twice: the file that was handed over, else the lead's own, else a
 * list. A list on which nobody is named cannot be told from the others, so it counts only where there is nothing else.
 *
 * @param weeks all of one week
 * @returns `used` by name, in the alphabet's order; `setAside` what was left out, to be said
 */
export function onePerPerson(weeks: readonly PersonWeek[]): { used: PersonWeek[]; setAside: PersonWeek[] } {
  const named = weeks.filter(({ who }) => who !== '');
  const used = new Map<string, PersonWeek>();
  for (const one of named.length > 0 ? named : weeks) {
    const before = used.get(one.who);
    if (!before || precedence.indexOf(one.source) < precedence.indexOf(before.source)) used.set(one.who, one);
  }
  const kept = new Set(used.values());
  return {
    used: [...kept].toSorted((one, other) => one.who.localeCompare(other.who, 'da')),
    setAside: weeks.filter((one) => !kept.has(one)),
  };
}

/** What counts of several weeks: of each week one source for each person, as `onePerPerson`. */
export function usedWeeks(weeks: readonly PersonWeek[]): PersonWeek[] {
  const mondays = [...new Set(weeks.map(({ monday }) => monday))];
  return mondays.flatMap((monday) => onePerPerson(weeks.filter((week) => week.monday === monday)).used);
}

/**
 * The weeks with those rows alone that are of a unit, where one is asked for. Who has a case of the unit in any of the
 * weeks is in all of them: a week with none is one with none, and not one that was not counted.
 *
 * @param weeks as `usedWeeks`: a unit's numbers are to be those that count among all
 */
export function ofUnit(weeks: readonly PersonWeek[], unit: string | null): PersonWeek[] {
  if (unit === null) return [...weeks];
  const people = new Set(weeks.flatMap(({ who, rows }) => (rows.some((row) => row.unit === unit) ? [who] : [])));
  return weeks
    .filter(({ who }) => people.has(who))
    .map((week) => ({ ...week, othersDuties: null, rows: week.rows.filter((row) => row.unit === unit) }));
}

/** Units that a lead may look at one by one; none where only the whole team is to be seen: a unit may be one person. */
export function unitsToChoose(weeks: readonly PersonWeek[], level: TeamLevel): string[] {
  return level === 'named' ? unitsOf(weeks) : [];
}

/** The units that the rows name, in the alphabet's order; `''` = not told. */
export function unitsOf(weeks: readonly PersonWeek[]): string[] {
  const units = new Set(weeks.flatMap(({ rows }) => rows.map(({ unit }) => unit)));
  return [...units].toSorted((one, other) => one.localeCompare(other, 'da'));
}

export function numberLine(week: PersonWeek): NumberLine {
  return lineOf(week.who, [week]);
}

/** All of them together. @returns null of none */
export function sumLine(weeks: readonly PersonWeek[]): NumberLine | null {
  return weeks.length === 0 ? null : lineOf('', weeks);
}

/**
 * The late ones by law, told apart; what nobody has said is `null`. They add up to `late`.
 *
 * @returns in the order of the causes and ages, of rules with the most cases first; without what has none
 */
export function lateBy(weeks: readonly PersonWeek[], split: Split): { key: string | null; cases: number }[] {
  const counts = new Map<string | null, number>();
  for (const row of weeks.flatMap(({ rows }) => rows)) {
    if (standingOf(row) === 'late') counts.set(row[split], (counts.get(row[split]) ?? 0) + row.cases);
  }
  const order: readonly (string | null)[] = { cause: lateCauses, age: overdueAges, rule: [] }[split];
  const place = (key: string | null) => (key === null ? Infinity : order.indexOf(key));
  return [...counts]
    .map(([key, cases]) => ({ key, cases }))
    .toSorted((one, other) =>
      split === 'rule'
        ? other.cases - one.cases || String(one.key).localeCompare(String(other.key))
        : place(one.key) - place(other.key),
    );
}

function lineOf(who: string, weeks: readonly PersonWeek[]): NumberLine {
  const rows = weeks.flatMap((week) => week.rows);
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
  let overLocalNorm = 0;
  for (const row of rows) {
    counts[standingOf(row)] += row.cases;
    if (row.localNorm && row.place === 'late') overLocalNorm += row.cases;
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    who,
    sources: precedence.filter((source) => weeks.some((week) => week.source === source)),
    countedOn: weeks.map(({ countedOn }) => countedOn).toSorted()[0]!,
    standings: counts,
    overLocalNorm,
    all,
    onTime: onTime(rows),
    othersDuties: weeks.reduce<number | null>(
      (sum, { othersDuties }) => (sum === null || othersDuties === null ? null : sum + othersDuties),
      0,
    ),
  };
}

function standingOf({ place, localNorm }: TeamRow): Standing {
  if (place !== 'late' && place !== 'soon' && place !== 'timely') return place;
  return localNorm ? 'local-norm' : place;
}
