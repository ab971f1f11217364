import { z } from 'zod';
import { staleSince } from '../case/last-seen.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Judgement } from '../rules/judge.ts';
import { Day, Id, type Rule } from '../rules/rule.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { placesInWeek } from './bands.ts';
import { lateCauses } from './causes.ts';
import { addRows, countCases, type CountedCase } from './daily-counts.ts';
import { addIndicators, countIndicators } from './indicators.ts';
import { overdueAges } from './overdue-age.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const Cases = z.int().positive().max(1_000_000);
const CasesOrNone = z.int().nonnegative().max(1_000_000);

const Row = z.strictObject({
  place: z.enum(placesInWeek),
  rule: Id.nullable(),
  group: Id.nullable(),
  localNorm: z.boolean(),
  age: z.enum(overdueAges).nullable(),
  cause: z.enum(lateCauses).nullable(),
  cases: Cases,
  clear: CasesOrNone,
});

const Indicator = z.strictObject({
  rule: Id,
  group: Id,
  reached: CasesOrNone,
  fresh: CasesOrNone,
  missed: CasesOrNone,
  unknown: CasesOrNone,
});

/** What was counted on one day: numbers by rule, group, age and cause; no case and no citizen. */
export const DayCounts = z.strictObject({
  day: Day,
  /** as `countCases`: all cases, each once */
  rows: z.array(Row).max(5000),
  /**
   * Cases in which a duty of somebody else (unemployment fund, citizen, employer) is over, each case once, and how many
   * by each rule. They stand in the rows as well, by what is one's own. Stale cases and what is estimated or provisional
   * are not among them.
   */
  others: z.strictObject({
    cases: CasesOrNone,
    rules: z.array(z.strictObject({ rule: Id, cases: Cases })).max(500),
  }),
  /** as `countIndicators` */
  indicators: z.array(Indicator).max(2000),
  /** kept cases that could not be opened; they are in no row */
  unopened: CasesOrNone,
});
export type DayCounts = z.infer<typeof DayCounts>;

export interface CountingDay {
  rules: readonly Rule[];
  /** the day of the judgements */
  today: IsoDate;
  staleAfterWorkingDays?: number;
  /** kept cases that could not be opened */
  unopened: number;
}

/** All that is counted of a day. */
export function countDay(
  cases: readonly CountedCase[],
  { rules, today, staleAfterWorkingDays, unopened }: CountingDay,
): DayCounts {
  const judgements = cases.map(({ judgement }) => judgement);
  return {
    day: today,
    rows: countCases(cases, rules, today, staleAfterWorkingDays),
    others: othersDuties(
      judgements.filter(({ facts }) => !staleSince({ facts, today, staleAfterWorkingDays })),
      rules,
    ),
    indicators: countIndicators(judgements, rules, today, staleAfterWorkingDays),
    unopened,
  };
}

/** Counts of one day of which none has a case of another, as `countDay` would have counted them at once. */
export function addDays(day: IsoDate, counts: readonly DayCounts[]): DayCounts {
  return {
    day,
    rows: addRows(counts.flatMap(({ rows }) => rows)),
    others: addOthers(counts.map(({ others }) => others)),
    indicators: addIndicators(counts.flatMap(({ indicators }) => indicators)),
    unopened: counts.reduce((sum, { unopened }) => sum + unopened, 0),
  };
}

/** What is only guessed, or not seen in the text of the law, is said of nobody. */
function othersDuties(judgements: readonly Judgement[], rules: readonly Rule[]): DayCounts['others'] {
  const counts: DayCounts['others'][] = [];
  for (const { deadlines } of judgements) {
    const over = deadlines.filter((deadline) => {
      if (deadline.status !== 'overdue' || deadline.provisional) return false;
      const version = versionToShow(rules, deadline);
      // A right that was not used lapses, and a limit is none that anyone must keep.
      return version !== null && !version.estimated && version.duty !== 'municipality' && version.nature === 'duty';
    });
    if (over.length === 0) continue;
    counts.push({ cases: 1, rules: [...new Set(over.map(({ rule }) => rule))].map((rule) => ({ rule, cases: 1 })) });
  }
  return addOthers(counts);
}

function addOthers(counts: readonly DayCounts['others'][]): DayCounts['others'] {
  const sums = new Map<string, number>();
  for (const { rule, cases } of counts.flatMap(({ rules }) => rules)) sums.set(rule, (sums.get(rule) ?? 0) + cases);
  const byRule = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    cases: counts.reduce((sum, { cases }) => sum + cases, 0),
    rules: byRule.map(([rule, cases]) => ({ rule, cases })),
  };
}
