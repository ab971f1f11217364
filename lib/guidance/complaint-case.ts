import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { nothingKnown, type ComplaintAnswers } from './complaint.ts';
import type { PageKind } from './guidance-values.ts';

/** Why the help with complaints is shown. */
export type ComplaintReason = { kind: 'complaint' | 'decision'; on: IsoDate } | { kind: 'page' };

/** @returns why help with a complaint belongs beside the case; null where nothing in it speaks of one */
export function complaintReason({ events }: CaseFacts, page: PageKind | null, today: IsoDate): ComplaintReason | null {
  const complained = last(events, complaints, today);
  if (complained) return { kind: 'complaint', on: complained };
  const decided = last(events, decisions, today);
  if (decided) return { kind: 'decision', on: decided };
  return page === 'decision' ? { kind: 'page' } : null;
}

/**
 * What the case itself tells of a complaint; the rest is asked.
 *
 * @returns the newest decision, and the newest complaint from that day on: an older one is over something else
 */
export function answersOfCase({ events }: CaseFacts, today: IsoDate): ComplaintAnswers {
  const decidedOn = last(events, decisions, today);
  const complainedOn = last(events, complaints, today);
  const isSent = (...types: string[]) => events.some(({ type, on }) => types.includes(type) && on === decidedOn);
  const isWritten = isSent('decision-received', 'decision-sent');
  return {
    ...nothingKnown,
    decidedOn,
    sentBy: isSent('decision-letter-sent') ? 'letter' : isSent('oral-decision') && !isWritten ? 'orally' : 'not-known',
    complainedOn: complainedOn !== null && decidedOn !== null && complainedOn < decidedOn ? null : complainedOn,
  };
}

const complaints = ['complaint-received'];
const decisions = ['decision-received', 'decision-sent', 'decision-letter-sent', 'oral-decision'];

function last(events: CaseFacts['events'], types: readonly string[], today: IsoDate): IsoDate | null {
  const days = events.filter(({ type, on }) => types.includes(type) && on <= today).map(({ on }) => on);
  return days.toSorted().at(-1) ?? null;
}
