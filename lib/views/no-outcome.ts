import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { untoldInterview } from '../plan/interview-signals.ts';
import { dayWords } from '../text/day-words.ts';
import { interviewListText } from '../text/interview-list-text.ts';
import type { Language } from '../text/language.ts';

/**
 * That an interview was agreed for a day that has passed and nobody has told how it went: what is to be told comes before
 * what is to be done, for the deadline may be met.
 *
 * @returns of several the newest; null where there is none
 */
export function noOutcomeWords(facts: CaseFacts, today: IsoDate, language: Language): string | null {
  const on = untoldInterview(facts, today);
  return on && interviewListText[language]['signal.no-outcome'](dayWords(on, today, language));
}
