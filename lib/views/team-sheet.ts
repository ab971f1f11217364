import { isoWeek } from '../dates/iso-week.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { percent } from '../plan/on-time.ts';
import type { Rule } from '../rules/rule.ts';
import { otherRules, type PublicSheet, type SheetLine } from '../team/public-sheet.ts';
import type { PublicNumber } from '../team/small-numbers.ts';
import { splits, type Standing } from '../team/team-numbers.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { teamText } from '../text/team-text.ts';
import { weekText } from '../text/week-text.ts';
import { splitWord } from './team-tables.ts';

export interface SheetPart {
  title: string;
  rows: { label: string; words: string }[];
  /** in all */
  total: string;
}

/** What may leave the team, in words. */
export interface SheetView {
  head: string;
  share: string | null;
  parts: SheetPart[];
  /** why some are left out; null where none is */
  left: string | null;
}

export function teamSheet(sheet: PublicSheet, rules: readonly Rule[], today: IsoDate, language: Language): SheetView {
  const text = teamText[language];
  const { monday, people, standings, late, share } = sheet;
  const percentage = share && percent(share.timely, share.of);
  const parts = [
    partOf(text['sheet.standings'], standings, (standing) => standingWord(standing, language), language),
    ...splits.flatMap((split) => {
      const line = late[split];
      const word = (key: string | null) =>
        key === otherRules ? text['sheet.otherRules'] : splitWord(split, key, rules, language);
      return line ? [partOf(text[`${split}.title`], line, word, language)] : [];
    }),
  ];
  const isLeft = parts.some(({ rows, total }) =>
    [total, ...rows.map(({ words }) => words)].includes(text['sheet.hidden']),
  );
  return {
    head: text['sheet.head'](isoWeek(monday).week, dayWords(monday, today, language, 'spoken'), people),
    share: share && percentage !== null ? text['sheet.share'](percentage, share.timely, share.of) : null,
    parts,
    left: isLeft ? text['sheet.left'] : null,
  };
}

function partOf<Key>(title: string, line: SheetLine<Key>, word: (key: Key) => string, language: Language): SheetPart {
  return {
    title,
    rows: line.keys.map((key, index) => ({ label: word(key), words: numberWords(line.cells[index]!, language) })),
    total: numberWords(line.total, language),
  };
}

function standingWord(standing: Standing, language: Language): string {
  return standing === 'local-norm' ? teamText[language]['table.localNorm'] : weekText[language][`place.${standing}`];
}

function numberWords(number: PublicNumber, language: Language): string {
  const text = teamText[language];
  if (number.kind === 'exact') return String(number.value);
  return number.kind === 'under-3' ? text['sheet.under'] : text['sheet.hidden'];
}
