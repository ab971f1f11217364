import { csvRows } from './csv-rows.ts';
import { dangerInText } from './danger-in.ts';
import { decodeText } from './decode-text.ts';
import { mostProblems, refusedFile, type FileProblem, type FileRead } from './file-read.ts';

/** A column that is looked for: by its names in the heading, whatever their case. */
export interface CsvColumn {
  names: readonly string[];
  needed: boolean;
}

export interface CsvForm<Key extends string> {
  columns: Readonly<Record<Key, CsvColumn>>;
  /** `bytes` of the file, `rows` below the heading, characters of a cell */
  limits: { bytes: number; rows: number; cell: number };
}

/** What a row says, trimmed; empty where the cell is empty or the column is not there. */
export interface CsvRecord<Key extends string> {
  row: number;
  cells: Record<Key, string>;
}

/**
 * Reads a table that somebody brought: whole, or not at all with each row that is wrong and why. Columns that nobody
 * asked for are passed over, but nothing dangerous may stand in them either.
 */
export function readCsv<Key extends string>(bytes: Uint8Array, form: CsvForm<Key>): FileRead<CsvRecord<Key>[]> {
  const { columns, limits } = form;
  if (bytes.length > limits.bytes) return refusedFile('too-large', `≤ ${limits.bytes}`);
  const text = decodeText(bytes);
  if (text === null) return refusedFile('encoding', 'UTF-8 / windows-1252');
  const { rows, openQuoteAt } = csvRows(text, limits.rows + 1);
  const [heading, ...below] = rows;
  if (openQuoteAt !== null) return refusedFile('open-quote', '"', openQuoteAt);
  if (!heading) return refusedFile('empty');
  if (below.length > limits.rows) return refusedFile('too-many-rows', `≤ ${limits.rows}`, below.at(-1)!.row);

  const names = heading.cells.map((cell) => cell.trim().toLowerCase());
  const problems: FileProblem[] = headingProblems(names, columns, heading.row);
  const places = placesOf(names, columns);
  const records: CsvRecord<Key>[] = [];
  for (const { row, cells } of below) {
    if (problems.length >= mostProblems) break;
    if (cells.length !== names.length) {
      problems.push({ code: 'cells', row, field: '', expected: String(names.length) });
      continue;
    }
    problems.push(...cells.flatMap((cell, place) => cellProblem(cell, row, heading.cells[place]!, limits.cell)));
    const said = Object.entries(places).map(([key, place]) => [
      key,
      place === null ? '' : cells[place as number]!.trim(),
    ]);
    records.push({ row, cells: Object.fromEntries(said) as Record<Key, string> });
  }
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, mostProblems) }
    : { ok: true, content: records };
}

function headingProblems(
  names: readonly string[],
  columns: Readonly<Record<string, CsvColumn>>,
  row: number,
): FileProblem[] {
  return Object.values(columns).flatMap(({ names: known, needed }): FileProblem[] => {
    const count = names.filter((name) => isOneOf(name, known)).length;
    const field = known[0]!;
    if (count > 1) return [{ code: 'double-column', row, field, expected: '' }];
    return count === 0 && needed ? [{ code: 'missing-column', row, field, expected: known.join(' / ') }] : [];
  });
}

function placesOf<Key extends string>(names: readonly string[], columns: Readonly<Record<Key, CsvColumn>>) {
  const places = Object.entries<CsvColumn>(columns).map(([key, { names: known }]): [string, number | null] => {
    const place = names.findIndex((name) => isOneOf(name, known));
    return [key, place === -1 ? null : place];
  });
  return Object.fromEntries(places) as Record<Key, number | null>;
}

function isOneOf(name: string, known: readonly string[]): boolean {
  return known.some((one) => one.toLowerCase() === name);
}

function cellProblem(cell: string, row: number, field: string, most: number): FileProblem[] {
  const danger = dangerInText(cell, most);
  const name = field.trim().slice(0, 60);
  if (danger) return [{ code: danger.code, row, field: name, expected: danger.limit === null ? '' : `≤ ${most}` }];
  return isFormula(cell) ? [{ code: 'formula', row, field: name, expected: '' }] : [];
}

/**
 * A spreadsheet works out what begins like this, and may run or fetch something by it. A number with its sign, a
 * telephone number and a dash for »nothing« are none.
 */
export function isFormula(cell: string): boolean {
  const text = cell.trimStart();
  if (/^[=@]/.test(text) || /^[\t\r]/.test(cell)) return true;
  return /^[+-]/.test(text) && !/^(?:-+|[+-][\d\s.,]+%?)$/.test(text.trimEnd());
}
