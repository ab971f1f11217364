import { countedEvents, sinceReference } from '../counted-events.ts';
import { dueDay, earliestByHours, endOfPeriod, settleOnce } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import { spanEnd } from '../period-end.ts';
import type { ObligationOf, Span } from '../rule.ts';

/** Done once, within a period from the trigger. The first act counts. */
export function within(question: Question, { span, counting, presumed, hours }: ObligationOf<'within'>): Finding {
  const from = presumed ? presumedReceipt(question, presumed) : question.reference;
  const due = dueDay(question, endOfPeriod(question, from, span, counting));
  const earliest = earliestByHours(question, hours);
  const [first] = countedEvents(question, sinceReference(question));
  return settleOnce(question, due, first?.on ?? null, earliest);
}

/** A letter is presumed received some days after it was sent; the period is counted from there. */
function presumedReceipt({ reference, trace }: Question, presumed: Span) {
  const received = spanEnd(reference, presumed);
  trace?.push({
    step: 'presumed-receipt',
    date: received,
    text: `presumed received on ${received}, ${presumed.count} ${presumed.unit} after ${reference}`,
    detail: { from: reference, unit: presumed.unit, count: presumed.count },
  });
  return received;
}
