import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { weekStart } from '../dates/iso-week.ts';
import { lateCauses } from '../plan/causes.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import { overdueAges } from '../plan/overdue-age.ts';
import { placesInWeek } from '../plan/bands.ts';
import { Id } from '../rules/rule.ts';
import { Day } from './day.ts';
import { noNumberOfACitizen, UnitName } from './names.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const mostCases = 20_000;
const mostRows = 2000;

const Cases = z.int().min(1).max(mostCases);
const CasesOrNone = z.int().min(0).max(mostCases);

/**
 * How many cases are alike in all of this: a row of the day's counts without the target group, which a count of a team does not need,
 * and with the unit whose cases they are.
 */
export const TeamRow = z
  .strictObject({
    place: z.enum(placesInWeek),
    /** the rule whose deadline decides; null where none does */
    rule: Id.refine(noNumberOfACitizen, 'looks like a number of a citizen').nullable(),
    localNorm: z.boolean(),
    age: z.enum(overdueAges).nullable(),
    cause: z.enum(lateCauses).nullable(),
    unit: UnitName,
    cases: Cases,
    /** of these cases, those with a clear answer */
    clear: CasesOrNone,
  })
  .refine(({ clear, cases }) => clear <= cases, { path: ['clear'], error: '≤ cases' })
  .refine(({ place, age, cause }) => place === 'late' || (age === null && cause === null), {
    error: 'age and cause only where place is "late"',
  });
export type TeamRow = z.infer<typeof TeamRow>;

/** What was counted in one week, on one day of it. */
export const CountedWeek = z
  .strictObject({
    monday: Day.refine((day) => weekStart(day) === day, 'a Monday'),
    countedOn: Day,
    rows: z.array(TeamRow).max(mostRows),
    /** cases in which a duty of somebody else is over: the citizen's, the unemployment fund's; beside the rows, in which they stand by what is one's own */
    othersDuties: CasesOrNone,
  })
  .superRefine(({ monday, countedOn, rows }, context) => {
    const wrong = (path: PropertyKey[], message: string, code: string) =>
      context.addIssue({ code: 'custom', path, message, params: { code } });
    if (weekStart(countedOn) !== monday) wrong(['countedOn'], `a day of the week of ${monday}`, 'wrong');
    const seen = new Set<string>();
    for (const [index, row] of rows.entries()) {
      if (seen.has(alike(row))) wrong(['rows', index], '', 'duplicate');
      seen.add(alike(row));
    }
  });
export type CountedWeek = z.infer<typeof CountedWeek>;

/** What two rows share that must be one row. */
export function alike({ place, rule, localNorm, age, cause, unit }: Omit<TeamRow, 'cases' | 'clear'>): string {
  return JSON.stringify([place, rule, localNorm, age, cause, unit]);
}

/** Target groups whose cases belong to another unit than one's own. */
export type OtherUnits = readonly { unit: string; groups: readonly string[] }[];

/** The unit that a target group's cases belong to. A group that two of them name belongs to the first. */
export function unitOf(group: string | null, own: string, others: OtherUnits): string {
  return others.find(({ groups }) => group !== null && groups.includes(group))?.unit ?? own;
}

/**
 * What was counted on a day, as a team sees it. The `cases` of all rows add up to all cases of the day; one that could
 * not be opened is one that cannot be worked out.
 *
 * @param unit one's own; empty = not told
 */
export function countedWeek({ day, ...counts }: DayCounts, unit: string, others: OtherUnits): CountedWeek {
  const sums = new Map<string, TeamRow>();
  const add = (row: TeamRow) => {
    const before = sums.get(alike(row));
    if (before) {
      before.cases += row.cases;
      before.clear += row.clear;
    } else sums.set(alike(row), row);
  };
  for (const { place, rule, group, localNorm, age, cause, cases, clear } of counts.rows) {
    add({ place, rule, localNorm, age, cause, unit: unitOf(group, unit, others), cases, clear });
  }
  if (counts.unopened > 0) {
    add({
      place: 'unknown',
      rule: null,
      localNorm: false,
      age: null,
      cause: null,
      unit,
      cases: counts.unopened,
      clear: 0,
    });
  }
  return { monday: weekStart(day), countedOn: day, rows: [...sums.values()], othersDuties: counts.others.cases };
}

/**
 * Each week by the last day of it that was counted, the oldest first.
 *
 * @param days in any order; of one day given twice the later one stands
 * @param mondays the weeks that are wanted
 */
export function countedWeeks(
  days: readonly DayCounts[],
  mondays: readonly IsoDate[],
  unit: string,
  others: OtherUnits,
): CountedWeek[] {
  return mondays.flatMap((monday) => {
    const ofWeek = days.filter(({ day }) => weekStart(day) === monday);
    const last = ofWeek.reduce<DayCounts | null>((one, next) => (one && one.day > next.day ? one : next), null);
    return last ? [countedWeek(last, unit, others)] : [];
  });
}
