import { csvRows } from '../files/csv-rows.ts';
import { decodeText } from '../files/decode-text.ts';
import type { FileRead } from '../files/file-read.ts';
import { readCsv } from '../files/read-csv.ts';
import { columnWords, type ColumnMeaning } from '../text/column-words.ts';
import { asWritten } from './formula-safe.ts';

/** A table that somebody brought, before anyone said what its columns mean. */
export interface Sheet {
  /** as they stand over the columns; columns without a heading are left out */
  headings: string[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** as a spreadsheet numbers it; the heading is 1 */
  row: number;
  /** trimmed, one for each heading */
  cells: string[];
}

const limits = { bytes: 5_000_000, rows: 20_000, cell: 2000 };

/** Reads a table of any columns: whole, or not at all with each place that is wrong. */
export function readSheet(bytes: Uint8Array): FileRead<Sheet> {
  const headings = headingsIn(bytes);
  const columns = Object.fromEntries(
    headings.map((heading, place) => [`column${place}`, { names: [heading], needed: true }] as const),
  );
  const read = readCsv(bytes, { columns, limits });
  if (!read.ok) return read;
  const rows = read.content.map(({ row, cells }) => ({
    row,
    cells: headings.map((_heading, place) => asWritten(cells[`column${place}`] ?? '')),
  }));
  return { ok: true, content: { headings, rows: rows.filter(({ cells }) => cells.some(Boolean)) } };
}

/** Empty for what cannot be read: why, `readCsv` says. */
function headingsIn(bytes: Uint8Array): string[] {
  const text = bytes.length > limits.bytes ? null : decodeText(bytes);
  const [first] = text === null ? [] : csvRows(text, 1).rows;
  return (first?.cells ?? []).map((cell) => cell.trim()).filter(Boolean);
}

/** Meanings that several columns may have: a sheet may list one interview beside the other. */
const mayRepeat: ReadonlySet<ColumnMeaning> = new Set(['ignore', 'held', 'agreed', 'no-show', 'cancelled']);

/** What each column seems to mean, by its heading; `ignore` where it says nothing Rettidig keeps. */
export function guessColumns(headings: readonly string[]): ColumnMeaning[] {
  const taken = new Set<ColumnMeaning>();
  return headings.map((heading) => {
    const words = heading.toLocaleLowerCase('da').replace(/\s+/g, ' ').trim();
    const meaning = columnWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'ignore';
    if (taken.has(meaning) && !mayRepeat.has(meaning)) return 'ignore';
    taken.add(meaning);
    return meaning;
  });
}

/** What speaks against these meanings; null where they can be read. */
export type ColumnProblem = 'no-case' | 'no-event' | 'kind-without-day' | 'twice';

export function columnProblem(meanings: readonly ColumnMeaning[]): ColumnProblem | null {
  const has = (meaning: ColumnMeaning) => meanings.includes(meaning);
  const single = meanings.filter((meaning) => !mayRepeat.has(meaning));
  if (new Set(single).size < single.length) return 'twice';
  if (!has('ref') && !has('cpr')) return 'no-case';
  if (has('kind') !== has('on')) return 'kind-without-day';
  const tells = (['held', 'agreed', 'no-show', 'cancelled', 'kind'] as const).some(has);
  return tells ? null : 'no-event';
}
