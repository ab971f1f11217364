import type { IsoDate } from '../dates/iso-date.ts';
import type { Language } from './language.ts';

// Own tables and not Intl: the browser's Danish data may be missing, differs between browsers and from release to
// release (»fre. 4. dec.« or »fre. d. 4. dec.«), and date-fns' Danish locale alone would fill the content script.
const names = {
  da: {
    weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
    shortMonths: 'jan. feb. marts april maj juni juli aug. sept. okt. nov. dec.'.split(' '),
    stop: '.',
  },
  en: {
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
    shortMonths: 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' '),
    stop: '',
  },
} satisfies Record<Language, unknown>;

/**
 * - `near`: beside a deadline, with the weekday: »fre. 4. dec.«
 * - `short`: where the weekday would only take room: »4. dec.«
 * - `dated`: in a calculation or a list of facts, always with the year: »4. dec. 2026«
 * - `spoken`: in a sentence: »fredag 4. december«
 * - `full`: in a sentence that must stand alone: »fredag 4. december 2026«
 */
export type DayStyle = 'near' | 'short' | 'dated' | 'spoken' | 'full';

/**
 * A day in words. The year is left out only where it is the one of `today`, and never in `dated` and `full`.
 *
 * @example
 * dayWords('2026-12-04', '2026-11-23', 'da') //=> 'fre. 4. dec.'
 * dayWords('2027-01-04', '2026-11-23', 'da', 'spoken') //=> 'mandag 4. januar 2027'
 */
export function dayWords(on: IsoDate, today: IsoDate, language: Language, style: DayStyle = 'near'): string {
  const { weekdays, months, shortMonths, stop } = names[language];
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const weekday = weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()]!;
  const isLong = style === 'spoken' || style === 'full';
  const parts = [`${day}${stop}`, (isLong ? months : shortMonths)[month - 1]!];
  if (isLong) parts.unshift(weekday);
  else if (style === 'near') parts.unshift(weekday.slice(0, 3) + stop);
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  if (!isThisYear || style === 'dated' || style === 'full') parts.push(String(year));
  return parts.join(' ');
}
