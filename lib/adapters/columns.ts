import { wordsOf } from './page-text.ts';

/** Columns of one table or grid by header words; one header may stand over several columns. */
export interface Columns {
  /** header words → place of the column from 0, or its `aria-colindex` where a grid has them */
  indexes: Map<string, number[]>;
  /** how many columns there are; null where cells carry their `aria-colindex` */
  width: number | null;
}

/**
 * Header words are looked up once per reading of a page, not once per row:
 * a fresh cache is opened by `withColumns` and lives no longer than one synchronous pass.
 */
let cache: Map<Element, Columns | null> | null = null;

/** Runs one synchronous pass over a page; headers met in it, and in passes within it, are read once. */
export function withColumns<Result>(pass: () => Result): Result {
  const around = cache;
  cache ??= new Map();
  try {
    return pass();
  } finally {
    cache = around;
  }
}

/** A cell of a grid. */
export const gridCell = ':is([role="gridcell"], [role="cell"], [role="rowheader"])';

/** @returns the columns of the table or ARIA grid that `row` belongs to; null where it belongs to none */
export function columnsOf(row: Element): Columns | null {
  const owner = row.closest('table, [role="grid"], [role="treegrid"], [role="table"]');
  if (!owner) return null;
  const known = cache?.get(owner);
  if (known !== undefined) return known;
  const columns = owner instanceof HTMLTableElement ? tableColumns(owner) : gridColumns(owner);
  cache?.set(owner, columns);
  return columns;
}

/**
 * @returns the row's cell under a column; null where the row has none (drawn piece by piece), or where its cells do not
 * stand under the headers one by one, so that it cannot be told which is whose
 */
export function columnCell(row: Element, { width }: Columns, index: number): Element | null {
  if (width === null) return row.querySelector(`${gridCell}[aria-colindex="${index}"]`);
  const cells = (row as HTMLTableRowElement).cells ?? row.querySelectorAll(gridCell);
  if (cells.length === width) return cells[index]!;
  // A cell over several columns stands for none of them.
  const places = [...cells].flatMap((cell) => {
    const { colSpan = 1 } = cell as HTMLTableCellElement;
    return colSpan > 1 ? Array<null>(colSpan).fill(null) : cell;
  });
  return places.length === width ? places[index]! : null;
}

function tableColumns(table: HTMLTableElement): Columns | null {
  const head = table.tHead?.rows.length ? [...table.tHead.rows] : [...table.querySelectorAll('tr:has(th)')].slice(0, 1);
  if (head.length === 0) return null;
  const indexes = new Map<string, number[]>();
  /** how far down each column is filled by headers that span rows */
  const filled: number[] = [];
  for (const [line, row] of head.entries()) {
    let place = 0;
    for (const cell of (row as HTMLTableRowElement).cells) {
      while (filled[place]! > line) place += 1;
      // A header over several columns names each of them, which is to say none.
      for (let end = place + Math.min(cell.colSpan, 100); place < end; place += 1) {
        add(indexes, shownText(cell), place);
        filled[place] = line + cell.rowSpan;
      }
    }
  }
  return { indexes, width: filled.length };
}

function gridColumns(grid: Element): Columns | null {
  const indexes = new Map<string, number[]>();
  const headers = [...grid.querySelectorAll('[role="columnheader"]')];
  const numbers = headers.map((header) => header.getAttribute('aria-colindex'));
  const numbered = numbers.some(Boolean);
  for (const [index, header] of headers.entries()) {
    const place = numbered ? numbers[index] : index;
    if (place != null) add(indexes, shownText(header), Number(place));
  }
  return headers[0] ? { indexes, width: numbered ? null : headers.length } : null;
}

/** The words of a header without what it hides: a grid writes there in which order it is sorted. */
function shownText(header: Element): string {
  // Headers are asked for with each change in a grid. Most of what they hide are icons, without a word in them.
  const hidden = [...header.querySelectorAll('[aria-hidden="true"]')];
  return hidden.some((part) => part.textContent) ? textShownIn(header) : header.textContent;
}

function textShownIn(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && node.ariaHidden !== 'true') text += textShownIn(node);
  }
  return text;
}

function add(indexes: Map<string, number[]>, header: string, index: number): void {
  const words = wordsOf(header);
  if (words && indexes.get(words)?.push(index) === undefined) indexes.set(words, [index]);
}
