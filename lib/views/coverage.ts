import { startEventOf } from '../case/event-meanings.ts';
import { caseOnDay } from '../rules/case-on-day.ts';
import { isOwn } from '../rules/headline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule } from '../rules/rule.ts';
import type { Coverage, UnclearReason } from './diagnosis.ts';

/** One case of a page: judged, or why it could not be. */
export type CoveredCase = Judgement | 'two-answers' | 'does-not-open';

/**
 * How many of a page's cases have a clear answer, why the others have none, and which one fact would help most.
 *
 * Clear is every badge but »cannot be worked out« and »no rule found«: an estimate, a pause or an unconfirmed rule is
 * an answer, and says itself how sure it is.
 */
export function coverageOf(cases: readonly CoveredCase[], rules: readonly Rule[], today: IsoDate): Coverage {
  const judged = cases.filter((one) => typeof one !== 'string');
  const grouped = judged.filter(({ facts }) => caseOnDay(facts, today).group !== null);
  const reasons = new Map<string, UnclearReason>();
  for (const one of cases) {
    const because = whyUnclear(one, today);
    if (because === null) continue;
    const key = JSON.stringify(because);
    const before = reasons.get(key);
    reasons.set(key, { because, cases: (before?.cases ?? 0) + 1 });
  }
  const unclear = [...reasons.values()].toSorted((one, other) => other.cases - one.cases);
  return {
    cases: cases.length,
    grouped: grouped.length,
    ruled: grouped.filter(({ headline }) => headline.kind !== 'no-rule').length,
    clear: cases.length - unclear.reduce((sum, reason) => sum + reason.cases, 0),
    unclear,
    helps: whatHelpsMost(judged, rules, today),
  };
}

/** @returns null for a case with a clear answer */
function whyUnclear(one: CoveredCase, today: IsoDate): UnclearReason['because'] | null {
  if (typeof one === 'string') return one;
  const { headline, facts } = one;
  if (headline.kind === 'no-rule') return { noRule: caseOnDay(facts, today).group ?? '' };
  return headline.kind === 'unknown' ? { missing: headline.missing.toSorted() } : null;
}

/**
 * The fact whose presence alone would make the most unclear cases clear. A case that misses a second one would stay
 * unclear and is not counted; of equal ones the first by its code is named.
 */
function whatHelpsMost(judged: readonly Judgement[], rules: readonly Rule[], today: IsoDate): Coverage['helps'] {
  const counts = new Map<string, number>();
  for (const { headline, deadlines, facts } of judged) {
    if (headline.kind !== 'unknown') continue;
    const unknown = deadlines.filter((deadline) => deadline.status === 'unknown' && isOwn(deadline, rules));
    // Payments are seen on no page; a case that lacks nothing else is not grey for it.
    const missing = [headline, ...unknown].flatMap((one) => one.missing).filter((one) => one !== 'payment-data');
    const facet = new Set(missing.map((one) => asOnPage(one, caseOnDay(facts, today).group)));
    const [only, second] = facet;
    if (only !== undefined && second === undefined) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return most ? { missing: most[0], cases: most[1] } : null;
}

/** What is one column on a page is one fact here: a start is a start, and a follow-up stands among the interviews. */
function asOnPage(missing: string, group: string | null): string {
  if (missing === 'all:follow-up-held') return 'all:interview-held';
  return group !== null && missing === startEventOf(group) ? 'first-contact' : missing;
}
