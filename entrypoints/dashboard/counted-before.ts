import { countedWeek } from '../../lib/background/counted-week.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { WeekCounts } from '../../lib/plan/week-counts.ts';
import { keyHashOf } from '../../lib/record/case-key.ts';
import { casesMark } from '../../lib/record/cases-mark.ts';
import { casesByHash, type RecordedCase } from '../../lib/record/cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { rulesInForce } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { weekMark } from '../../lib/record/week-mark.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';

/** What is known of a week before its cases are opened. */
export interface CountedBefore {
  /** null where these cases have not been counted */
  counts: WeekCounts | null;
  /** the cases that the week begins with, where opening all of them takes a while */
  first: { cases: readonly RecordedCase[]; rules: readonly Rule[]; today: IsoDate } | null;
}

/** So many cases are opened as fast as the first of them. */
const few = 500;

/** Where nothing is known. */
export const notCounted: CountedBefore = { counts: null, first: null };

/**
 * The week's counts and the cases it begins with, where the same cases were counted before by the same rules on the same
 * day: they are known from a few rows, long before thousands of cases are opened.
 */
export async function countedBefore(record: CaseRecord, settings: Settings, today: IsoDate): Promise<CountedBefore> {
  const before = await countedWeek();
  // Where nothing was counted, reading an index to find that out would only hold up what must be read anyway.
  if (!before) return notCounted;
  const [cases, rules] = await Promise.all([
    before.counts.all > few ? casesByHash(record, before.first) : [],
    rulesInForce(record, rulePacks, settings),
  ]);
  // Asked for last: if it still stands, nothing of what was read was written since it was counted.
  const marked = await casesMark(record);
  if (marked === null || (await weekMark(marked, rules, settings, today)) !== before.mark) return notCounted;
  const first = cases.flatMap((one) => one ?? []);
  const isWhole = first.length > 0 && first.length === before.first.length;
  return { counts: before.counts, first: isWhole ? { cases: first, rules, today } : null };
}

/** The key hashes by which the cases that the week begins with are found when it is opened the next time. */
export function hashesOf(record: CaseRecord, cases: readonly RecordedCase[]): Promise<string[]> {
  return Promise.all(cases.map(({ system, ref }) => keyHashOf(record.keys, system, ref)));
}
