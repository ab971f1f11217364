import { countedEvents } from '../counted-events.ts';
import { dueDay, earliestByHours, endOfSpan, settleOnce } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import { spanEnd } from '../period-end.ts';
import type { ObligationOf } from '../rule.ts';

/** Done once, and not too early: what lies before the opening never counts. */
export function windowed(question: Question, { from, to, hours }: ObligationOf<'window'>): Finding {
  const { reference, theCase, trace } = question;
  const opens = spanEnd(reference, from);
  trace?.push({
    step: 'window-opens',
    date: opens,
    text: `counts from ${opens}, ${from.count} ${from.unit} after ${reference}`,
    detail: { from: reference, unit: from.unit, count: from.count },
  });
  const due = dueDay(question, endOfSpan(question, reference, to));
  const earliest = earliestByHours(question, hours);
  const [first] = countedEvents(question, { from: opens, to: theCase.today });
  return settleOnce(question, due, first?.on ?? null, earliest);
}
