import type { IsoDate } from '../dates/iso-date.ts';
import { numberLine, onePerPerson, sumLine, type PersonWeek } from './team-numbers.ts';

/** One week of somebody's course; null = not counted, which is never taken for none. */
export interface WeekPoint {
  monday: IsoDate;
  late: number | null;
  /** how many cases there were; null with `late` */
  all: number | null;
}

export interface Course {
  who: string;
  points: WeekPoint[];
  /** how many late ones there are more than before; null = there is nothing to compare with */
  change: Change | null;
}

/** Late ones of the last week against an earlier one, of those people alone who were counted in both by the same source. */
export interface Change {
  /** negative = fewer */
  late: number;
  /** the Monday of the earlier week: of those with the most people in both, the newest */
  since: IsoDate;
  /** how many people it is of */
  of: number;
  /** everyone counted in either week is in both */
  isOfAll: boolean;
}

/**
 * How it went, week by week, for each person and for all together.
 *
 * @param mondays the oldest first
 */
export function coursesOf(
  weeks: readonly PersonWeek[],
  mondays: readonly IsoDate[],
): { people: Course[]; team: Course } {
  const used = mondays.map((monday) => ({
    monday,
    weeks: onePerPerson(weeks.filter((week) => week.monday === monday)).used,
  }));
  const names = [...new Set(used.flatMap((one) => one.weeks.map(({ who }) => who)))].toSorted((one, other) =>
    one.localeCompare(other, 'da'),
  );
  const people = names.map((name) =>
    courseOf(
      name,
      used.map(({ monday, weeks: all }) => ({ monday, weeks: all.filter(({ who }) => who === name) })),
    ),
  );
  return { people, team: courseOf('', used) };
}

interface UsedWeek {
  monday: IsoDate;
  weeks: readonly PersonWeek[];
}

function courseOf(who: string, used: readonly UsedWeek[]): Course {
  return { who, points: used.map(pointOf), change: changeOf(used) };
}

function pointOf({ monday, weeks }: UsedWeek): WeekPoint {
  const line = sumLine(weeks);
  return { monday, late: line?.standings.late ?? null, all: line?.all ?? null };
}

function changeOf(used: readonly UsedWeek[]): Change | null {
  const last = used.at(-1)?.weeks ?? [];
  let best: Change | null = null;
  for (const { monday, weeks } of used.slice(0, -1)) {
    const pairs = last.flatMap((now) => {
      // A list knows less of a case than the one whose case it is: its numbers are none to compare a file's with.
      const before = weeks.find(({ who, source }) => who === now.who && source === now.source);
      return before ? [lateIn(now) - lateIn(before)] : [];
    });
    if (pairs.length === 0 || (best && pairs.length < best.of)) continue;
    const isOfAll = pairs.length === last.length && pairs.length === weeks.length;
    best = { late: pairs.reduce((sum, one) => sum + one, 0), since: monday, of: pairs.length, isOfAll };
  }
  return best;
}

function lateIn(week: PersonWeek): number {
  return numberLine(week).standings.late;
}
