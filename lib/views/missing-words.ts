import { parseIsoDate } from '../dates/iso-date.ts';
import { eventTypes } from '../rules/packs/vocabulary.ts';
import { dayWords } from '../text/day-words.ts';
import { factText, type FactText } from '../text/fact-text.ts';
import type { Language } from '../text/language.ts';
import type { ViewContext } from './view-context.ts';

/** A fact that is missing, and what helps. */
export interface MissingWords {
  /** »målgruppe mangler« */
  what: string;
  todo: string;
}

/** Events that start a group's main clock; on every page they are simply the start date. */
const starts = new Set([
  'unemployment-start',
  'first-contact',
  'benefit-transition',
  'rehabilitation-start',
  'flexjob-start',
]);

type Todo = Extract<keyof FactText, `todo.${string}`>;

/** Words for one entry of a deadline's `missing`. */
export function missingWords(
  missing: string,
  { today, language }: Pick<ViewContext, 'today' | 'language'>,
): MissingWords {
  const text = factText[language];
  const say = (what: string, todo: Todo): MissingWords => ({ what, todo: text[todo] });
  const [kind, rest = ''] = splitOnce(missing);
  if (kind === 'field') return say(text['missing.field'](rest), 'todo.checkField');
  if (kind === 'all') {
    if (rest === 'interview-held') return say(text['missing.notAllInterviews'], 'todo.openCase');
    if (rest === 'follow-up-held') return say(text['missing.notAllFollowUps'], 'todo.openCase');
    return say(text['missing.notAll'](eventLabel(rest, language)), 'todo.openCase');
  }
  const ruleSetEnd = /^rule-set-after-(.*)$/.exec(missing);
  const end = parseIsoDate(ruleSetEnd?.[1]);
  if (end) return say(text['missing.ruleSetAfter'](dayWords(end, today, language, 'dated')), 'todo.newRules');
  if (missing === 'targetGroup') return say(text['missing.targetGroup'], 'todo.fillIn');
  if (missing === 'birthDate') return say(text['missing.birthDate'], 'todo.openCase');
  if (missing === 'payment-data') return say(text['missing.paymentData'], 'todo.paymentData');
  if (missing === 'agreed-next-interview') return say(text['missing.other'], 'todo.agreeInterview');
  if (starts.has(missing)) return say(text['missing.start'], 'todo.fillIn');
  return say(text['missing.event'](eventLabel(missing, language)), 'todo.openCase');
}

/** The name of an event type; an id that no vocabulary knows stands as it is rather than as nothing. */
export function eventLabel(type: string, language: Language): string {
  return eventTypes.find(({ id }) => id === type)?.[language] ?? type;
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf(':');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
