import type { AdapterPage, Locator } from './adapter.ts';
import { columnsOf, gridCell, type Columns } from './columns.ts';
import { wordsOf } from './page-text.ts';
import { wholeRow } from './panes.ts';

/** A change in a row. */
export interface RowChange {
  /** the element that it happened in or to */
  element: Element;
  /** only text came, went or was written anew; false where an element came or went, or has another attribute or value */
  isWords: boolean;
  /** what has come into it */
  came?: NodeList;
}

/** by the columns of one pass: which of them a field is read from */
const read = new WeakMap<Columns, ReadonlySet<number> | null>();

/**
 * Whether a field of the case may be read from what changed in its row. Costs no reading, so a page may change what nobody
 * asks for, such as a remark, as often as it likes. Call it within `withColumns` and `inPanes`.
 *
 * @returns true where it cannot be told without reading: fields that are found neither all by their columns nor all by
 * selectors that no text can make fit, or cells that do not stand under the headers one by one
 */
export function mayRead(row: Element, { element, isWords }: RowChange, page: AdapterPage): boolean {
  const selector = isWords ? fieldSelector(page) : null;
  if (selector !== null) return element.closest(selector) !== null;
  const part = wholeRow(row).find((one) => one.contains(element));
  const columns = part ? columnsOf(part) : null;
  const fields = columns && fieldColumns(columns, page);
  if (!fields) return true;
  if (columns.width === null) return mayReadNumbered(part!, element, fields);
  if (!(part instanceof HTMLTableRowElement) || part.cells.length !== columns.width) return true;
  const cell = element.closest('td, th');
  return !(cell instanceof HTMLTableCellElement) || cell.parentElement !== part || fields.has(cell.cellIndex);
}

/** by cell: the number it carried when something in it changed last */
const numbers = new WeakMap<Element, string>();

/** The same where cells carry the number of their column: a grid may give a cell to another one, and that is news. */
function mayReadNumbered(part: Element, element: Element, fields: ReadonlySet<number>): boolean {
  const cell = element.closest(gridCell);
  const number = cell?.getAttribute('aria-colindex');
  // In a cell within a cell stands what is read from the outer one.
  if (!cell || !number || !part.contains(cell.parentElement)) return true;
  if (part.contains(cell.parentElement!.closest(gridCell))) return true;
  const isSame = numbers.get(cell) === number;
  numbers.set(cell, number);
  return !isSame || fields.has(Number(number));
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

/** Text in quotes is no part of a selector's grammar, and may hold a colon. */
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** Of what follows a colon these hang on elements alone; `:scope` is left out, for it means another element elsewhere. */
const ofElements = /:(?:is|where|not|(?:first|last|only|nth|nth-last)-(?:child|of-type))(?![\w-])/g;

const selectors = new WeakMap<AdapterPage, string | null>();

/**
 * What all fields of a list are found by: text that changes outside of it changes none of them, nor what else fits.
 *
 * @returns null where a field, or the place of the badge, is found by something else
 */
function fieldSelector(page: AdapterPage): string | null {
  const known = selectors.get(page);
  if (known !== undefined) return known;
  const found = Object.values(page.fields).flatMap(({ find }) => find);
  const isPlaceKnown = 'column' in page.anchor || fitsByElements(page.anchor);
  const selector =
    page.kind === 'list' && isPlaceKnown && found.every(fitsByElements) ? found.map(({ css }) => css).join() : null;
  selectors.set(page, selector);
  return selector;
}

/** Whether no text can make it fit another element, as it can with `:empty`. */
function fitsByElements(locator: Locator): locator is Extract<Locator, { css: string }> {
  return 'css' in locator && !locator.css.replace(quoted, '').replace(ofElements, '').includes(':');
}
