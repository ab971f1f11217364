import { plusDays } from '../../dates/calendar.ts';
import type { IsoDate } from '../../dates/iso-date.ts';
import { countedDays, countedEvents, sinceReference } from '../counted-events.ts';
import { spanEnd, spanStart } from '../period-end.ts';
import { dueDay, finding, standing } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf, Span } from '../rule.ts';

/** Something counted for a list or a week; not a duty of law. */
export function indicator(question: Question, obligation: ObligationOf<'indicator'>): Finding {
  switch (obligation.measure) {
    case 'band':
      return standing(question, dueDay(question, question.reference));
    case 'held-since':
      return heldSince(question, obligation.span);
    case 'version-switch':
      return finding('not-applicable', 'data-only');
  }
}

/** Green as long as looking back over the span from the day finds an act; a new course is given one span. */
function heldSince(question: Question, span: Span): Finding {
  const latest = countedDays(countedEvents(question, sinceReference(question))).at(-1) ?? null;
  const base = latest ?? question.reference;
  const legal = lastDayReaching(base, span);
  question.trace?.push({
    step: 'period',
    date: legal,
    text: `${legal} is the last day whose ${span.count} ${span.unit} back reach ${base}`,
    detail: { from: base, unit: span.unit, count: span.count, counting: 'reaching-back' },
  });
  return standing(question, dueDay(question, legal), { fulfilledOn: latest });
}

/**
 * The last day D with D − span on or before `base`. Not the same as base + span: two months back from both 28 and
 * 30 April is the end of February.
 */
export function lastDayReaching(base: IsoDate, span: Span): IsoDate {
  let day = spanEnd(base, span);
  for (;;) {
    const next = plusDays(day, 1);
    if (spanStart(next, span) > base) return day;
    day = next;
  }
}
