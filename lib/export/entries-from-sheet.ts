import { entryProblem } from '../case/entry-problem.ts';
import type { EnteredType, NewEntry } from '../case/hand-entry.ts';
import type { DateStyle } from '../dates/read-danish-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { emptyCell, type ColumnMeaning } from '../text/column-words.ts';
import { idOfWord } from './entry-words.ts';
import type { Sheet, SheetRow } from './read-sheet.ts';
import { sheetDay, slashStyle } from './sheet-day.ts';

/** An entry on its way in, with the day it was first made where the table tells it. */
export type ToldEntry = NewEntry & { enteredOn: IsoDate };

/** A case that a row speaks of. */
export interface CaseOfRow {
  system: string;
  ref: string;
}

export type RowProblemCode =
  | 'no-case'
  /** none of my cases, as far as Rettidig has seen them */
  | 'unknown-case'
  /** the CPR number has more than one case */
  | 'several-cases'
  | 'not-a-day'
  | 'not-yet'
  | 'implausible-day'
  | 'unknown-word'
  | 'unknown-system';

export interface RowProblem {
  code: RowProblemCode;
  /** the column's heading; empty where it is about the row */
  field: string;
  /** what stands there */
  said: string;
}

/** What one row of a table says. */
export interface RowRead {
  row: number;
  /** null where the row names no case that is known */
  of: CaseOfRow | null;
  /** in the order of the columns; a row without dates has none */
  entries: ToldEntry[];
  /** a row with one problem is not taken, not even in part */
  problems: RowProblem[];
}

/** How a row's case is found. */
export interface CaseFinder {
  /** the case system where no column names one */
  system: string;
  /** whether there is a case system of that id */
  knows: (system: string) => boolean;
  byRef: (system: string, ref: string) => CaseOfRow | null;
  /** every case of that CPR number in the system */
  byCpr: (system: string, cpr: string) => readonly CaseOfRow[];
  /** takes references that no case of mine has: the case is then begun with what the table tells */
  takeUnknown: boolean;
}

/** Types whose column holds a day in each row. */
const typeOfColumn: Partial<Record<ColumnMeaning, EnteredType>> = {
  held: 'interview-held',
  agreed: 'interview-booked',
  'no-show': 'interview-no-show',
  cancelled: 'interview-cancelled',
};

/** Columns that tell of something; the others say of whom, and how. */
const tells: ReadonlySet<ColumnMeaning> = new Set(['held', 'agreed', 'no-show', 'cancelled', 'kind', 'on']);

/**
 * What a table tells, row by row, once it is known what its columns mean.
 *
 * @param meanings one for each heading, as `columnProblem` finds nothing wrong with
 * @param today what lies ahead of it has not happened
 */
export function entriesFromSheet(
  { headings, rows }: Sheet,
  meanings: readonly ColumnMeaning[],
  finder: CaseFinder,
  today: IsoDate,
): RowRead[] {
  const styles = headings.map((_heading, place) => slashStyle(rows.map(({ cells }) => cells[place]!)));
  return rows.map((row) => readRow(row, { headings, meanings, styles, finder, today }));
}

interface Reading {
  headings: readonly string[];
  meanings: readonly ColumnMeaning[];
  styles: readonly DateStyle[];
  finder: CaseFinder;
  today: IsoDate;
}

function readRow({ row, cells }: SheetRow, reading: Reading): RowRead {
  const { headings, meanings, styles, finder, today } = reading;
  const problems: RowProblem[] = [];
  const placeOf = (meaning: ColumnMeaning) => meanings.indexOf(meaning);
  const textOf = (meaning: ColumnMeaning) => {
    const cell = cells[placeOf(meaning)] ?? '';
    return isNothing(cell) ? '' : cell;
  };
  const wrong = (code: RowProblemCode, place: number | null, said = ''): null => {
    problems.push({ code, field: place === null ? '' : headings[place]!, said: said.slice(0, 60) });
    return null;
  };
  const dayAt = (place: number): IsoDate | null => {
    const cell = cells[place] ?? '';
    if (isNothing(cell)) return null;
    return sheetDay(cell, styles[place]) ?? wrong('not-a-day', place, cell);
  };
  const dayOf = (meaning: ColumnMeaning) => (placeOf(meaning) < 0 ? null : dayAt(placeOf(meaning)));
  const wordOf = <Part extends 'kind' | 'channel' | 'actor'>(part: Part, meaning: ColumnMeaning) => {
    const word = textOf(meaning);
    return word === '' ? null : (idOfWord(part, word) ?? wrong('unknown-word', placeOf(meaning), word));
  };

  // A row without a date tells nothing, whoever it is about.
  const isEmpty = meanings.every((meaning, place) => !tells.has(meaning) || isNothing(cells[place] ?? ''));
  if (isEmpty) return { row, of: null, entries: [], problems };
  const of = caseOf();
  const enteredOn = dayOf('enteredOn') ?? today;
  const channel = wordOf('channel', 'channel');
  const movedFrom = dayOf('movedFrom');
  const by = wordOf('actor', 'by');
  const also = wordOf('actor', 'with');
  const shared = {
    ...(also === 'unemployment-fund' && { with: also }),
    ...(by && { by }),
    ...(channel && { channel }),
    ...(movedFrom && { movedFrom }),
  };
  const entries: ToldEntry[] = [];
  const add = (type: EnteredType, on: IsoDate, place: number) => {
    const entry: NewEntry = { type, on, ...shared };
    const problem = entryProblem(entry, today);
    if (problem) wrong(problem, place, cells[place]);
    else entries.push({ ...entry, enteredOn });
  };
  for (const [place, meaning] of meanings.entries()) {
    const type = typeOfColumn[meaning];
    const on = type && dayAt(place);
    if (type && on) add(type, on, place);
  }
  const kind = wordOf('kind', 'kind');
  const on = dayOf('on');
  if (kind && on) add(kind, on, placeOf('on'));
  else if (kind && textOf('on') === '') wrong('not-a-day', placeOf('on'), '');
  else if (on && textOf('kind') === '') wrong('unknown-word', placeOf('kind'), '');
  if (enteredOn > today) wrong('not-yet', placeOf('enteredOn'), cells[placeOf('enteredOn')]);
  return { row, of, entries: problems.length > 0 ? [] : entries, problems };

  function caseOf(): CaseOfRow | null {
    const system = textOf('system') || finder.system;
    if (!finder.knows(system)) return wrong('unknown-system', placeOf('system'), system);
    const [ref, cpr] = [textOf('ref'), textOf('cpr')];
    if (ref) {
      const known = finder.byRef(system, ref);
      return known ?? (finder.takeUnknown ? { system, ref } : wrong('unknown-case', placeOf('ref'), ref));
    }
    if (!cpr) return wrong('no-case', null);
    const [first, ...others] = finder.byCpr(system, cpr);
    if (others.length > 0) return wrong('several-cases', placeOf('cpr'));
    return first ?? wrong('unknown-case', placeOf('cpr'));
  }
}

function isNothing(cell: string): boolean {
  return emptyCell.test(cell.toLocaleLowerCase('da'));
}

/** What each case is told by all rows that can be taken, in the order of the rows. */
export function byCase(rows: readonly RowRead[]): Map<string, { of: CaseOfRow; entries: ToldEntry[] }> {
  const told = new Map<string, { of: CaseOfRow; entries: ToldEntry[] }>();
  for (const { of, entries } of rows) {
    if (!of || entries.length === 0) continue;
    const key = JSON.stringify([of.system, of.ref]);
    const before = told.get(key);
    if (before) before.entries.push(...entries);
    else told.set(key, { of, entries: [...entries] });
  }
  return told;
}
