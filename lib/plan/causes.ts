import type { IsoDate } from '../dates/iso-date.ts';
import type { Deadline } from '../rules/deadline.ts';
import { isCounted } from '../rules/deadline-kind.ts';
import { isContact } from '../rules/headline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * Why something was late. `late-hand-over`: the case came late from the unemployment fund. `wrong-data`: the case
 * system says something that is not so.
 */
export const lateCauses = ['no-show', 'cancelled', 'no-time', 'late-hand-over', 'wrong-data', 'other'] as const;

export type LateCause = (typeof lateCauses)[number];

/** What somebody said of one deadline that was late; kept with the case, sealed. */
export interface ToldCause {
  rule: string;
  due: IsoDate;
  cause: LateCause;
  /** the day it was said */
  on: IsoDate;
}

/** Why a deadline was late, and whether somebody said so or it is only suggested by what the case shows. */
export interface KnownCause {
  cause: LateCause;
  by: 'hand' | 'events';
}

/** A deadline that was not met in time, be it met since or not. */
export function wasLate({ due, status, late }: Deadline): boolean {
  return due !== null && (status === 'overdue' || (status === 'met' && late));
}

/** What was late and is one's own: a cause can be told of it, and of what is over its deadline now one is missing. */
export function asksForCause(deadline: Deadline, rules: readonly Rule[]): boolean {
  if (!wasLate(deadline)) return false;
  // What stands in the counts of what is late is not contact alone: an offer, an answer.
  return isContact(deadline, rules) || (deadline.status === 'overdue' && isCounted(deadline, rules));
}

/**
 * Why a deadline was late: as somebody said it, else as the case shows it, which is a suggestion until somebody says it.
 *
 * - `wrong-data`: two sources contradict each other, and by one of them it was in time. As long as that stands, nothing
 *   is laid to the citizen by one of the two.
 * - `no-show`, `cancelled`: the citizen stayed away, or an interview was called off, on a day up to the due day (and
 *   after the interview held before it), and that interview was the last one agreed in time.
 *
 * The other causes are never suggested, for no event tells of them. An interview agreed for a day after the deadline does
 * not say whether there was no free time before it or the citizen could not come; no page tells on which day a case was
 * handed over by the unemployment fund; a booking period that was missed is neither a no-show nor a cancellation.
 *
 * @returns null where nobody said it and nothing shows it
 */
export function causeOf(
  { rule, due, fulfilledOn }: Deadline,
  { facts, lateByDispute }: Pick<Judgement, 'facts' | 'lateByDispute'>,
  told: readonly ToldCause[],
): KnownCause | null {
  if (due === null) return null;
  const said = told.findLast((one) => one.rule === rule && one.due === due);
  if (said) return { cause: said.cause, by: 'hand' };
  if (lateByDispute.includes(rule)) return { cause: 'wrong-data', by: 'events' };
  const before = facts.events.filter(({ on }) => on <= due);
  const lastHeld = latest(before.filter(({ type, on }) => held.has(type) && on !== fulfilledOn));
  const failed = before.filter(({ type, on }) => type in causeOfEvent && (lastHeld === null || on > lastHeld));
  const on = latest(failed);
  // Of one day with both, that the citizen stayed away is what made it late.
  const last = failed.filter((one) => one.on === on).map(({ type }) => causeOfEvent[type]!);
  if (last.length === 0) return null;
  return { cause: last.includes('no-show') ? 'no-show' : last[0]!, by: 'events' };
}

/** The causes with one more said; what was said before of the same deadline goes. `null` takes it back. */
export function withCause(
  told: readonly ToldCause[],
  of: Pick<ToldCause, 'rule' | 'due'>,
  said: Pick<ToldCause, 'cause' | 'on'> | null,
): ToldCause[] {
  const others = told.filter(({ rule, due }) => rule !== of.rule || due !== of.due);
  return said ? [...others, { rule: of.rule, due: of.due, ...said }] : others;
}

const held: ReadonlySet<string> = new Set(['interview-held', 'follow-up-held']);

const causeOfEvent: Readonly<Record<string, LateCause>> = {
  'interview-no-show': 'no-show',
  'interview-cancelled': 'cancelled',
};

function latest(events: readonly { on: IsoDate }[]): IsoDate | null {
  return events.reduce<IsoDate | null>((newest, { on }) => (newest === null || on > newest ? on : newest), null);
}
