import type { IsoDate } from '../dates/iso-date.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { Judgement } from '../rules/judge.ts';
import { groupIds } from '../rules/known-ids.ts';
import type { Rule } from '../rules/rule.ts';
import { placeInWeek, placesInWeek, type PlaceInWeek } from './bands.ts';
import { causeOf, type LateCause, type ToldCause } from './causes.ts';
import { overdueAge, type OverdueAge } from './overdue-age.ts';

/** One case to be counted. */
export interface CountedCase {
  judgement: Judgement;
  /** what somebody said of why its deadlines were late; where nobody did, its events may show it */
  causes?: readonly ToldCause[];
}

/** How many cases are alike in all of this. Nothing in it tells which. */
export interface CountRow {
  place: PlaceInWeek;
  /** the rule whose deadline is the headline; null where there is none (no rule found, target group not known) */
  rule: string | null;
  /** a target group id of the rule packs; null = not known, or none that the rules know */
  group: string | null;
  /** the number is a local norm and no deadline of law */
  localNorm: boolean;
  /** how long over; null everywhere but in `late` */
  age: OverdueAge | null;
  /** as said, else as `causeOf` suggests; null where neither, and everywhere but in `late` */
  cause: LateCause | null;
  /** at least 1 */
  cases: number;
  /** of these cases, those with a clear answer: every headline but »cannot be worked out« and »no rule found« */
  clear: number;
}

/**
 * Counts cases by place in the week × rule × target group × age × cause. Each case counts once, by its headline, so the
 * `cases` of all rows add up to the cases given. Only rows with cases are there, in the order of places and then of
 * their other parts, so that the same cases give the same rows.
 *
 * @param today the day of the judgements
 * @param staleAfterWorkingDays as `placeInWeek`
 *
 * @example
 * countCases([{ judgement }], rules, today)
 * //=> [{ place: 'late', rule: 'flexjob-follow-up-30m', group: 'flexjob', localNorm: false,
 * //      age: 'week', cause: 'no-show', cases: 1, clear: 1 }]
 */
export function countCases(
  judged: Iterable<CountedCase>,
  rules: readonly Rule[],
  today: IsoDate,
  staleAfterWorkingDays?: number,
): CountRow[] {
  const rows: CountRow[] = [];
  for (const one of judged) rows.push(rowOf(one, rules, today, staleAfterWorkingDays));
  return addRows(rows);
}

/** Rows of which none has a case of another, as `countCases` would have counted them at once. */
export function addRows(rows: Iterable<CountRow>): CountRow[] {
  const sums = new Map<string, CountRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key);
    if (sum) {
      sum.cases += row.cases;
      sum.clear += row.clear;
    } else sums.set(key, { ...row });
  }
  return [...sums]
    .toSorted(([one, row], [other, beside]) => {
      const byPlace = placesInWeek.indexOf(row.place) - placesInWeek.indexOf(beside.place);
      return byPlace || (one < other ? -1 : 1);
    })
    .map(([, row]) => row);
}

/** How many cases the rows stand for. */
export function casesIn(rows: Iterable<Pick<CountRow, 'cases'>>): number {
  let cases = 0;
  for (const row of rows) cases += row.cases;
  return cases;
}

function rowOf(
  { judgement, causes = [] }: CountedCase,
  rules: readonly Rule[],
  today: IsoDate,
  staleAfterWorkingDays?: number,
): CountRow {
  const { facts, headline } = judgement;
  const { deadline } = headline;
  const place = placeInWeek(judgement, rules, today, staleAfterWorkingDays);
  const late = place === 'late' ? deadline : null;
  return {
    place,
    rule: deadline?.rule ?? null,
    group: facts.targetGroup !== null && groupIds.has(facts.targetGroup) ? facts.targetGroup : null,
    localNorm: deadline !== null && versionToShow(rules, deadline)?.numberSource === 'local-norm',
    age: late?.due ? overdueAge(late.due, today) : null,
    cause: late ? (causeOf(late, judgement, causes)?.cause ?? null) : null,
    cases: 1,
    clear: headline.kind === 'unknown' || headline.kind === 'no-rule' ? 0 : 1,
  };
}

function keyOf({ place, rule, group, localNorm, age, cause }: CountRow): string {
  return [place, rule, group, localNorm, age, cause].join(' ');
}
