import { countedDays, countedEvents, sinceReference } from '../counted-events.ts';
import { spanEnd } from '../period-end.ts';
import { dueDay, endOfSpan, finding, standing } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf } from '../rule.ts';

/** One in each span, from the latest. Where the first one starts the chain, nothing runs before it and it is never late. */
export function every(question: Question, { span, since }: ObligationOf<'every'>): Finding {
  const days = countedDays(countedEvents(question, sinceReference(question)));
  const latest = days.at(-1) ?? null;
  if (since === 'fulfilment' && latest === null) return finding('not-applicable', 'not-yet');
  const due = dueDay(question, endOfSpan(question, latest ?? question.reference, span));
  return standing(question, due, { fulfilledOn: latest, late: isLate() });

  function isLate(): boolean {
    const previous = days.at(-2);
    if (latest === null || (since === 'fulfilment' && previous === undefined)) return false;
    return latest > dueDay({ ...question, trace: null }, spanEnd(previous ?? question.reference, span));
  }
}
