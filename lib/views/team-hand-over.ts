import { isoWeek } from '../dates/iso-week.ts';
import type { Rule } from '../rules/rule.ts';
import type { CountsFile } from '../team/counts-file.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { teamText } from '../text/team-text.ts';
import { weekText } from '../text/week-text.ts';
import { ruleWord, splitWord } from './team-tables.ts';

export interface HandOverWeek {
  title: string;
  /** one for each row of the file: nothing is added up, and nothing left out */
  rows: { place: string; rule: string; age: string; cause: string; unit: string; cases: number; clear: number }[];
  others: string;
}

/** All that a counts file holds, in words; the newest week first. */
export function handOverWeeks(file: CountsFile, rules: readonly Rule[], language: Language): HandOverWeek[] {
  const text = teamText[language];
  const none = text['table.none'];
  return file.weeks
    .toSorted((one, other) => (one.monday < other.monday ? 1 : -1))
    .map(({ countedOn, rows, othersDuties }) => {
      const all = rows.reduce((sum, { cases }) => sum + cases, 0);
      return {
        title: text['hand.week'](isoWeek(countedOn).week, dayWords(countedOn, file.madeOn, language, 'spoken'), all),
        rows: rows.map(({ place, rule, localNorm, age, cause, unit, cases, clear }) => ({
          place: weekText[language][`place.${place}`],
          rule: ruleWord(rule, rules, language) + (localNorm ? ` (${text['hand.localNorm']})` : ''),
          age: age === null ? none : splitWord('age', age, rules, language),
          cause: place === 'late' ? splitWord('cause', cause, rules, language) : none,
          unit: unit === '' ? none : unit,
          cases,
          clear,
        })),
        others: text['hand.others'](othersDuties),
      };
    });
}
