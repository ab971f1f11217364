import type { Actor } from '../case/case-facts.ts';
import type { Channel, EnteredType } from '../case/hand-entry.ts';
import { exchangeText } from '../text/exchange-text.ts';
import type { Language } from '../text/language.ts';

/** What is entered by hand, as a table says it. */
export interface EntryWords {
  kind: Readonly<Record<EnteredType, string>>;
  channel: Readonly<Record<Channel, string>>;
  actor: Readonly<Record<Actor, string>>;
}

export function entryWords(language: Language): EntryWords {
  const text = exchangeText[language];
  return {
    kind: {
      'interview-held': text['kind.interview-held'],
      'interview-booked': text['kind.interview-booked'],
      'interview-cancelled': text['kind.interview-cancelled'],
      'interview-no-show': text['kind.interview-no-show'],
      'booking-deadline-set': text['kind.booking-deadline-set'],
      'self-booked': text['kind.self-booked'],
      'booking-deadline-missed': text['kind.booking-deadline-missed'],
    },
    channel: { 'in-person': text['channel.in-person'], phone: text['channel.phone'], video: text['channel.video'] },
    actor: { municipality: text['actor.municipality'], 'unemployment-fund': text['actor.unemployment-fund'] },
  };
}

const both = [entryWords('da'), entryWords('en')];

/**
 * What a word of a table stands for, in either language, whatever its case; the ids stand for themselves.
 *
 * @returns null for a word that stands for none
 */
export function idOfWord<Part extends keyof EntryWords>(part: Part, word: string): keyof EntryWords[Part] | null {
  const wanted = word.trim().toLocaleLowerCase('da');
  for (const words of both) {
    for (const [id, name] of Object.entries(words[part])) {
      if (id === wanted || name.toLocaleLowerCase('da') === wanted) return id as keyof EntryWords[Part];
    }
  }
  return null;
}
