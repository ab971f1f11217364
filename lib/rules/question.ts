import { daysBetween, plusDays } from '../dates/calendar.ts';
import { closedDaysBetween, danishClosedDays } from '../dates/closed-days.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../dates/working-days.ts';
import type { CaseOnDay } from './case-on-day.ts';
import type { Status, TraceStep } from './deadline.ts';
import { dayHoursAreReached } from './hour-clock.ts';
import { periodEnd, spanEnd } from './period-end.ts';
import type { Counting, RuleVersion, Span } from './rule.ts';

/** A status turns from timely to due soon when this many days are left. */
export const soonDays = 21;

/** One version of a rule, put to one case: what every kind of obligation answers. */
export interface Question {
  theCase: CaseOnDay;
  version: RuleVersion;
  /** the day the clock counts from */
  reference: IsoDate;
  /** closed days for the last safe day; what the law counts is the public calendar alone */
  closed: ClosedDays;
  /** the working is written here when someone wants to read it; null where only the answer is wanted */
  trace: TraceStep[] | null;
}

/** What a kind of obligation finds; dates are null where there is none or it cannot be told. */
export interface Finding {
  status: Status;
  due: IsoDate | null;
  lastSafeDay: IsoDate | null;
  earliestPossible: IsoDate | null;
  fulfilledOn: IsoDate | null;
  late: boolean;
  missing: string[];
  /** why the status is what it is, one word for each reason */
  because: string;
}

/** A finding without dates. */
export function finding(status: Status, because: string, parts: Partial<Finding> = {}): Finding {
  return {
    status,
    because,
    due: null,
    lastSafeDay: null,
    earliestPossible: null,
    fulfilledOn: null,
    late: false,
    missing: [],
    ...parts,
  };
}

/** The end of a period of law, with the closed days that were counted over. */
export function endOfPeriod(question: Question, from: IsoDate, span: Span, counting: Counting): IsoDate {
  const end = periodEnd(from, span, counting);
  if (question.trace) {
    if (span.unit === 'working-days')
      traceClosedDays(question, plusDays(from, 1), end, danishClosedDays, 'counted-over');
    question.trace.push({
      step: 'period',
      date: end,
      text: `${span.count} ${span.unit} from ${from}, counted ${counting}: ${end}`,
      detail: { from, unit: span.unit, count: span.count, counting },
    });
  }
  return end;
}

/** The same for one span after a day. */
export function endOfSpan(question: Question, from: IsoDate, span: Span): IsoDate {
  return question.trace ? endOfPeriod(question, from, span, 'after') : spanEnd(from, span);
}

/** The due day of a legal date: where the rule rolls forward, a closed day moves it to the next working day. */
export function dueDay(question: Question, legal: IsoDate): IsoDate {
  if (question.version.roll !== 'forward') return legal;
  const due = workingDayOnOrAfter(legal);
  if (question.trace && due !== legal) {
    traceClosedDays(question, legal, plusDays(due, -1), danishClosedDays, 'rolled-over');
    question.trace.push({
      step: 'rolled',
      date: due,
      text: `${legal} is a closed day, and the rule moves it forward to ${due}`,
      detail: { from: legal },
    });
  }
  return due;
}

/** The day on which the hours can be reached at the earliest; null where no hours are counted. */
export function earliestByHours(question: Question, hours: number | undefined): IsoDate | null {
  const { version, reference, trace } = question;
  if (hours === undefined || version.clock !== 'unemployment-hours') return null;
  const day = dayHoursAreReached(reference, hours);
  trace?.push({
    step: 'earliest-possible',
    date: day,
    text: `${hours} hours of unemployment cannot be reached before ${day}`,
    detail: { hours },
  });
  return day;
}

/** A duty that one day decides, done or not. */
export function settleOnce(
  question: Question,
  due: IsoDate,
  fulfilledOn: IsoDate | null,
  earliestPossible: IsoDate | null = null,
): Finding {
  if (fulfilledOn === null) return standing(question, due, { earliestPossible });
  const lastSafeDay = safeDay(question, due);
  const late = fulfilledOn > due;
  traceFulfilled(question, fulfilledOn, late);
  return finding('met', late ? 'done-late' : 'done', { due, lastSafeDay, earliestPossible, fulfilledOn, late });
}

/**
 * A duty that is not done, or one that goes on for ever and is asked again: its status on this day.
 * A suspension rests it, unless the due day had passed before the suspension began. A right lapses unused.
 */
export function standing(
  question: Question,
  due: IsoDate,
  parts: { fulfilledOn?: IsoDate | null; late?: boolean; earliestPossible?: IsoDate | null } = {},
): Finding {
  const { theCase, version } = question;
  const { today, suspension } = theCase;
  const lastSafeDay = safeDay(question, due);
  if (parts.fulfilledOn) traceFulfilled(question, parts.fulfilledOn, parts.late ?? false);
  if (version.suspendable && suspension !== null) {
    traceSuspension(question);
    if (due >= suspension.from) return finding('paused', 'suspended', { ...parts, due, lastSafeDay });
  }
  const daysLeft = daysBetween(today, due);
  if (daysLeft < 0) {
    // A lapsed right keeps its dates for whoever names the rule; it is never an overdue duty.
    if (version.nature === 'right') return finding('not-applicable', 'lapsed', { due, lastSafeDay });
    return finding('overdue', 'day-passed', { ...parts, due, lastSafeDay });
  }
  return daysLeft <= soonDays
    ? finding('due-soon', 'day-near', { ...parts, due, lastSafeDay })
    : finding('timely', 'day-far', { ...parts, due, lastSafeDay });
}

/** The last working day on or before the due day; a local closing day or leave moves it, never the due day. */
function safeDay(question: Question, due: IsoDate): IsoDate {
  const { version, trace } = question;
  // The caseworker's leave is no obstacle to what someone else must do.
  const closed = version.duty === 'municipality' ? question.closed : danishClosedDays;
  const safe = workingDayOnOrBefore(due, closed);
  if (trace) {
    trace.push({ step: 'due', date: due, text: `the legal last day is ${due}` });
    traceClosedDays(question, plusDays(safe, 1), due, closed, 'after-last-safe-day');
    trace.push({ step: 'last-safe-day', date: safe, text: `the last working day on or before it is ${safe}` });
  }
  return safe;
}

export function traceSuspension({ theCase, trace }: Question): void {
  const { suspension, facts } = theCase;
  if (!trace || !suspension) return;
  trace.push({
    step: 'suspension',
    date: suspension.from,
    text: `suspended from ${suspension.from} to ${suspension.to ?? 'no known day'}`,
    detail: {
      suspension: facts.suspensions.indexOf(suspension),
      to: suspension.to,
      reason: suspension.reason,
    },
  });
}

export function traceFulfilled({ trace }: Question, on: IsoDate, late: boolean): void {
  trace?.push({
    step: 'fulfilled',
    date: on,
    text: late ? `done on ${on}, after the due day` : `done on ${on}`,
    detail: { late },
  });
}

function traceClosedDays(
  { trace }: Question,
  from: IsoDate,
  to: IsoDate,
  closed: ClosedDays,
  because: 'counted-over' | 'rolled-over' | 'after-last-safe-day',
): void {
  for (const { on, closedDay } of closedDaysBetween(from, to, closed)) {
    trace!.push({
      step: 'closed-day',
      date: on,
      text: `${on} is closed: ${closedDay.en}`,
      detail: { id: closedDay.id, kind: closedDay.kind, da: closedDay.da, en: closedDay.en, because },
    });
  }
}
