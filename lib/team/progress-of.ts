import type { IsoDate } from '../dates/iso-date.ts';
import { numberLine, onePerPerson, sumLine, type PersonWeek } from './team-numbers.ts';

/** One week of somebody's course; null = not counted, which is never taken for none. */
export interface WeekPoint {
  monday: IsoDate;
  late: number | null;
  /** how many cases there were; null with `late` */
  all: number | null;
  /** whose numbers these are; another set of people cannot be compared */
  people: readonly string[];
}

export interface Course {
  who: string;
  points: WeekPoint[];
  /** late ones more than the last time the same were counted; negative = fewer; null = there is nothing to compare with */
  change: number | null;
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
  const used = new Map(mondays.map((monday) => [monday, usedIn(weeks, monday)]));
  const names = [...new Set([...used.values()].flatMap((ofWeek) => ofWeek.map(({ who }) => who)))].toSorted(
    (one, other) => one.localeCompare(other, 'da'),
  );
  const people = names.map((name) =>
    courseOf(
      name,
      mondays.map((monday) =>
        pointOf(
          monday,
          used.get(monday)!.filter(({ who }) => who === name),
        ),
      ),
    ),
  );
  const all = mondays.map((monday) => pointOf(monday, used.get(monday)!));
  return { people, team: courseOf('', all) };
}

function usedIn(weeks: readonly PersonWeek[], monday: IsoDate): PersonWeek[] {
  return onePerPerson(weeks.filter((week) => week.monday === monday)).used;
}

function pointOf(monday: IsoDate, weeks: readonly PersonWeek[]): WeekPoint {
  const line = weeks.length === 1 ? numberLine(weeks[0]!) : sumLine(weeks);
  const people = weeks.map(({ who }) => who);
  return { monday, late: line?.standings.late ?? null, all: line?.all ?? null, people };
}

function courseOf(who: string, points: WeekPoint[]): Course {
  const last = points.at(-1);
  if (last?.late == null) return { who, points, change: null };
  const before = points.slice(0, -1).findLast((point) => point.late !== null);
  const areSame = before !== undefined && JSON.stringify(before.people) === JSON.stringify(last.people);
  return { who, points, change: areSame ? last.late - before.late! : null };
}
