import type { IsoDate } from '../../dates/iso-date.ts';
import { countedDays, countedEvents, sinceReference } from '../counted-events.ts';
import { spanEnd } from '../period-end.ts';
import { dueDay, endOfSpan, standing } from '../question.ts';
import type { Finding, Question } from '../question.ts';
import type { ObligationOf } from '../rule.ts';

/**
 * So many within any window. The next is due when the oldest of the newest K falls out of the window; with fewer than
 * K, when the first window ends. The newest K decide: a break does not start a new first window.
 */
export function rolling(question: Question, { count, window }: ObligationOf<'rolling'>): Finding {
  const { reference, trace } = question;
  const days = countedDays(countedEvents(question, sinceReference(question)));
  const opens = (upTo: readonly IsoDate[]) => (upTo.length >= count ? upTo.at(-count)! : reference);
  trace?.push({
    step: 'count',
    date: null,
    text: `${days.length} days count; the newest ${count} decide`,
    detail: { counted: days.length, needed: count },
  });
  const due = dueDay(question, endOfSpan(question, opens(days), window));
  const latest = days.at(-1) ?? null;
  const late = latest !== null && latest > dueBefore(question, spanEnd(opens(days.slice(0, -1)), window));
  return standing(question, due, { fulfilledOn: latest, late });
}

/** The due day that stood before the latest act, with nothing written to the trace. */
function dueBefore(question: Question, legal: IsoDate): IsoDate {
  return dueDay({ ...question, trace: null }, legal);
}
