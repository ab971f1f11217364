import { isoWeekday, plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agreedInterviews } from '../rules/backward-chain.ts';
import { dayWords } from '../text/day-words.ts';
import { exchangeText } from '../text/exchange-text.ts';
import type { Language } from '../text/language.ts';
import { maskedCase } from './masked-person.ts';
import { shortName } from './person-name.ts';
import type { JudgedCase } from './placed-case.ts';

/** The interviews of a week that can go into a calendar. */
export interface CalendarWeek {
  /** Monday */
  from: IsoDate;
  /** Sunday */
  to: IsoDate;
  title: string;
  lines: CalendarWeekLine[];
}

export interface CalendarWeekLine {
  /** the case's random id */
  id: string;
  on: IsoDate;
  /** »ons. 25. nov.« */
  when: string;
  who: string;
}

/**
 * This week from today on, and the next; the first interview stands first.
 *
 * @param isMasked others can see the screen: no name and no CPR number stands on it
 */
export function calendarWeeks(
  judged: readonly JudgedCase[],
  today: IsoDate,
  language: Language,
  isMasked = false,
): CalendarWeek[] {
  const text = exchangeText[language];
  const monday = plusDays(today, 1 - isoWeekday(today));
  const lines = (isMasked ? judged.map(maskedCase) : judged)
    .flatMap(({ id, ref, name, judgement }) => {
      const days = new Set(agreedInterviews(judgement.facts, today).map(({ on }) => on));
      return [...days].map((on) => ({
        id,
        on,
        when: dayWords(on, today, language),
        who: name ? shortName(name) : ref,
      }));
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.who.localeCompare(b.who, 'da')));
  return [0, 1].map((week) => {
    const from = plusDays(monday, week * 7);
    const to = plusDays(from, 6);
    const title = text[week === 0 ? 'calendar.week.this' : 'calendar.week.next'];
    return { from, to, title, lines: lines.filter(({ on }) => on >= from && on <= to) };
  });
}

/**
 * Initials, as a calendar may show them.
 *
 * @example
 * initialsOf('Prøvesen, Mette Marie') //=> 'MMP'
 */
export function initialsOf(name: string): string {
  const [before = '', after] = name.split(',').map((part) => part.trim());
  const words = (after ? `${after} ${before}` : before).split(/[\s-]+/);
  return words
    .map((word) => word.charAt(0).toLocaleUpperCase('da'))
    .filter((letter) => /\p{L}/u.test(letter))
    .join('');
}
