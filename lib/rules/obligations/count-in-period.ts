import type { CaseEvent } from '../../case/case-facts.ts';
import type { IsoDate } from '../../dates/iso-date.ts';
import { countedDays, countedEvents, sinceReference } from '../counted-events.ts';
import { spanEnd } from '../period-end.ts';
import { dueDay, earliestByHours, endOfPeriod, endOfSpan, finding, settleOnce, standing } from '../question.ts';
import { traceFulfilled } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf, Span } from '../rule.ts';
import { byNeedNow } from './by-need.ts';

type CountInPeriod = ObligationOf<'count-in-period'>;

/**
 * So many days with an act before the period ends, some of them perhaps with a certain participant. It is fulfilled
 * on the first day by which the count and every quota are reached, also when that is after the period.
 */
export function countInPeriod(question: Question, obligation: CountInPeriod): Finding {
  const { reference, theCase } = question;
  const { count, span, counting, thenEvery, thenByNeed, hours } = obligation;
  const end = dueDay(question, endOfPeriod(question, reference, span, counting));
  const earliest = earliestByHours(question, hours);
  if (count === 0 && theCase.today <= end) return finding('not-applicable', 'not-yet');

  const events = countedEvents(question, sinceReference(question));
  const days = countedDays(events);
  const reached = count === 0 ? null : dayReached(events, days, obligation);
  if (count > 0) traceCount(question, obligation, events, days, reached);
  if (count > 0 && reached === null) return standing(question, end, { earliestPossible: earliest });
  if (thenEvery) return chain(question, end, days, reached, thenEvery, earliest);
  if (reached !== null && thenByNeed && theCase.today > end) {
    const late = reached > end;
    traceFulfilled(question, reached, late);
    return { ...byNeedNow(question), fulfilledOn: reached, late };
  }
  return settleOnce(question, end, reached, earliest);
}

/** The first day by which the count and every quota are reached; null while they are not. */
function dayReached(
  events: readonly CaseEvent[],
  days: readonly IsoDate[],
  { count, quotas }: CountInPeriod,
): IsoDate | null {
  let reached = days[count - 1] ?? null;
  for (const quota of quotas) {
    const day = daysWith(events, quota.with)[quota.count - 1] ?? null;
    if (reached === null || day === null) return null;
    if (day > reached) reached = day;
  }
  return reached;
}

/** A day has a participant when any act that counts on that day has. */
function daysWith(events: readonly CaseEvent[], participant: string): IsoDate[] {
  return countedDays(events.filter((event) => event.with === participant));
}

/**
 * After the count: one more in each span. The due day never lies before the end of the first period, and what was
 * done after the due day that then stood is late.
 */
function chain(
  question: Question,
  end: IsoDate,
  days: readonly IsoDate[],
  /** the day that completed the count; null where no count was asked */
  reached: IsoDate | null,
  every: Span,
  earliestPossible: IsoDate | null,
): Finding {
  const latest = days.at(-1) ?? null;
  const afterPrevious = (day: IsoDate | undefined) =>
    day === undefined ? spanEnd(end, every) : laterOf(spanEnd(day, every), end);
  if (latest === null)
    return standing(question, dueDay(question, endOfSpan(question, end, every)), { earliestPossible });
  const late = latest > (latest === reached ? end : afterPrevious(days.at(-2)));
  const next = endOfSpan(question, latest, every);
  const due = dueDay(question, laterOf(next, end));
  if (question.trace && next < end) {
    question.trace.push({
      step: 'not-before',
      date: end,
      text: `no due day before the first period ends on ${end}`,
      detail: { from: next },
    });
  }
  return standing(question, due, { fulfilledOn: latest, late, earliestPossible });
}

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function traceCount(
  { trace }: Question,
  { count, quotas }: CountInPeriod,
  events: readonly CaseEvent[],
  days: readonly IsoDate[],
  reached: IsoDate | null,
): void {
  trace?.push({
    step: 'count',
    date: reached,
    text: `${days.length} of ${count} days count`,
    detail: { counted: days.length, needed: count },
  });
  for (const quota of quotas) {
    const counted = daysWith(events, quota.with).length;
    trace?.push({
      step: 'quota',
      date: null,
      text: `${counted} of ${quota.count} with ${quota.with}`,
      detail: { with: quota.with, counted, needed: quota.count },
    });
  }
}
