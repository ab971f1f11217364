import { plusDays } from '../../dates/calendar.ts';
import type { IsoDate } from '../../dates/iso-date.ts';
import { eventsOf } from '../case-on-day.ts';
import { countedEvents } from '../counted-events.ts';
import { spanStart } from '../period-end.ts';
import { dueDay, settleOnce } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf } from '../rule.ts';

/** Done some time before a meeting, and after the meeting before it: papers for the last one are not for this one. */
export function leadTime(question: Question, { span }: ObligationOf<'lead-time'>, trigger: string | null): Finding {
  const { reference, trace } = question;
  const legal = spanStart(reference, span);
  trace?.push({
    step: 'period',
    date: legal,
    text: `${span.count} ${span.unit} before ${reference}: ${legal}`,
    detail: { from: reference, unit: span.unit, count: span.count, counting: 'before' },
  });
  const due = dueDay(question, legal);
  const previous = trigger === null ? null : previousTrigger(question, trigger);
  const from = previous === null ? null : plusDays(previous, 1);
  const [first] = countedEvents(question, { from, to: reference });
  return settleOnce(question, due, first?.on ?? null);
}

/** The trigger before the one that counts; papers sent up to that day were for it. */
export function previousTrigger(
  { theCase, reference }: Pick<Question, 'theCase' | 'reference'>,
  trigger: string,
): IsoDate | null {
  return eventsOf(theCase, trigger).findLast((event) => event.on < reference)?.on ?? null;
}
