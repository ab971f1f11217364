/** One row of a table, with the number under which a spreadsheet shows it where no cell has line breaks. */
export interface CsvRow {
  row: number;
  cells: string[];
}

/** `openQuoteAt`: the row in which a quotation mark begins that never ends; what stands before it is in `rows`. */
export interface CsvRows {
  rows: CsvRow[];
  openQuoteAt: number | null;
}

/**
 * Takes a table apart, as RFC 4180 has it, with whichever separator the heading shows: semicolon (Danish spreadsheets),
 * comma or tab. Empty lines are no rows. Kept small and here, since a parser that can also fetch has no place in a
 * product without network.
 *
 * @param mostRows where it stops reading: one more than these is given, so that the caller sees there are more
 */
export function csvRows(text: string, mostRows: number): CsvRows {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let row = 1;
  let at = 0;
  while (at <= text.length && rows.length <= mostRows) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, separator);
    if (end === null) return { rows, openQuoteAt: row };
    // What stands between a closing quotation mark and the separator belongs to the cell: spreadsheets write none.
    const after = isQuoted ? endOfPlain(text, end, separator) : end;
    const quoted = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, after) : null;
    cells.push(quoted ?? text.slice(at, after));
    if (text[after] === separator) {
      at = after + 1;
      continue;
    }
    const isEmptyLine = cells.length === 1 && cells[0] === '' && !isQuoted;
    if (!isEmptyLine) rows.push({ row, cells });
    cells = [];
    row += 1;
    if (after >= text.length) break;
    at = after + (text.startsWith('\r\n', after) ? 2 : 1);
    // A line break at the very end ends the last row and begins no other.
    if (at >= text.length) break;
  }
  return { rows, openQuoteAt: null };
}

/** Position after the closing quotation mark; null where there is none. */
function endOfQuoted(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return null;
}

function endOfPlain(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The separator that the heading has most of, outside quotation marks; semicolon where it has none. */
function separatorOf(text: string): string {
  const counts = new Map([';', ',', '\t'].map((mark) => [mark, 0]));
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, counts.get(letter)! + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
