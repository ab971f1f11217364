import { isoWeekday, plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseEvent } from '../case/case-facts.ts';
import { untoldInterview } from '../plan/interview-signals.ts';
import { agreedInterviews, backwardChain, mustActToday, type BackwardChain } from '../rules/backward-chain.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import { isCounted } from '../rules/deadline-kind.ts';
import { staleSince } from '../case/last-seen.ts';
import type { PopupGroupId } from './popup.ts';
import type { ViewContext, ViewSettings } from './view-context.ts';

/** One of my cases, judged on the day. */
export interface JudgedCase {
  id: string;
  ref: string;
  /** as a page writes it; null where none does */
  name: string | null;
  judgement: Judgement;
}

/** A case with what the popup says of it. */
export interface PlacedCase {
  judged: JudgedCase;
  /** the deadline that asks for something first, up to the end of the week; null where none that counts does */
  deadline: Deadline | null;
  /** what must be done before the next interview */
  chain: BackwardChain | null;
  /** the next interview that is agreed, from today on */
  interview: CaseEvent | null;
  /** the newest agreed interview whose day has passed and of which nobody told how it went */
  untold: IsoDate | null;
  /** not seen for a while: it may be settled long since, so it is listed and not counted */
  stale: boolean;
  /** the groups it stands in: one at most by what is due, and one at most by its interview */
  groups: PopupGroupId[];
  context: ViewContext;
}

/** Where a case stands among what today and this week ask for. */
export function placedCase(
  judged: JudgedCase,
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
  settings: ViewSettings,
): PlacedCase {
  const { facts, deadlines, headline } = judged.judgement;
  const { staleAfterWorkingDays } = settings;
  const context: ViewContext = { facts, rules, today, language, staleAfterWorkingDays };
  const endOfWeek = plusDays(today, 7 - isoWeekday(today));
  const deadline = firstThatAsks(deadlines, rules, endOfWeek);
  const chain = backwardChain(judged.judgement, rules, today, settings);
  const interview = agreedInterviews(facts, today)[0] ?? null;
  const untold = untoldInterview(facts, today);
  const nothingAgreed = headline.kind === 'by-need' && interview === null;
  const groups = [
    dutyGroup(deadline, chain, today, nothingAgreed),
    interviewGroup(interview, untold, today, endOfWeek),
  ];
  return {
    judged,
    deadline,
    chain,
    interview,
    untold,
    stale: staleSince(context) !== null,
    groups: groups.filter((group) => group !== null),
    context,
  };
}

/** The first that fits: what is late or due today comes before what is to be prepared. */
function dutyGroup(
  deadline: Deadline | null,
  chain: BackwardChain | null,
  today: IsoDate,
  nothingAgreed: boolean,
): PopupGroupId | null {
  if (deadline?.status === 'overdue') return 'overdue';
  if (deadline?.daysLeft === 0) return 'due-today';
  if (mustActToday(chain, today)) return 'summon';
  if (chain?.kind === 'booked-late' && chain.doubt === null) return 'booked-late';
  if (deadline) return 'due-week';
  return nothingAgreed ? 'not-agreed' : null;
}

function interviewGroup(
  interview: CaseEvent | null,
  untold: IsoDate | null,
  today: IsoDate,
  endOfWeek: IsoDate,
): PopupGroupId | null {
  if (!interview || interview.on > endOfWeek) return untold ? 'interviews-untold' : null;
  return interview.on === today ? 'interviews-today' : 'interviews-week';
}

function firstThatAsks(deadlines: readonly Deadline[], rules: readonly Rule[], endOfWeek: IsoDate): Deadline | null {
  let first: Deadline | null = null;
  for (const deadline of deadlines) {
    const asks = deadline.status === 'overdue' || deadline.status === 'due-soon';
    if (!asks || deadline.due === null || deadline.due > endOfWeek || !isCounted(deadline, rules)) continue;
    if (first === null || deadline.due < first.due!) first = deadline;
  }
  return first;
}
