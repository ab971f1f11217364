// Works out a great many days and deadlines, and prints one line for each part: run by `time-zones.test.ts` in the
// zone that the environment names.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  ageOn,
  dayFromNumber,
  dayNumber,
  endOfMonth,
  isoWeekday,
  plusDays,
  plusMonths,
} from '../../../lib/dates/calendar.ts';
import { closedDaysBetween, easterSunday } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { readDanishDate } from '../../../lib/dates/read-danish-date.ts';
import { addWorkingDays, workingDayOnOrBefore } from '../../../lib/dates/working-days.ts';
import { assessExplained } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { dayWords } from '../../../lib/text/day-words.ts';
import { readText } from '../rules/read-text.ts';

const vectors = JSON.parse(readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8')) as {
  facts: { today: string };
}[];

const epoch = dayNumber(isoDate('2011-01-01'));
const everyDay = Array.from({ length: 17 * 366 }, (_, index) => dayFromNumber(epoch + index));

const parts: Record<string, () => unknown[]> = {
  calendar: () =>
    everyDay.map((day) => [
      day,
      dayNumber(day),
      isoWeekday(day),
      plusDays(day, 1),
      plusMonths(day, 6),
      endOfMonth(day),
      ageOn(isoDate('1996-02-29'), day),
    ]),
  closed: () => [
    closedDaysBetween(everyDay[0]!, everyDay.at(-1)!),
    everyDay.map((_, year) => easterSunday(1900 + year)),
  ],
  working: () => everyDay.map((day) => [addWorkingDays(day, 7), workingDayOnOrBefore(day)]),
  words: () =>
    everyDay.map((day) => {
      const words = dayWords(day, isoDate('2026-11-23'), 'da', 'full');
      return [words, dayWords(day, day, 'en', 'near'), readDanishDate(words), readDanishDate(`${day}T23:30:00Z`)];
    }),
  rules: () =>
    vectors.map(({ facts }) => {
      const { today, cases } = readText(JSON.stringify(facts));
      return cases.map((one) => assessExplained(one.facts, allRules, today));
    }),
};

console.log(`offset in January: ${new Date(2026, 0, 1).getTimezoneOffset()}`);
for (const [name, answers] of Object.entries(parts)) {
  const text = JSON.stringify(answers());
  console.log(`${name}: ${text.length} ${createHash('sha256').update(text).digest('hex')}`);
}
