import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';

/**
 * The interviews that are agreed from today on, one for each day, the first one first. A page and a person may each call
 * one agreement something else (`interview-booked`, `self-booked`): of one day it is one interview, told by the one that
 * says how it is held.
 */
export function agreedByDay(facts: CaseFacts, today: IsoDate): CaseEvent[] {
  const byDay = new Map<IsoDate, CaseEvent>();
  for (const event of agreedInterviews(facts, today)) {
    const before = byDay.get(event.on);
    if (!before || (before.channel === undefined && event.channel !== undefined)) byDay.set(event.on, event);
  }
  return [...byDay.values()];
}
