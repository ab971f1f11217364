import { boundedMemo } from './bounded-memo.ts';
import { dayNumber, isoWeekday, plusDays } from './calendar.ts';
import { fromParts } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * Why a day is not a working day. `closed` days are no public holidays, but offices are shut:
 * 5 June, 24 and 31 December. `local` is the municipality's own closing day, `leave` the caseworker's.
 */
export type ClosedDayKind = 'public-holiday' | 'closed' | 'weekend' | 'local' | 'leave';

/** One closed day with the names people use for it, written as in the middle of a sentence. */
export interface ClosedDay {
  id: string;
  kind: ClosedDayKind;
  da: string;
  en: string;
}

/** Answers whether a day is closed, and why; `null` is a working day. */
export type ClosedDays = (day: IsoDate) => ClosedDay | null;

/** Closed days that the calendar cannot know, from the one day to the other, both included. */
export interface ExtraClosedDays {
  from: IsoDate;
  to: IsoDate;
  kind: 'local' | 'leave';
  /** what the municipality calls it; without it, the kind's own name is used */
  name?: string;
}

const saturday: ClosedDay = { id: 'saturday', kind: 'weekend', da: 'lørdag', en: 'Saturday' };
const sunday: ClosedDay = { id: 'sunday', kind: 'weekend', da: 'søndag', en: 'Sunday' };

const aroundEaster: readonly [offset: number, day: ClosedDay][] = [
  [-3, holiday('maundy-thursday', 'skærtorsdag', 'Maundy Thursday')],
  [-2, holiday('good-friday', 'langfredag', 'Good Friday')],
  [0, holiday('easter-sunday', 'påskedag', 'Easter Sunday')],
  [1, holiday('easter-monday', '2. påskedag', 'Easter Monday')],
  [39, holiday('ascension-day', 'Kristi himmelfartsdag', 'Ascension Day')],
  [49, holiday('whit-sunday', 'pinsedag', 'Whit Sunday')],
  [50, holiday('whit-monday', '2. pinsedag', 'Whit Monday')],
];

const greatPrayerDay = holiday('great-prayer-day', 'store bededag', 'Great Prayer Day');
/** Store bededag, a Friday 26 days after Easter, is an ordinary working day from 2024. */
const lastYearOfGreatPrayerDay = 2023;

const everyYear: readonly [month: number, day: number, closedDay: ClosedDay][] = [
  [1, 1, holiday('new-years-day', 'nytårsdag', 'New Year’s Day')],
  [12, 25, holiday('christmas-day', 'juledag', 'Christmas Day')],
  [12, 26, holiday('second-christmas-day', '2. juledag', 'Second Christmas Day')],
  [6, 5, { id: 'constitution-day', kind: 'closed', da: 'grundlovsdag', en: 'Constitution Day' }],
  [12, 24, { id: 'christmas-eve', kind: 'closed', da: 'juleaftensdag', en: 'Christmas Eve' }],
  [12, 31, { id: 'new-years-eve', kind: 'closed', da: 'nytårsaftensdag', en: 'New Year’s Eve' }],
];

function holiday(id: string, da: string, en: string): ClosedDay {
  return { id, kind: 'public-holiday', da, en };
}

const namedDaysOfYear = boundedMemo((year: number): ReadonlyMap<IsoDate, ClosedDay> => {
  const named = new Map<IsoDate, ClosedDay>();
  for (const [month, day, closedDay] of everyYear) named.set(fromParts(year, month, day), closedDay);
  const easter = easterSunday(year);
  if (year <= lastYearOfGreatPrayerDay) named.set(plusDays(easter, 26), greatPrayerDay);
  // Set last: when Whit Monday falls on 5 June it is the public holiday that people name.
  for (const [offset, closedDay] of aroundEaster) named.set(plusDays(easter, offset), closedDay);
  return named;
}, 500);

const working = Symbol('working day');

const closedDayOn = boundedMemo((day: IsoDate): ClosedDay | typeof working => {
  const named = namedDaysOfYear(Number(day.slice(0, 4))).get(day);
  if (named) return named;
  const weekday = isoWeekday(day);
  return weekday === 6 ? saturday : weekday === 7 ? sunday : working;
});

/**
 * The closed days of Danish public administration. A holiday on a weekend is named as the holiday.
 *
 * @example
 * danishClosedDays(isoDate('2026-05-14'))?.da //=> 'Kristi himmelfartsdag'
 */
export const danishClosedDays: ClosedDays = (day) => {
  const found = closedDayOn(day);
  return found === working ? null : found;
};

/**
 * The same days and some more: local closing days, own leave. Where both name a day, the calendar's name stands.
 * They belong to the last safe day; what the law counts is `danishClosedDays` alone.
 */
export function alsoClosed(closed: ClosedDays, extra: Iterable<ExtraClosedDays>): ClosedDays {
  const named = new Map<IsoDate, ClosedDay>();
  for (const { from, to, kind, name } of extra) {
    const own =
      kind === 'local'
        ? { id: 'local-closing-day', da: 'lokal lukkedag', en: 'local closing day' }
        : { id: 'own-leave', da: 'din ferie', en: 'your leave' };
    const closedDay = { id: own.id, kind, da: name ?? own.da, en: name ?? own.en };
    for (let day = from; day <= to; day = plusDays(day, 1)) {
      // The municipality's closing day is the stronger reason: it also holds for a colleague.
      if (named.get(day)?.kind !== 'local') named.set(day, closedDay);
    }
  }
  return (day) => closed(day) ?? named.get(day) ?? null;
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous computus printed in Nature, 20 April 1876
 * (https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm); the letters are its own.
 */
export function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return fromParts(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The closed days from `from` to `to`, both included, in order; none when `to` is the earlier. */
export function closedDaysBetween(
  from: IsoDate,
  to: IsoDate,
  closed: ClosedDays = danishClosedDays,
): { on: IsoDate; closedDay: ClosedDay }[] {
  const found: { on: IsoDate; closedDay: ClosedDay }[] = [];
  const last = dayNumber(to);
  for (let day = from; dayNumber(day) <= last; day = plusDays(day, 1)) {
    const closedDay = closed(day);
    if (closedDay) found.push({ on: day, closedDay });
  }
  return found;
}
