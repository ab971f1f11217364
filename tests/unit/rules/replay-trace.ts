import { endOfMonth } from '../../../lib/dates/calendar.ts';
import { daysBetween, plusDays } from '../../../lib/dates/calendar.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { workingDayOnOrAfter } from '../../../lib/dates/working-days.ts';
import type { ExplainedDeadline, TraceStep } from '../../../lib/rules/deadline.ts';
import { periodEnd, spanEnd, spanStart } from '../../../lib/rules/period-end.ts';
import type { Counting, Span } from '../../../lib/rules/rule.ts';

/** What a reader who has only the trace, a calendar and a pencil arrives at. */
export interface Replayed {
  due: IsoDate | null;
  lastSafeDay: IsoDate | null;
  fulfilledOn: IsoDate | null;
  late: boolean;
  earliestPossible: IsoDate | null;
  status: string;
}

/**
 * Works a deadline out again from its trace alone: each step from the days named before it. The engine's own answer
 * is not looked at.
 *
 * @throws Error where a step does not follow from those before it
 */
export function replay({ trace }: Pick<ExplainedDeadline, 'trace'>, today: IsoDate): Replayed {
  const days = new Set<IsoDate>([today]);
  const closed = new Set<IsoDate>();
  const counted: IsoDate[] = [];
  let legal: IsoDate | null = null;
  const result: Replayed = {
    due: null,
    lastSafeDay: null,
    fulfilledOn: null,
    late: false,
    earliestPossible: null,
    status: '',
  };
  let suspendedFrom: IsoDate | null = null;
  const reasons = new Set<string>();

  for (const step of trace) {
    const { date, detail = {} } = step;
    switch (step.step) {
      case 'trigger':
      case 'window-opens':
      case 'presumed-receipt':
        if (step.step !== 'trigger') must(step, spanEnd(known(step), spanOf(step)));
        if (step.step === 'trigger' && date) legal = date;
        if (date) days.add(date);
        break;
      case 'period': {
        const from = known(step);
        must(step, periodOf(step, from));
        legal = date;
        days.add(date!);
        break;
      }
      case 'closed-day':
        if (danishClosedDays(date!) === null) throw new Error(`${date} is an ordinary day`);
        closed.add(date!);
        break;
      case 'rolled':
        must(step, workingDayOnOrAfter(known(step)));
        legal = date;
        days.add(date!);
        break;
      case 'not-before':
        if (date! <= known(step)) throw new Error('not-before holds nothing back');
        legal = date;
        break;
      case 'event':
        if (detail.counted) {
          counted.push(date!);
          days.add(date!);
        }
        break;
      case 'count':
        if (new Set(counted).size !== detail.counted) throw new Error(`counted ${counted.length}, said ${step.text}`);
        break;
      case 'earliest-possible':
        if (detail.then !== undefined) must(step, accumulated(step));
        result.earliestPossible = date;
        break;
      case 'due':
        if (date !== null && date !== legal) throw new Error(`due ${date} does not follow from ${legal}`);
        result.due = date;
        if (date === null) result.lastSafeDay = null;
        break;
      case 'last-safe-day':
        for (let day = plusDays(date!, 1); day <= result.due!; day = plusDays(day, 1)) {
          if (!closed.has(day)) throw new Error(`${day} is not said to be closed`);
        }
        if (danishClosedDays(date!) !== null) throw new Error(`${date} is not safe`);
        result.lastSafeDay = date;
        break;
      case 'fulfilled':
        if (!counted.includes(date!)) throw new Error(`${date} was not counted`);
        result.fulfilledOn = date;
        result.late = detail.late as boolean;
        break;
      case 'suspension':
        suspendedFrom = date;
        break;
      case 'condition':
        if (detail.holds === false) reasons.add(detail.condition as string);
        break;
      case 'status':
        result.status = statusOf(step);
        break;
    }
  }
  return result;

  function known(step: TraceStep): IsoDate {
    const from = step.detail!.from as IsoDate;
    if (!days.has(from)) throw new Error(`${step.step} counts from ${from}, which no step before it names`);
    return from;
  }

  /** The status from the days alone, where days decide it. */
  function statusOf(step: TraceStep): string {
    const { status, because } = step.detail!;
    const { due, fulfilledOn } = result;
    if (because === 'done' || because === 'done-late') {
      if (due && result.late !== (because === 'done-late' && fulfilledOn! > due)) throw new Error('late or not?');
      return fulfilledOn ? 'met' : 'unfulfilled';
    }
    if (status === 'by-need')
      return reasons.has('agreed-next-interview') === (because === 'not-agreed') ? 'by-need' : '?';
    if (because === 'suspended') return suspendedFrom && (due === null || due >= suspendedFrom) ? 'paused' : 'running';
    if (due === null || because === 'lapsed') return status as string;
    if (suspendedFrom !== null && due >= suspendedFrom) return 'paused';
    const left = daysBetween(today, due);
    return left < 0 ? 'overdue' : left <= 21 ? 'due-soon' : 'timely';
  }
}

function spanOf({ detail }: TraceStep): Span {
  return { unit: detail!.unit, count: detail!.count } as Span;
}

function periodOf(step: TraceStep, from: IsoDate): IsoDate {
  const counting = step.detail!.counting as Counting | 'before' | 'reaching-back';
  const span = spanOf(step);
  if (counting === 'before') return spanStart(from, span);
  if (counting !== 'reaching-back') return periodEnd(from, span, counting);
  const reaches = (day: IsoDate) => spanStart(day, span) <= from;
  return reaches(step.date!) && !reaches(plusDays(step.date!, 1)) ? step.date! : from;
}

function accumulated({ detail }: TraceStep): IsoDate {
  const excluded = spanEnd(detail!.from as IsoDate, { unit: detail!.excludeUnit, count: detail!.excludeCount } as Span);
  const reached = spanEnd(excluded, { unit: detail!.unit, count: detail!.count } as Span);
  return detail!.then === 'end-of-month' ? endOfMonth(reached) : reached;
}

function must(step: TraceStep, expected: IsoDate): void {
  if (step.date !== expected) throw new Error(`${step.step} says ${step.date}, its own data gives ${expected}`);
}
