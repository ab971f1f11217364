import type { CaseFacts } from '../case/case-facts.ts';
import { typeByActor } from '../case/event-meanings.ts';
import { danishClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { caseOnDay, eventsOf } from '../rules/case-on-day.ts';
import { chooseVersion } from '../rules/choose-version.ts';
import { compileRules } from '../rules/compile-rules.ts';
import { countedEvents, sinceReference } from '../rules/counted-events.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Fulfilment, Rule } from '../rules/rule.ts';

/**
 * The rules of the 2026 reform that ask something of at least 75 % of the persons and let the others be exempted by
 * concrete assessment (LOV 1750/2025; STAR's questions and answers on the reform, 2025-26; the text of the act was not
 * seen). Who exactly is in the base is not defined there: what is counted here is an estimate of one's own cases.
 */
export const quotaRules = [
  'insured-2026-akasse-2-municipality-2-municipality',
  'job-ready-2026-4-in-6m-75pct',
  'offer-2026-one-in-first-6m-75pct',
] as const;

/** In per cent: so many of the base at least are to have what the rule asks for. */
export const quota = 75;

/** One rule's quota among one's own cases. */
export interface QuotaCount {
  rule: (typeof quotaRules)[number];
  /** cases of the rule's groups whose clock a version of it has started, and that the reform's rules still speak of */
  base: number;
  /** of them: exempted by concrete assessment since the clock started */
  exempt: number;
  /** how many more may be exempted with the quota kept; negative = too many are */
  room: number;
  /** of those not exempted: with nothing yet of what the rule asks for. The first is with everyone. */
  without: number;
  /**
   * Cases of which it cannot be told: their start is not known (then they are not in the base), or a page shows only some
   * of what was held (then they are, and not among those without).
   */
  unknown: number;
}

/** The quotas of the rules that any case falls under, in the order of the rules. */
export function countQuotas(judgements: readonly Judgement[], rules: readonly Rule[], today: IsoDate): QuotaCount[] {
  return quotaRules.flatMap((id) => {
    const count = { base: 0, exempt: 0, without: 0, unknown: 0 };
    for (const { facts } of judgements) {
      const theCase = caseOnDay(facts, today);
      const groupRule = compileRules(rules).group(theCase.group).byId.get(id);
      if (!groupRule) continue;
      const choice = chooseVersion(groupRule, theCase);
      if (choice.kind === 'trigger-missing') count.unknown += 1;
      if (choice.kind !== 'chosen') continue;
      const { version } = choice.fitting;
      if (version.runsUntil && today > version.runsUntil.date) continue;
      count.base += 1;
      const question = { theCase, version, reference: choice.reference, closed: danishClosedDays, trace: null };
      const lifted = eventsOf(theCase, version.unlessEvent ?? '').some(
        ({ on }) => on >= choice.reference && on <= today,
      );
      if (lifted) count.exempt += 1;
      else if (countedEvents(question, sinceReference(question)).length === 0) {
        const isTold = version.fulfilledBy.every((act) => isShown(act, facts));
        count[isTold ? 'without' : 'unknown'] += 1;
      }
    }
    const room = Math.floor((count.base * (100 - quota)) / 100) - count.exempt;
    return count.base + count.unknown > 0 ? [{ rule: id, ...count, room }] : [];
  });
}

/** Whether some page shows acts of this kind: where none stands then, there was none. */
function isShown({ type, by }: Fulfilment, { known, knownOtherwise, unreadable }: CaseFacts): boolean {
  if (unreadable?.some(({ meaning }) => meaning === type)) return false;
  const extent = ((by && known?.[typeByActor(type, by)]) ?? known?.[type] ?? knownOtherwise)?.extent;
  return extent !== 'none';
}
