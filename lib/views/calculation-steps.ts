import { parseIsoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { ExplainedDeadline, TraceStep } from '../rules/deadline.ts';
import { isProvisional } from '../rules/provisional.ts';
import type { RuleVersion, Span } from '../rules/rule.ts';
import { dayWords, type DayStyle } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import type { TimelineStep } from './explanation.ts';
import { actsStep } from './acts-step.ts';
import { closedDayNames } from './closed-day-names.ts';
import { eventLabel, missingWords } from './missing-words.ts';
import { sourceWords } from './source-words.ts';
import type { ViewContext } from './view-context.ts';

/** One step of the trace, with the whole of it for what is told together. */
interface Telling {
  step: TraceStep;
  index: number;
  trace: readonly TraceStep[];
  version: RuleVersion | null;
  context: ViewContext;
}

/**
 * The working behind a deadline in the reader's words, from the event that started the clock to today's answer.
 * Made from the trace's data and never from its text, which is for developers.
 *
 * @param badge what the case's badge says, which is where the working ends
 */
export function calculationSteps(
  { trace }: ExplainedDeadline,
  version: RuleVersion | null,
  badge: BadgeView,
  context: ViewContext,
): TimelineStep[] {
  const standing = withoutWithdrawn(trace);
  const steps = standing.flatMap((step, index) => tell({ step, index, trace: standing, version, context }));
  const { today, language } = context;
  return [
    ...steps,
    {
      kind: badge.form === 'overdue' ? 'missed' : badge.form === 'met' || badge.form === 'met-late' ? 'done' : 'open',
      on: today,
      when: explanationText[language]['step.today'],
      what: todaysAnswer(badge),
      readAt: null,
    },
  ];
}

/** Steps that make a date. */
const dateSteps = new Set(['period', 'closed-day', 'rolled', 'due', 'last-safe-day', 'earliest-possible']);

/** Where the rules have ended and no new ones are known, a date by the old ones must not stand there to be trusted. */
function withoutWithdrawn(trace: readonly TraceStep[]): readonly TraceStep[] {
  const hasEnded = trace.some(({ detail }) => detail?.condition === 'rule-set-known');
  return hasEnded ? trace.filter(({ step }) => !dateSteps.has(step)) : trace;
}

/** The badge in a line; one that names no day is nothing without its detail. */
function todaysAnswer({ form, words, detail, warning }: BadgeView): string {
  if (!detail) return words;
  if (form === 'unknown') return `${words}: ${detail}`;
  // »Fritaget til 31. dec.« is one phrase, »Fritagelse slutter om 12 dage« one of its own.
  if (form === 'paused') return `${words}${warning ? ' · ' : ' '}${detail}`;
  return words;
}

/** What a step of the trace becomes; nothing for what other parts of the panel tell. */
function tell(telling: Telling): TimelineStep[] {
  switch (telling.step.step) {
    case 'trigger':
      return trigger(telling);
    case 'period':
      return period(telling);
    case 'event':
    case 'count':
      return isFirstAct(telling) ? [actsStep(telling.trace, telling.context)] : [];
    case 'quota':
      return quota(telling);
    case 'closed-day':
      return closedDays(telling);
    case 'rolled':
      return rolled(telling);
    case 'due':
      return due(telling);
    case 'last-safe-day':
      return lastSafeDay(telling);
    case 'fulfilled':
      return fulfilled(telling);
    case 'suspension':
      return suspension(telling);
    case 'condition':
      return condition(telling);
    case 'partial-knowledge':
      return partialKnowledge(telling);
    default:
      return datedStep(telling);
  }
}

function trigger({ step, context }: Telling): TimelineStep[] {
  const { facts, language } = context;
  const { date, detail = {} } = step;
  if (!date) return [];
  if (typeof detail.type !== 'string')
    return [note('start', date, explanationText[language]['step.fromToday'], context)];
  const event = typeof detail.event === 'number' ? facts.events[detail.event] : undefined;
  const label = eventLabel(detail.type, language);
  return [{ ...note('start', date, label, context), readAt: sourceWords(event?.source, context) }];
}

function period({ step: { date, detail = {} }, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  if (!date) return [];
  const unit = detail.unit as Span['unit'];
  const count = Number(detail.count);
  const from = parseIsoDate(detail.from);
  const end = words(date, context);
  const isBackwards = detail.counting === 'before';
  const when = text[isBackwards ? 'step.spanBefore' : 'step.span'](count, unit);
  const told = (what: string): TimelineStep[] => [{ kind: 'period', on: null, when, what, readAt: null }];
  switch (detail.counting) {
    case 'inside':
      return told(text['step.period.inside'](end));
    case 'through-week':
      return told(text['step.period.throughWeek'](count, end));
    case 'whole-months':
      return told(text['step.period.wholeMonths'](end));
    case 'before':
      return told(text['step.period.before'](end));
    case 'reaching-back':
      return told(text['step.period.reachingBack'](end));
    default:
      return told(text['step.period.after'](from ? words(from, context) : '', end));
  }
}

/** All acts are one line, where the first of them stands. */
function isFirstAct({ index, trace }: Telling): boolean {
  return trace.findIndex(({ step }) => step === 'event' || step === 'count') === index;
}

function quota({ step: { detail = {} }, context }: Telling): TimelineStep[] {
  const what = explanationText[context.language]['step.quota'](Number(detail.counted), Number(detail.needed));
  return [{ kind: 'note', on: null, when: '', what, readAt: null }];
}

/** Closed days that stretched the period, told once for a run of them; the rest is told with the day it moved. */
function closedDays({ index, trace, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  if (trace[index - 1]?.step === 'closed-day') return [];
  const end = trace.findIndex(({ step }, at) => at > index && step !== 'closed-day');
  const run = trace.slice(index, end < 0 ? undefined : end).filter(({ detail }) => detail?.because === 'counted-over');
  if (run.length === 0) return [];
  const named = run.filter(({ detail }) => detail?.kind !== 'weekend');
  const weekend = run.length - named.length;
  // Every Saturday of two working weeks by name would hide the one holiday that matters.
  const what =
    named.length > 0 && weekend > 0
      ? text['step.skippedMany'](closedDayNames(named, context), weekend)
      : text['step.skipped'](named.length > 0 ? closedDayNames(named, context) : text['step.weekendDays'](weekend));
  return [{ kind: 'closed', on: null, when: '', what, readAt: null }];
}

function rolled({ step: { date, detail = {} }, trace, context }: Telling): TimelineStep[] {
  const from = parseIsoDate(detail.from);
  if (!date || !from) return [];
  const over = trace.filter(({ step, detail: one }) => step === 'closed-day' && one?.because === 'rolled-over');
  const what = explanationText[context.language]['step.rolled'](closedDayNames(over, context));
  return [note('closed', date, what, context)];
}

function due({ step: { date }, trace, version, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  if (!date) return [];
  const kind = dueKind(version, context);
  const isWorkingDay = trace.some((one) => one.step === 'last-safe-day' && one.date === date);
  return [note('due', date, isWorkingDay ? text['step.due.workingDay'](kind) : kind, context)];
}

/** Only what the law says, in a text that was seen, is called a statutory deadline. */
function dueKind(version: RuleVersion | null, { language }: ViewContext): string {
  const text = explanationText[language];
  if (!version) return text['step.due.other'];
  if (version.numberSource === 'local-norm') return text['step.due.localNorm'];
  if (isProvisional(version)) return text['step.due.provisional'];
  if (version.estimated) return text['step.due.estimated'];
  return text[version.duty === 'municipality' && version.nature === 'duty' ? 'step.due' : 'step.due.other'];
}

function lastSafeDay({ step: { date }, trace, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  const legal = trace.findLast(({ step }) => step === 'due')?.date;
  if (!date || date === legal) return [];
  const closed = trace.filter(({ step, detail }) => step === 'closed-day' && detail?.because === 'after-last-safe-day');
  return [note('safe', date, text['step.lastSafe'](closedDayNames(closed, context)), context)];
}

/** Told where it says more than the line of acts: on which of several days it was done, or that it was late. */
function fulfilled({ step: { date, detail = {} }, trace, context }: Telling): TimelineStep[] {
  const isTold = trace.some(({ step }) => step === 'event') && !trace.some(({ step }) => step === 'count');
  if (!date || (isTold && !detail.late)) return [];
  return [note('done', date, explanationText[context.language][detail.late ? 'step.doneLate' : 'step.done'], context)];
}

function suspension({ step: { date, detail = {} }, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  if (!date) return [];
  const source =
    typeof detail.suspension === 'number' ? context.facts.suspensions[detail.suspension]?.source : undefined;
  const until = parseIsoDate(detail.to);
  const what = text['step.suspended'](until && words(until, context), String(detail.reason ?? ''));
  return [{ ...note('note', date, what, context), readAt: sourceWords(source, context) }];
}

function condition({ step: { date, detail = {} }, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  const label = typeof detail.type === 'string' ? eventLabel(detail.type, context.language) : '';
  const told = (what: string): TimelineStep[] => [note('note', date, what, context)];
  switch (detail.condition) {
    case 'age':
      return told(text['step.age'](Number(detail.age)));
    case 'requires-event':
      return told(text[detail.holds ? 'step.required' : 'step.required.missing'](label));
    case 'unless-event':
      return detail.holds ? [] : told(text['step.lifted'](label));
    case 'rule-set-known':
      return date ? told(text['step.ruleSetEnds'](words(date, context))) : [];
    case 'agreed-next-interview':
      return told(text[detail.holds ? 'step.nextAgreed' : 'step.nextNotAgreed']);
    default:
      return [];
  }
}

/** What is not known stands where the reader would look for it: at the end of the working. */
function partialKnowledge({ step: { detail = {} }, context }: Telling): TimelineStep[] {
  const missing = Array.isArray(detail.missing) ? detail.missing : [];
  return missing.map((one) => {
    const what = sentenceStart(missingWords(one, context).what);
    return { kind: 'open', on: null, when: '?', what, readAt: null };
  });
}

function datedStep({ step: { step, date, detail = {} }, context }: Telling): TimelineStep[] {
  const text = explanationText[context.language];
  if (!date) return [];
  const day = words(date, context);
  switch (step) {
    case 'presumed-receipt':
      return [note('note', date, text['step.presumed'](day), context)];
    case 'window-opens':
      return [note('note', date, text['step.opens'](day), context)];
    case 'not-before':
      return [note('note', date, text['step.notBefore'](day), context)];
    case 'by-need-from':
      return [note('note', date, text['step.byNeedFrom'](day), context)];
    case 'earliest-possible': {
      const { hours } = detail;
      const what = typeof hours === 'number' ? text['step.earliest.hours'](hours) : text['step.earliest'];
      return [note('note', date, what, context)];
    }
    default:
      return [];
  }
}

function note(kind: TimelineStep['kind'], on: IsoDate | null, what: string, context: ViewContext): TimelineStep {
  return { kind, on, when: on ? words(on, context) : '', what, readAt: null };
}

function words(on: IsoDate, { today, language }: ViewContext, style: DayStyle = 'dated'): string {
  return dayWords(on, today, language, style);
}
