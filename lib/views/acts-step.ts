import type { TraceStep } from '../rules/deadline.ts';
import { dayWords } from '../text/day-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import type { TimelineStep } from './explanation.ts';
import { sourceWords } from './source-words.ts';
import type { ViewContext } from './view-context.ts';

/** What was done and counts, and what a reader would ask about that does not, with the reason: one line of the time line. */
export function actsStep(trace: readonly TraceStep[], context: ViewContext): TimelineStep {
  const { language, facts } = context;
  const text = explanationText[language];
  const events = trace.filter(({ step }) => step === 'event');
  const counted = events.filter(({ detail }) => detail?.counted === true);
  const others = events.filter(({ detail }) => detail?.counted === false);
  const count = trace.find(({ step }) => step === 'count')?.detail;
  const days = counted.map((event) => countedDay(event, context));
  const what = days.length > 0 ? text['step.countedDays'](text.list(days)) : text['step.noneCounted'];
  const sources = counted.map(({ detail }) => facts.events[Number(detail?.event)]?.source).reverse();
  // The newest of each: a page's word and what was entered by hand are two things.
  const told = (['page', 'by-hand'] as const).map((kind) => sources.find((source) => source?.kind === kind));
  return {
    kind: counted.length > 0 ? 'done' : 'open',
    on: null,
    when: count
      ? text['step.counted'](Number(count.counted), Number(count.needed))
      : text[counted.length > 0 ? 'step.done' : 'step.none'],
    // Short months end in a full stop of their own.
    what: [what, ...others.map((event) => notCounted(event, context))].join('. ').replaceAll('.. ', '. '),
    readAt:
      told
        .map((source) => sourceWords(source, context))
        .filter(Boolean)
        .join(' · ') || null,
  };
}

function countedDay({ date, detail }: TraceStep, context: ViewContext): string {
  const text = explanationText[context.language];
  const day = shortDay(date, context);
  if (detail?.channel === 'phone') return text['event.phone'](day);
  return detail?.channel === 'video' ? text['event.video'](day) : day;
}

function notCounted({ date, detail }: TraceStep, context: ViewContext): string {
  const text = explanationText[context.language];
  const day = shortDay(date, context);
  switch (detail?.because) {
    case 'planned':
      return text['event.planned'](day);
    case 'only-booked':
      return text['event.onlyBooked'](day);
    case 'no-show':
      return text['event.noShow'](day);
    case 'cancelled':
      return text['event.cancelled'](day);
    case 'participant-missing':
      return text['event.participantMissing'](day);
    case 'participant-excluded':
      return text['event.participantExcluded'](day);
    case 'too-early':
      return text['event.tooEarly'](day);
    case 'too-late':
      return text['event.tooLate'](day);
    case 'same-day':
      return text['event.sameDay'](day);
    default:
      return text['event.otherActor'](day);
  }
}

function shortDay(date: TraceStep['date'], { today, language }: ViewContext): string {
  return date ? dayWords(date, today, language, 'short') : '';
}
