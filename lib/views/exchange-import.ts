import type { IsoDate } from '../dates/iso-date.ts';
import { byCase, type RowProblem, type RowRead } from '../export/entries-from-sheet.ts';
import { entryWords } from '../export/entry-words.ts';
import { dayWords } from '../text/day-words.ts';
import { exchangeText, type ExchangeText } from '../text/exchange-text.ts';
import type { Language } from '../text/language.ts';
import { maskedCell, maskedNumber } from './masked-person.ts';

/** What taking a table in would do, row by row. */
export interface ImportPreview {
  /** cases and entries that can be taken */
  cases: number;
  entries: number;
  /** rows without anything to take; no mistake */
  empty: number;
  /** every row with something to take or a problem, in the order of the table */
  lines: PreviewLine[];
  /** rows that cannot be taken */
  refused: number;
}

export interface PreviewLine {
  row: number;
  /** »Række 7« */
  place: string;
  refused: boolean;
  /** »26-1042: Samtale holdt tors. 12. nov.«, or why it cannot be taken */
  words: string;
}

/** @param isMasked others can see the screen: no name and no CPR number stands on it */
export function importPreview(
  rows: readonly RowRead[],
  today: IsoDate,
  language: Language,
  isMasked = false,
): ImportPreview {
  const asItIs = (text: string) => text;
  const [shownRef, shownCell] = isMasked ? [maskedNumber, maskedCell] : [asItIs, asItIs];
  const text = exchangeText[language];
  const told = byCase(rows);
  const isEmpty = ({ entries, problems }: RowRead) => entries.length === 0 && problems.length === 0;
  const lines = rows
    .filter((one) => !isEmpty(one))
    .map((one): PreviewLine => ({
      row: one.row,
      place: text['row.place'](one.row),
      refused: one.problems.length > 0,
      words:
        one.problems.length > 0
          ? problemWords(one.problems, text, shownCell)
          : takenWords(one, today, language, shownRef),
    }));
  return {
    cases: told.size,
    entries: [...told.values()].reduce((count, { entries }) => count + entries.length, 0),
    empty: rows.filter(isEmpty).length,
    lines,
    refused: lines.filter(({ refused }) => refused).length,
  };
}

type Shown = (text: string) => string;

function takenWords({ of, entries }: RowRead, today: IsoDate, language: Language, shown: Shown): string {
  const { kind } = entryWords(language);
  const told = entries.map(({ type, on }) => `${kind[type]} ${dayWords(on, today, language)}`);
  return `${shown(of?.ref ?? '')}: ${told.join(' · ')}`;
}

function problemWords(problems: readonly RowProblem[], text: ExchangeText, shown: Shown): string {
  return problems
    .map((problem) => problemWord({ ...problem, field: shown(problem.field), said: shown(problem.said) }, text))
    .join(' · ');
}

function problemWord({ code, field, said }: RowProblem, text: ExchangeText): string {
  switch (code) {
    case 'no-case':
    case 'several-cases':
      return text[`row.${code}`];
    case 'unknown-case':
    case 'unknown-system':
      return text[`row.${code}`](said);
    case 'not-a-day':
    case 'not-yet':
    case 'implausible-day':
    case 'unknown-word':
      return text[`row.${code}`](field, said);
  }
}
