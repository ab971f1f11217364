import { fromParts, type IsoDate } from '../dates/iso-date.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';

/**
 * A moment in the reader's own time, to the minute.
 *
 * @param at an ISO moment
 *
 * @example
 * momentWords('2026-11-23T09:30:00.000Z', '2026-11-23', 'da') //=> '23. nov. 2026, 10.30'
 */
export function momentWords(at: string, today: IsoDate, language: Language): string {
  const moment = new Date(at);
  const day = fromParts(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(moment.getHours())}${language === 'da' ? '.' : ':'}${two(moment.getMinutes())}`;
  return `${dayWords(day, today, language, 'dated')}, ${time}`;
}
