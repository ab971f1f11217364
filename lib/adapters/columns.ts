import { wordsOf } from './page-text.ts';

/** Columns of one table or grid by header words; one header may stand over several columns. */
export interface Columns {
  kind: 'table' | 'grid';
  /** header words → cell index (table) or `aria-colindex` (grid) */
  indexes: Map<string, number[]>;
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

/** @returns the row's cell under a column, or null where the row has none (drawn piece by piece) */
export function columnCell(row: Element, kind: Columns['kind'], index: number): Element | null {
  if (kind === 'table') return (row as HTMLTableRowElement).cells?.[index] ?? null;
  return row.querySelector(`[role="gridcell"][aria-colindex="${index}"], [role="cell"][aria-colindex="${index}"]`);
}

function tableColumns(table: HTMLTableElement): Columns | null {
  const header = table.tHead?.rows[table.tHead.rows.length - 1] ?? table.querySelector('tr:has(th)');
  if (!header) return null;
  const indexes = new Map<string, number[]>();
  for (const cell of (header as HTMLTableRowElement).cells) add(indexes, shownText(cell), cell.cellIndex);
  return { kind: 'table', indexes };
}

function gridColumns(grid: Element): Columns | null {
  const indexes = new Map<string, number[]>();
  for (const cell of grid.querySelectorAll('[role="columnheader"][aria-colindex]')) {
    add(indexes, shownText(cell), Number(cell.getAttribute('aria-colindex')));
  }
  return indexes.size > 0 ? { kind: 'grid', indexes } : null;
}

/** The words of a header without what it hides: a grid writes there in which order it is sorted. */
function shownText(header: Element): string {
  let text = '';
  for (const node of header.childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && node.ariaHidden !== 'true') text += shownText(node);
  }
  return text;
}

function add(indexes: Map<string, number[]>, header: string, index: number): void {
  const words = wordsOf(header);
  if (words) indexes.set(words, [...(indexes.get(words) ?? []), index]);
}
