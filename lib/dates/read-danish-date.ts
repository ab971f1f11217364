import { fromParts, isRealDay, type IsoDate } from './iso-date.ts';

export type DateProblem = 'not-a-date' | 'ambiguous-date' | 'relative-date';
export type DateRead = { on: IsoDate } | { problem: DateProblem };

export interface DateStyle {
  /**
   * How `04/12/2026` is meant. Dots and dashes are always day first in Denmark; a slash is not, so without this
   * an undecidable one is refused.
   */
  slashOrder?: 'day-first' | 'month-first';
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const englishMonths: Record<string, number> = { may: 5, oct: 10 };
const weekdays = ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'];
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const year = '(\\d{4})';
const monthName =
  '(jan|januar|january|feb|februar|february|mar|marts|march|apr|april|maj|may|jun|juni|june|jul|juli|july|aug|august|sep|sept|september|okt|oktober|oct|october|nov|november|dec|december)';

/** One pattern per way of writing a day; groups are named so that the order does not matter. */
const forms: { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' | 'slash' }[] = [
  {
    pattern: new RegExp(`(?<![\\d-])${year}-(\\d{2})-(\\d{2})(?:[t ]\\d{2}:\\d{2}[\\d:.z+-]*)?(?![\\d-])`, 'g'),
    order: 'ymd',
  },
  { pattern: new RegExp(`(?<![\\d/])${year}/(\\d{2})/(\\d{2})(?![\\d/])`, 'g'), order: 'ymd' },
  { pattern: new RegExp(`(?<![\\d.])${year}\\.(\\d{2})\\.(\\d{2})(?!\\.?\\d)`, 'g'), order: 'ymd' },
  { pattern: new RegExp(`(?<![\\d.-])(\\d{1,2})([.-]) ?(\\d{1,2})\\2 ?${year}(?![\\d-])`, 'g'), order: 'dmy' },
  { pattern: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${year}(?![\\d/])`, 'g'), order: 'slash' },
  { pattern: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})[- ]${year}(?!\\d)`, 'g'), order: 'dmy' },
  {
    pattern: new RegExp(`(?<![\\d.-])(\\d{1,2})(?:\\.|st|nd|rd|th)? ?${monthName}\\.?,? ?${year}(?!\\d)`, 'g'),
    order: 'dmy',
  },
  { pattern: new RegExp(`${monthName}\\.? ?(\\d{1,2})(?:\\.|st|nd|rd|th)?,? ${year}(?!\\d)`, 'g'), order: 'mdy' },
];

const relative =
  /\b(i ?dag|i ?går|i ?forgårs|i ?morgen|i ?overmorgen|today|yesterday|tomorrow|uge \d{1,2}|week \d{1,2}|om \d+|for \d+ \S+ siden|\d+ \S+ ago|(?:næste|sidste|forrige) (?:uge|måned|\w+dag))(?![a-zæøå])/;

/** Figures that could be part of a day without a year, or with a short one. */
const leftOver = new RegExp(`\\d{1,4}[./-] ?\\d{1,2}[./-]|\\d{1,2}\\.? ?${monthName}(?![a-zæøå])`);

/**
 * Reads the one calendar day that stands in a text of a Danish case system, with or without words around it.
 *
 * Read are `2026-12-04`, `04-12-2026`, `4.12.2026`, `4/12-2026`, `4. dec. 2026`, `fredag den 4. december 2026`,
 * `04-12-2026 kl. 10.00`, `12.01.2027 (Deadline)`. Refused are days without a year or with a two-figure one, days that
 * do not exist, a weekday that does not fit, two different days in one text, and words such as »i morgen«, whose meaning
 * depends on when the page was made.
 *
 * @returns the day, or why there is none
 *
 * @example
 * readDanishDate('fre. 4. dec. 2026') //=> { on: '2026-12-04' }
 * readDanishDate('i morgen') //=> { problem: 'relative-date' }
 */
export function readDanishDate(text: string, style: DateStyle = {}): DateRead {
  const days = readDanishDates(text, style);
  if ('problem' in days) return days;
  const [first, ...others] = [...new Set(days.on)];
  if (!first) return { problem: relative.test(text.toLowerCase()) ? 'relative-date' : 'not-a-date' };
  return others.length > 0 ? { problem: 'ambiguous-date' } : { on: first };
}

/**
 * All days that stand in a text, in the order of writing; an empty list where there is none.
 * What is left over when the days are taken away may hold words, but no figures that could be part of another day.
 */
export function readDanishDates(text: string, style: DateStyle = {}): { on: IsoDate[] } | { problem: DateProblem } {
  let rest = text.toLowerCase().replace(/\s+/g, ' ');
  const found: { at: number; on: IsoDate }[] = [];
  let problem: DateProblem | null = null;
  for (const { pattern, order } of forms) {
    rest = rest.replace(pattern, (whole: string, ...groups: (string | number | undefined)[]) => {
      const at = groups.find((group): group is number => typeof group === 'number')!;
      const parts = groups.slice(0, groups.indexOf(at)).filter((part) => part !== '.' && part !== '-') as string[];
      const day = dayFrom(parts, order, style);
      if ('problem' in day) problem ??= day.problem;
      else if (!weekdayFits(rest.slice(0, at), day.on)) problem ??= 'not-a-date';
      else found.push({ at, on: day.on });
      return ' '.repeat(whole.length); // keeps the places of what follows
    });
  }
  if (problem) return { problem };
  if (leftOver.test(rest)) return { problem: 'not-a-date' };
  if (found.length > 0 && relative.test(rest)) return { problem: 'relative-date' };
  return { on: found.sort((a, b) => a.at - b.at).map((one) => one.on) };
}

function dayFrom(parts: string[], order: string, style: DateStyle): { on: IsoDate } | { problem: DateProblem } {
  const [a, b, c] = parts as [string, string, string];
  if (order === 'ymd') return real(Number(a), Number(b), Number(c));
  if (order === 'mdy') return real(Number(c), monthNumber(a), Number(b));
  if (order === 'dmy') return real(Number(c), monthNumber(b), Number(a));
  const [first, second] = [Number(a), Number(b)];
  if (style.slashOrder === 'day-first') return real(Number(c), second, first);
  if (style.slashOrder === 'month-first') return real(Number(c), first, second);
  if (first <= 12 && second <= 12 && first !== second) return { problem: 'ambiguous-date' };
  return first > 12 ? real(Number(c), second, first) : real(Number(c), first, second);
}

function monthNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const start = text.slice(0, 3);
  return englishMonths[start] ?? months.indexOf(start) + 1;
}

function real(fullYear: number, month: number, day: number): { on: IsoDate } | { problem: DateProblem } {
  return isRealDay(fullYear, month, day) ? { on: fromParts(fullYear, month, day) } : { problem: 'not-a-date' };
}

/** A weekday written just before the day must be that day's: otherwise one of the two is a misreading. */
function weekdayFits(before: string, on: IsoDate): boolean {
  const word = /([a-zæøå]{3,})\.?,? (?:d\.|den)? ?$/.exec(before)?.[1];
  if (!word) return true;
  const start = word.slice(0, 3);
  const named = Math.max(weekdays.indexOf(start), englishWeekdays.indexOf(start));
  const isWeekdayWord = /^(søn|man|tirs?|ons|tors?|fre|lør)(dag)?$|^(sun|mon|tue|wed|thu|fri|sat)[a-z]*$/.test(word);
  return named < 0 || !isWeekdayWord || new Date(`${on}T00:00:00Z`).getUTCDay() === named;
}
