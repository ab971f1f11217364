import type { AdapterPage } from './adapter.ts';
import { columnsOf, type Columns } from './columns.ts';
import { wordsOf } from './page-text.ts';

/** by the columns of one pass: which of them a field is read from */
const read = new WeakMap<Columns, ReadonlySet<number> | null>();

/**
 * Whether a field of the case may be read from an element in its row. Costs no reading, so a page may change what nobody
 * asks for, such as a remark, as often as it likes. Call it within `withColumns`.
 *
 * @returns true where it cannot be told without reading: a field that is found by something else than its column, or
 * cells that do not stand under the headers one by one
 */
export function mayRead(row: Element, element: Element, page: AdapterPage): boolean {
  const columns = row instanceof HTMLTableRowElement ? columnsOf(row) : null;
  const fields = columns && fieldColumns(columns, page);
  if (!fields || (row as HTMLTableRowElement).cells.length !== columns.width) return true;
  const cell = element.closest('td, th');
  return !(cell instanceof HTMLTableCellElement) || cell.parentElement !== row || fields.has(cell.cellIndex);
}

/** @returns null where a field is not found by its column alone */
function fieldColumns(columns: Columns, { fields }: AdapterPage): ReadonlySet<number> | null {
  const known = read.get(columns);
  if (known !== undefined) return known;
  const found = new Set<number>();
  const locators = Object.values(fields).flatMap(({ find }) => find);
  const areColumns = locators.every((locator) => {
    if (!('column' in locator)) return false;
    for (const index of columns.indexes.get(wordsOf(locator.column)) ?? []) found.add(index);
    return true;
  });
  const result = areColumns ? found : null;
  read.set(columns, result);
  return result;
}
