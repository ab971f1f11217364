import type { CaseEvent } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { byDay, eventsOf, placeInFacts } from './case-on-day.ts';
import type { Question } from './question.ts';
import type { Fulfilment } from './rule.ts';

/** Interviews that were not held: they never count, and the reader of an explanation wants to know why. */
const notHeld: Readonly<Record<string, NotCountedBecause>> = {
  'interview-booked': 'only-booked',
  'interview-no-show': 'no-show',
  'interview-cancelled': 'cancelled',
};

const heldTypes = new Set(['interview-held', 'follow-up-held', 'intensified-interview-held']);

/** Why an event is not one of those that fulfil. */
export type NotCountedBecause =
  | 'planned'
  | 'only-booked'
  | 'no-show'
  | 'cancelled'
  | 'other-actor'
  | 'participant-missing'
  | 'participant-excluded'
  | 'too-early'
  | 'too-late'
  | 'same-day';

/** The days on which acts count. `from` and `to` are included; without `from` there is no earliest day. */
export interface CountedSpan {
  from: IsoDate | null;
  to: IsoDate;
}

/** From the day that starts the clock, itself included, to today: later ones are plans. */
export function sinceReference({ reference, theCase }: Question): CountedSpan {
  return { from: reference, to: theCase.today };
}

/** The events that count, the oldest first; several on one day are all here. */
export function countedEvents(question: Question, span: CountedSpan): CaseEvent[] {
  const { theCase, version } = question;
  const { fulfilledBy } = version;
  const counted: CaseEvent[] = [];
  for (const [index, { type }] of fulfilledBy.entries()) {
    // Two entries of one type are tried together, so that no event is taken twice.
    if (fulfilledBy.findIndex((entry) => entry.type === type) < index) continue;
    for (const event of eventsOf(theCase, type)) {
      if (whyNotCounted(event, fulfilledBy, span, theCase.today) === null) counted.push(event);
    }
  }
  if (fulfilledBy.length > 1) counted.sort(byDay);
  if (question.trace) traceEvents(question, span);
  return counted;
}

/** The days of those events, each once: all that happens on one day counts once. */
export function countedDays(events: readonly CaseEvent[]): IsoDate[] {
  const days: IsoDate[] = [];
  for (const { on } of events) if (days.at(-1) !== on) days.push(on);
  return days;
}

/** @returns null for an event that counts */
function whyNotCounted(
  event: CaseEvent,
  fulfilledBy: readonly Fulfilment[],
  span: CountedSpan,
  today: IsoDate,
): NotCountedBecause | null {
  if (event.on > today) return 'planned';
  if (span.from !== null && event.on < span.from) return 'too-early';
  if (event.on > span.to) return 'too-late';
  let because: NotCountedBecause = 'other-actor';
  for (const entry of fulfilledBy) {
    if (entry.type !== event.type) continue;
    if (entry.by !== undefined && (event.by ?? 'municipality') !== entry.by) because = 'other-actor';
    else if (entry.with !== undefined && event.with !== entry.with) because = 'participant-missing';
    else if (entry.without !== undefined && event.with === entry.without) because = 'participant-excluded';
    else return null;
  }
  return because;
}

/** One step for each event a reader would ask about, counted or not, in the order of days. */
function traceEvents(question: Question, span: CountedSpan): void {
  const { theCase, version, trace } = question;
  const { today, facts } = theCase;
  const types = new Set(version.fulfilledBy.map(({ type }) => type));
  if ([...types].some((type) => heldTypes.has(type))) for (const type of Object.keys(notHeld)) types.add(type);
  const events = [...types].flatMap((type) => eventsOf(theCase, type)).toSorted(byDay);
  let lastCounted: IsoDate | null = null;
  for (const event of events) {
    let because = notHeld[event.type] ?? whyNotCounted(event, version.fulfilledBy, span, today);
    if (because === 'only-booked' && event.on > today) because = 'planned';
    if (because === null && event.on === lastCounted) because = 'same-day';
    if (because === null) lastCounted = event.on;
    trace!.push({
      step: 'event',
      date: event.on,
      text: because === null ? `${event.type} counts` : `${event.type} does not count: ${because}`,
      detail: {
        type: event.type,
        event: placeInFacts(event, facts),
        by: event.by ?? 'municipality',
        with: event.with ?? null,
        channel: event.channel ?? null,
        counted: because === null,
        because,
      },
    });
  }
}
