import { eventsOf } from '../case-on-day.ts';
import { endOfPeriod, finding, traceSuspension } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf } from '../rule.ts';

/** No interval by law. What is worth saying is whether the next interview is agreed. */
export function byNeed(question: Question, { startsAfter, counting }: ObligationOf<'by-need'>): Finding {
  const { theCase, version, reference } = question;
  if (startsAfter) {
    const startsAfterDay = endOfPeriod(question, reference, startsAfter, counting ?? 'after');
    question.trace?.push({
      step: 'by-need-from',
      date: startsAfterDay,
      text: `by need when ${startsAfterDay} has passed`,
    });
    if (theCase.today <= startsAfterDay) return finding('not-applicable', 'not-yet');
  }
  if (version.suspendable && theCase.suspension) {
    traceSuspension(question);
    return finding('paused', 'suspended');
  }
  return byNeedNow(question);
}

/** By need from today on: something is missing unless the next act stands in the calendar. */
export function byNeedNow(question: Question): Finding {
  const { theCase, version, trace } = question;
  const { today } = theCase;
  const booked = eventsOf(theCase, 'interview-booked').some((event) => event.on >= today);
  const planned = version.fulfilledBy.some(({ type }) => eventsOf(theCase, type).some((event) => event.on > today));
  const agreed = booked || planned;
  trace?.push({
    step: 'condition',
    date: null,
    text: agreed ? 'the next interview is agreed' : 'no next interview is agreed',
    detail: { condition: 'agreed-next-interview', holds: agreed },
  });
  return finding('by-need', agreed ? 'agreed' : 'not-agreed', { missing: agreed ? [] : ['agreed-next-interview'] });
}
