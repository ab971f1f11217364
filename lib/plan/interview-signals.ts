import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { actorOf, plans } from '../case/event-meanings.ts';
import { outcomes } from '../case/outcomes.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';

/**
 * What a case's interviews ask somebody to look at.
 *
 * - `no-show`, `cancelled`: the last interview came to nothing, and no new one is agreed
 * - `no-outcome`: an interview was agreed for a day that has passed, and nobody has told how it went
 * - `close-together`: two interviews are agreed within a week: was one of them moved?
 */
export type InterviewSignal =
  { kind: 'no-show' | 'cancelled' | 'no-outcome'; on: IsoDate } | { kind: 'close-together'; on: IsoDate; and: IsoDate };

/** Two agreed interviews so many days apart, or fewer, are likely to be one that was booked twice or moved. */
const closeDays = 7;

/** In the order in which they are to be looked at; empty where nothing is. */
export function interviewSignals(facts: CaseFacts, today: IsoDate): InterviewSignal[] {
  const agreed = agreedInterviews(facts, today);
  const signals: InterviewSignal[] = [];
  const last = lastOutcome(facts, today);
  const failed = last && failures[last.type];
  if (last && failed && agreed.length === 0) signals.push({ kind: failed, on: last.on });
  for (const { on } of withoutOutcome(facts, today)) signals.push({ kind: 'no-outcome', on });
  for (const [index, { on }] of agreed.entries()) {
    const next = agreed[index + 1];
    // A page and a person may each call one booking something else: of one day it is one interview.
    if (next && next.on !== on && daysBetween(on, next.on) <= closeDays) {
      signals.push({ kind: 'close-together', on, and: next.on });
    }
  }
  return signals;
}

/** The newest interview that was agreed for a day that has passed, and of which nobody told how it went; null = none. */
export function untoldInterview(facts: CaseFacts, today: IsoDate): IsoDate | null {
  return withoutOutcome(facts, today).reduce<IsoDate | null>(
    (newest, { on }) => (newest === null || on > newest ? on : newest),
    null,
  );
}

/** What became of the newest interview up to today; null where none is known. */
export function lastOutcome({ events }: CaseFacts, today: IsoDate): CaseEvent | null {
  let last: CaseEvent | null = null;
  for (const event of events) {
    if (!outcomes.has(event.type) || event.on > today || actorOf(event) !== 'municipality') continue;
    // Of one day, that it was held is the newer word.
    if (!last || event.on > last.on || (event.on === last.on && !failures[event.type])) last = event;
  }
  return last;
}

const failures: Readonly<Record<string, 'no-show' | 'cancelled'>> = {
  'interview-no-show': 'no-show',
  'interview-cancelled': 'cancelled',
};

function withoutOutcome({ events }: CaseFacts, today: IsoDate): CaseEvent[] {
  const settled = new Set(events.filter(({ type }) => outcomes.has(type)).map(({ on }) => on));
  const newest = events.reduce<IsoDate | null>(
    (last, { type, on }) => (outcomes.has(type) && on <= today && (last === null || on > last) ? on : last),
    null,
  );
  // What was agreed before an interview that is known to have been held needs no answer any more.
  return events.filter(
    ({ type, on }) => plans.has(type) && on < today && !settled.has(on) && (newest === null || on > newest),
  );
}
