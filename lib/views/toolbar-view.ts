import type { IsoDate } from '../dates/iso-date.ts';
import { backwardChain, mustActToday, usualLeadDays } from '../rules/backward-chain.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { isCounted, isOpenQuestion } from '../rules/deadline-kind.ts';
import { staleSince } from '../case/last-seen.ts';
import type { ViewSettings } from './view-context.ts';

export interface ToolbarView {
  /** what stands on the icon: »3«, »3?«, »?« or nothing */
  text: string;
  /** nothing asks for anything today */
  calm: boolean;
}

/** What the icon tells of some cases; of several lots it adds up. */
export interface AskedToday {
  /** cases that ask for something today */
  asking: number;
  /** of one that is not among them something could not be told */
  isUnsure: boolean;
}

/**
 * Counts my cases with a deadline of ours that is overdue or due today, or where the citizen is to be summoned or asked
 * to book today. A case counts once. What is estimated, provisional, stale or someone else's does not count.
 *
 * @param today the day of the judgements
 */
export function askedToday(
  judgements: readonly Judgement[],
  rules: readonly Rule[],
  today: IsoDate,
  settings: ViewSettings = usualLeadDays,
): AskedToday {
  const others = judgements.filter((judgement) => !asksForSomethingToday(judgement, rules, today, settings));
  const isUnsure = others.some((judgement) => couldAskForMore(judgement, rules));
  return { asking: judgements.length - others.length, isUnsure };
}

/** The count on the toolbar icon; `?` says that something could not be told of a case that is not in it. */
export function toolbarView({ asking, isUnsure }: AskedToday): ToolbarView {
  return { text: `${asking || ''}${isUnsure ? '?' : ''}`, calm: asking === 0 };
}

/** Whether the case might belong to the count, if more were known of it. */
function couldAskForMore({ deadlines, headline: { kind } }: Judgement, rules: readonly Rule[]): boolean {
  const isGrey = kind === 'unknown' || kind === 'no-rule';
  return isGrey || deadlines.some((deadline) => isOpenQuestion(deadline, rules));
}

function asksForSomethingToday(
  judgement: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
  settings: ViewSettings,
): boolean {
  const { facts } = judgement;
  const { staleAfterWorkingDays } = settings;
  if (staleSince({ facts, today, staleAfterWorkingDays })) return false;
  const isDue = judgement.deadlines.some(
    (deadline) =>
      (deadline.status === 'overdue' || (deadline.status === 'due-soon' && deadline.daysLeft === 0)) &&
      isCounted(deadline, rules),
  );
  return isDue || mustActToday(backwardChain(judgement, rules, today, settings), today);
}
