import { endOfMonth } from '../../dates/calendar.ts';
import { countedEvents, sinceReference } from '../counted-events.ts';
import { spanEnd } from '../period-end.ts';
import { finding, traceFulfilled } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf } from '../rule.ts';

/**
 * A sum of payments over a window. Earlier payments may count too, so without payment data nothing is certain, not
 * even long before the earliest day; only an unbroken course from the trigger can be counted out. Never paused.
 */
export function accumulation(question: Question, { span, exclude, then }: ObligationOf<'accumulation'>): Finding {
  const { reference, trace } = question;
  const reached = spanEnd(spanEnd(reference, exclude), span);
  const earliestPossible = then === 'end-of-month' ? endOfMonth(reached) : reached;
  trace?.push({
    step: 'earliest-possible',
    date: earliestPossible,
    text: `an unbroken course reaches it on ${earliestPossible} at the earliest`,
    detail: {
      from: reference,
      excludeUnit: exclude.unit,
      excludeCount: exclude.count,
      unit: span.unit,
      count: span.count,
      then,
    },
  });
  const [first] = countedEvents(question, sinceReference(question));
  if (!first) return finding('unknown', 'payment-data', { earliestPossible, missing: ['payment-data'] });
  traceFulfilled(question, first.on, false);
  return finding('met', 'done', { earliestPossible, fulfilledOn: first.on });
}
