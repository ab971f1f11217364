import type { IsoDate } from '../dates/iso-date.ts';
import { backwardChain, mustActToday, usualLeadDays, type LeadDays } from '../rules/backward-chain.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { isCounted } from './deadline-kind.ts';
import { staleSince } from './last-seen.ts';

export interface ToolbarView {
  /** what stands on the icon: »3«, »3?«, »?« or nothing */
  text: string;
  /** nothing asks for anything today */
  calm: boolean;
}

/**
 * The count on the toolbar icon: my cases with a deadline of ours that is overdue or due today, or where the citizen is
 * to be summoned or asked to book today. A case counts once. What is estimated, provisional, stale or someone else's does
 * not count; `?` says that something could not be told.
 *
 * @param today the day of the judgements
 * @param unopened kept cases that could not be opened
 */
export function toolbarView(
  judgements: readonly Judgement[],
  unopened: number,
  rules: readonly Rule[],
  today: IsoDate,
  lead: LeadDays = usualLeadDays,
): ToolbarView {
  const count = judgements.filter((judgement) => asksForSomethingToday(judgement, rules, today, lead)).length;
  const unsure = unopened > 0 || judgements.some(({ headline: { kind } }) => kind === 'unknown' || kind === 'no-rule');
  return { text: `${count || ''}${unsure ? '?' : ''}`, calm: count === 0 };
}

function asksForSomethingToday(judgement: Judgement, rules: readonly Rule[], today: IsoDate, lead: LeadDays): boolean {
  if (staleSince(judgement.facts, today)) return false;
  const isDue = judgement.deadlines.some(
    (deadline) =>
      (deadline.status === 'overdue' || (deadline.status === 'due-soon' && deadline.daysLeft === 0)) &&
      isCounted(deadline, rules),
  );
  return isDue || mustActToday(backwardChain(judgement, rules, today, lead), today);
}
