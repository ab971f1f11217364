import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { heldEventOf } from '../case/event-meanings.ts';
import { daysBetween, plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { subtractWorkingDays, workingDayOnOrAfter } from '../dates/working-days.ts';
import { assess } from '../rules/assess.ts';
import {
  agreedInterviews,
  backwardChain,
  usualLeadDays,
  type ChainDoubt,
  type LastStep,
  type LeadDays,
} from '../rules/backward-chain.ts';
import type { Deadline } from '../rules/deadline.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { isContact } from '../rules/headline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * A case that must have an interview.
 *
 * - `overdue`: its deadline has passed, and nothing is agreed: it can only be held as soon as possible
 * - `to-agree`: nothing, or too little, is agreed
 * - `agreed-late`: an interview is agreed, but after the deadline
 * - `booking-open`: the citizen has been given a period for booking; a time is used, and nobody need propose one
 */
export interface InterviewNeed {
  caseId: string;
  kind: 'overdue' | 'to-agree' | 'agreed-late' | 'booking-open';
  deadline: Deadline;
  /** why the date is not certain; null = it is */
  doubt: ChainDoubt | null;
  /** how many interviews are missing by the deadline, 1 or more */
  missing: number;
  /** the first working day on which an interview counts, from today on */
  earliest: IsoDate;
  /** from this day on the citizen can be told in time, and the interview is not long before it is due */
  sensible: IsoDate;
  /** the last working day on which the next one can be held so that all are held in time; null where that has passed */
  latest: IsoDate | null;
  /** the last thing to be done for it; null where that is over or somebody else's turn */
  step: LastStep | null;
}

/** An interview is not proposed longer before its last day than this, as long as there is room later. */
const sensibleDaysBefore = 28;
/** More are not missing of anything that law asks for. */
const mostMissing = 6;

/**
 * What interview a case needs next. Judged by the same way back as the day to summon: what is agreed counts as held.
 *
 * @returns null where no contact deadline runs, or what is agreed is enough
 */
export function interviewNeed(
  { id, judgement }: { id: string; judgement: Judgement },
  rules: readonly Rule[],
  today: IsoDate,
  lead: LeadDays = usualLeadDays,
): InterviewNeed | null {
  const { facts, closed, deadlines } = judgement;
  const first = workingDayOnOrAfter(today, closed);
  const overdue = deadlines.find((one) => one.status === 'overdue' && isContact(one, rules));
  if (overdue && agreedInterviews(facts, today).length === 0) {
    const doubt = doubtOf(overdue, rules);
    const soon = { earliest: first, sensible: first, latest: null, step: null };
    return { caseId: id, kind: 'overdue', deadline: overdue, doubt, missing: 1, ...soon };
  }
  const chain = backwardChain(judgement, rules, today, lead);
  if (!chain || (chain.kind === 'booked-late' && chain.step === null)) return null;
  const { deadline, doubt } = chain;
  const lastSafeDay = deadline.lastSafeDay!;
  const missing = missingIn(deadline, facts, rules, today);
  // So that the ones after it can be held on days of their own.
  const spaced = missing > 1 ? subtractWorkingDays(lastSafeDay, missing - 1, closed) : lastSafeDay;
  const latest = lastSafeDay < first ? null : spaced < first ? first : spaced;
  const earliest = latest === null ? first : firstThatCounts(deadline, facts, rules, first, latest);
  const told = workingDayOnOrAfter(plusDays(today, lead.noticeDays), closed);
  const notLongBefore = latest === null ? first : workingDayOnOrAfter(plusDays(latest, -sensibleDaysBefore), closed);
  const wanted = [earliest, told, notLongBefore].reduce((one, other) => (one > other ? one : other));
  return {
    caseId: id,
    kind: chain.kind === 'act' ? 'to-agree' : chain.kind === 'booked-late' ? 'agreed-late' : 'booking-open',
    ...{ deadline, doubt, missing, earliest, latest },
    sensible: latest !== null && wanted > latest ? latest : wanted,
    step: chain.kind === 'booking-open' ? null : chain.step,
  };
}

function doubtOf(deadline: Deadline, rules: readonly Rule[]): ChainDoubt | null {
  if (deadline.provisional) return 'provisional';
  return versionToShow(rules, deadline)?.estimated ? 'estimated' : null;
}

/** How many interviews, held on the last days, would meet the deadline; 1 where so many would not either. */
function missingIn(deadline: Deadline, facts: CaseFacts, rules: readonly Rule[], today: IsoDate): number {
  const last = deadline.lastSafeDay!;
  const room = Math.min(mostMissing, Math.max(daysBetween(today, last) + 1, 1));
  for (let count = 1; count <= room; count += 1) {
    const days = Array.from({ length: count }, (_one, index) => plusDays(last, -index));
    if (isMetBy(days, deadline, facts, rules, today)) return count;
  }
  return 1;
}

/** The first day, from `from` to `to`, on which an interview is not too early to count. */
function firstThatCounts(
  deadline: Deadline,
  facts: CaseFacts,
  rules: readonly Rule[],
  from: IsoDate,
  to: IsoDate,
): IsoDate {
  const counts = (day: IsoDate) => isMetBy([day], deadline, facts, rules, from);
  // Where one alone is not enough on any day, nothing is said of the day.
  if (counts(from) || !counts(to)) return from;
  let [tooEarly, inTime] = [0, daysBetween(from, to)];
  while (inTime - tooEarly > 1) {
    const middle = Math.floor((tooEarly + inTime) / 2);
    if (counts(plusDays(from, middle))) inTime = middle;
    else tooEarly = middle;
  }
  return plusDays(from, inTime);
}

/** The engine is asked, so that what counts is what counts by law; what is agreed in time counts as held. */
function isMetBy(
  days: readonly IsoDate[],
  { rule, due }: Deadline,
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
): boolean {
  const type = heldEventOf(facts.targetGroup);
  const agreed = agreedInterviews(facts, today).filter(({ on }) => on <= due!);
  const held = [...agreed, ...days.map((on): CaseEvent => ({ type, on }))].map((event) => ({ ...event, type }));
  const events = [...facts.events.filter((event) => !agreed.includes(event)), ...held];
  const last = events.reduce((latest, { on }) => (on > latest && on <= due! ? on : latest), today);
  const [then] = assess({ ...facts, events }, rules, last, { only: [rule] });
  return then!.status === 'met' || then!.status === 'by-need' || (then!.due !== null && then!.due > due!);
}
