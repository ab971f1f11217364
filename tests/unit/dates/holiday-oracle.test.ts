import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { closedDaysBetween } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

/** An independent calendar of Danish holidays. It is asked in tests only and never shipped. */
const oracle = new Holidays('DK');
const years = Array.from({ length: 2100 - 1990 + 1 }, (_, index) => 1990 + index);

/** Its names, as we write them. */
const ourName: Record<string, string> = {
  'Anden påskedag': '2. påskedag',
  'Anden Pinsedag': '2. pinsedag',
  'Anden Juledag': '2. juledag',
};

/** On these days the oracle has something to celebrate, and public offices are open. */
const openThough = ['Fastelavn', '1. maj', 'Mors Dag'];
/** On this day it has nothing, and public offices are shut. */
const shutAlone = 'nytårsaftensdag';

function oracleDays(year: number, type: 'public' | 'observance'): string[] {
  return oracle
    .getHolidays(year, 'da')
    .filter((holiday) => holiday.type === type)
    .map(({ date, name }) => `${date.slice(0, 10)} ${(ourName[name] ?? name).toLowerCase()}`);
}

function ourDays(year: number, kind: 'public-holiday' | 'closed'): string[] {
  return closedDaysBetween(isoDate(`${year}-01-01`), isoDate(`${year}-12-31`))
    .filter(({ closedDay }) => closedDay.kind === kind)
    .map(({ on, closedDay }) => `${on} ${closedDay.da.toLowerCase()}`);
}

test('the public holidays are the ones of an independent calendar, name by name', () => {
  const ours = years.flatMap((year) => ourDays(year, 'public-holiday'));
  expect(ours).toEqual(years.flatMap((year) => oracleDays(year, 'public').toSorted()));
  expect(ours).toHaveLength(years.length * 10 + (2023 - 1990 + 1));
});

test('the other closed days are its days of note, but for the differences named above', () => {
  const open = openThough.map((name) => name.toLowerCase());
  for (const year of years) {
    const holidays = new Set(ourDays(year, 'public-holiday').map((day) => day.slice(0, 10)));
    const expected = oracleDays(year, 'observance')
      .filter((day) => !open.includes(day.slice(11)))
      // Whit Monday on 5 June is named as the holiday it is.
      .filter((day) => !holidays.has(day.slice(0, 10)));
    expect(ourDays(year, 'closed')).toEqual([...expected, `${year}-12-31 ${shutAlone}`].toSorted());
  }
});

test('the oracle is asked about days on which we differ, or naming them would prove nothing', () => {
  const told = new Set(years.flatMap((year) => oracleDays(year, 'observance')).map((day) => day.slice(11)));
  for (const name of openThough) expect(told).toContain(name.toLowerCase());
  expect(told).not.toContain(shutAlone);
});
