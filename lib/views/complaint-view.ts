import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { complaintRoute, type ComplaintAnswers, type ComplaintRoute } from '../guidance/complaint.ts';
import type { ComplaintReason } from '../guidance/complaint-case.ts';
import type { CopyText } from '../guidance/texts.ts';
import type { TextFilling } from '../guidance/texts-places.ts';
import { explain } from '../rules/assess.ts';
import type { Rule } from '../rules/rule.ts';
import { complaintText } from '../text/complaint-text.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { copiedTextView, type CopiedTextView } from './copied-text.ts';

/** What to do with a complaint: for each part of it, in order. */
export interface ComplaintView {
  /** that it is taken for both kinds, and what settles it; null where somebody has said which it is */
  inDoubt: string | null;
  substantive: string[];
  procedural: string[];
  /** said whatever the day is; null where no decision is complained of */
  always: string | null;
  text: CopiedTextView | null;
}

export interface ComplaintContext {
  rules: readonly Rule[];
  texts: readonly CopyText[];
  filling: TextFilling;
  /** what the municipality calls its citizens' adviser; null where there is none */
  adviser: string | null;
  today: IsoDate;
  language: Language;
}

export function complaintView(answers: ComplaintAnswers, context: ComplaintContext): ComplaintView {
  const text = complaintText[context.language];
  const route = complaintRoute(answers);
  return {
    inDoubt: route.isBothInDoubt ? text['answer.inDoubt'] : null,
    substantive: route.substantive ? substantiveLines(route.substantive, answers, context) : [],
    procedural: route.procedural ? proceduralLines(route.procedural, context) : [],
    always: route.substantive ? text['answer.always'] : null,
    text: route.substantive ? guidanceText(route.substantive, context) : null,
  };
}

export function complaintBecause(reason: ComplaintReason, today: IsoDate, language: Language): string {
  const text = complaintText[language];
  if (reason.kind === 'page') return text['complaint.because.page'];
  return text[`complaint.because.${reason.kind}`](dayWords(reason.on, today, language, 'short'));
}

type Substantive = NonNullable<ComplaintRoute['substantive']>;

function substantiveLines(route: Substantive, { decidedOn }: ComplaintAnswers, context: ComplaintContext): string[] {
  const { today, language } = context;
  const text = complaintText[language];
  const isOfBoard = route.body === 'employment-appeals-board';
  const by = route.complainedOn && dueOf('reassessment-4w', { 'complaint-received': route.complainedOn }, context);
  const reassess =
    isOfBoard || (route.complainedOn && !by)
      ? text['substantive.reassess.noRule']
      : text['substantive.reassess'](by && dayWords(by, today, language, 'full'));
  return [
    reassess,
    text['substantive.sendOn'](text[`body.${route.body}`]),
    ...(isOfBoard ? [text['body.now']] : []),
    ...(route.bodyIsAssumed && decidedOn === null ? [text['body.assumed']] : []),
    clockLine(route, context),
  ];
}

/** The citizen's own period, told and never held against them. */
function clockLine({ clock, body, complainedOn }: Substantive, context: ComplaintContext): string {
  const { today, language } = context;
  const text = complaintText[language];
  if (clock.from === 'not-begun') return text['clock.not-begun'];
  if (clock.from === 'not-known') return text['clock.not-known'](clock.missing.map((one) => text[`missing.${one}`]));
  const rule = clock.from === 'decision-letter-sent' ? 'receipt-presumption-letter-6wd' : 'appeal-ankestyrelsen-4w';
  const due = body === 'ankestyrelsen' ? dueOf(rule, { [clock.from]: clock.on }, context) : null;
  if (!due) return text['clock.noRule'];
  const hasPassed = due < (complainedOn ?? today);
  return text[hasPassed ? 'clock.passed' : 'clock.due'](dayWords(due, today, language, 'full'));
}

function proceduralLines(
  { receivedOn }: NonNullable<ComplaintRoute['procedural']>,
  context: ComplaintContext,
): string[] {
  const { today, language, adviser } = context;
  const text = complaintText[language];
  const by = receivedOn && dueOf('reply-guarantee-10wd', { 'inquiry-received': receivedOn }, context);
  return [
    text['procedural.dialogue'],
    text['procedural.receipt'](by && dayWords(by, today, language, 'full')),
    adviser === null ? text['procedural.noAdviser'] : text['procedural.adviser'](adviser),
  ];
}

/** The last day by a rule of the rule book, from what it starts with; null where no version of it was in force then. */
function dueOf(rule: string, starts: Readonly<Record<string, IsoDate>>, context: ComplaintContext): IsoDate | null {
  const { rules, today } = context;
  if (!rules.some(({ id }) => id === rule)) return null;
  const events = Object.entries(starts).map(([type, on]) => ({ type, on }));
  const facts: CaseFacts = { ref: '', targetGroup: null, events, suspensions: [] };
  return explain(facts, rule, rules, today).due;
}

/** Before July 2013 the guidance named another body. */
function guidanceText({ body }: Substantive, { texts, filling }: ComplaintContext): CopiedTextView | null {
  const id = body === 'ankestyrelsen' ? 'complaint-guidance' : 'complaint-guidance-before-july-2013';
  const found = texts.find((one) => one.id === id);
  return found ? copiedTextView(found, filling) : null;
}
