import type { Locator } from '../adapters/adapter.ts';
import { columnCell, columnsOf } from '../adapters/columns.ts';
import { findField } from '../adapters/find-field.ts';
import { wordsOf } from '../adapters/page-text.ts';
import { rawField } from '../adapters/raw-field.ts';
import { readDanishDate } from '../dates/read-danish-date.ts';
import { namesField } from './guess-meaning.ts';
import { namedWords, shownText } from './shown-text.ts';
import { ownSelectors, wayWithin } from './steady-selector.ts';

/** Attributes in which pages keep the whole of a day that they show in short. */
const dayAttributes = ['datetime', 'title', 'data-date', 'data-value', 'data-sort', 'data-order'];
const mostWays = 4;
/** Words that stand in the row and in so many others name something, and nobody. */
const fewestAlike = 4;

/**
 * How to find an element again within its row or case, the steadiest way first: by the header of its column, the label
 * or the words before it, its name for screen readers, what it says of itself, its title. Each way is tried with the
 * reader itself, and is left out where it gives another text than the one a person sees, or fits two elements in any of
 * the `others`. The bare way through the page comes only where there is no other: behind a header it would go on reading
 * whatever column has come into its place.
 *
 * @param scope a list's row or a case page's root
 * @param others further rows of the list
 */
export function locatorsFor(element: Element, scope: Element, others: readonly Element[]): Locator[] {
  const inAttribute = dayInAttribute(element);
  const wanted = inAttribute ? (inAttribute.element.getAttribute(inAttribute.name) ?? '') : shownText(element);
  const targets = inAttribute ? [inAttribute.element] : sameText(element, scope);
  const from = inAttribute && { from: inAttribute.name === 'title' ? 'title' : { attribute: inAttribute.name } };
  const fits = (locator: Locator) => {
    const raw = rawField(scope, { find: [locator], read: { as: 'text' } });
    if (!raw || !('text' in raw) || raw.text !== namedText(wanted)) return false;
    return others.every((row) => findField(row, [locator]) !== 'twice');
  };
  const steady = targets
    .flatMap((target) => steadyWays(target, scope, others))
    .map(({ rank, locator }) => ({ rank, locator: { ...locator, ...from } as Locator }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ locator }) => locator)
    .filter(fits);
  if (steady.length > 0) return withoutRepeats(steady).slice(0, mostWays);
  const ways = targets.map((target): Locator => ({ css: wayWithin(scope, target), ...(from as object) }));
  return ways.filter(fits).slice(0, 1);
}

const namedText = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * The element with those around it and in it that show the same, from the outside in: a cell, and the link in it. In a
 * cell that holds nothing else, a value that is not there yet will stand in the cell.
 */
function sameText(element: Element, scope: Element): Element[] {
  const text = shownText(element);
  const elements = [element];
  for (let at = element.parentElement; at && at !== scope && shownText(at) === text; at = at.parentElement) {
    elements.unshift(at);
  }
  const inner = (at: Element) => (text === '' ? undefined : [...at.children].find((one) => shownText(one) === text));
  for (let at = inner(element); at; at = inner(at)) elements.push(at);
  return elements;
}

interface Way {
  rank: number;
  locator: Locator;
}

function steadyWays(target: Element, scope: Element, others: readonly Element[]): Way[] {
  const ways: Way[] = [];
  const add = (rank: number, locator: Locator) => ways.push({ rank, locator });
  const column = columnOf(target, scope, others);
  if (column) add(1, { column });
  const label = labelOfValue(target, scope, others);
  if (label) add(2, { label });
  const before = target.previousElementSibling;
  if (before && before.childElementCount === 0) {
    const words = namedWords(before.textContent);
    if (isLabel(before, { beside: words }, words, others)) add(3, { beside: words });
  }
  const isSaid = (said: string, locator: Locator) => isName(said, target, locator, scope, others);
  const aria = target.getAttribute('aria-label') ?? wordsPointedAt(target);
  if (aria && isSaid(aria, { aria: namedWords(aria) })) add(4, { aria: namedWords(aria) });
  for (const css of ownSelectors(target)) add(5, { css });
  const title = target.getAttribute('title');
  if (title && isSaid(title, { title: namedWords(title) })) add(6, { title: namedWords(title) });
  return ways;
}

/** The words above the column that an element stands in; null where no single column is certain. */
export function headerOf(element: Element, row: Element, others: readonly Element[]): string | null {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    const header = columnOf(at, row, others);
    if (header !== null) return header;
  }
  return null;
}

/** The same for a cell; null too where the header is a row itself: a table without head begins with a citizen. */
function columnOf(cell: Element, row: Element, others: readonly Element[]): string | null {
  const columns = columnsOf(row);
  if (!columns) return null;
  for (const [words, indexes] of columns.indexes) {
    if (indexes.length !== 1 || columnCell(row, columns, indexes[0]!) !== cell) continue;
    return hasRowForHead([row, ...others]) ? null : headerAsWritten(row, words);
  }
  return null;
}

/** Whether what stands for the headers of a table is one of its own rows, as a row with a cell that is no header says. */
function hasRowForHead(rows: readonly Element[]): boolean {
  const table = rows[0]!.closest('table');
  if (!table || table.tHead?.rows.length) return false;
  const head = table.querySelector('tr:has(th)');
  return (
    head !== null && rows.includes(head) && [...head.querySelectorAll('td')].some((cell) => shownText(cell) !== '')
  );
}

/** Headers are compared in small letters; people read them as they are written. */
export function headerAsWritten(row: Element, words: string): string {
  const owner = row.closest('table, [role="grid"], [role="treegrid"], [role="table"]');
  const headers = [...(owner?.querySelectorAll('thead td, th, [role="columnheader"]') ?? [])];
  const header = headers.find((one) => wordsOf(shownText(one)) === words);
  return header ? namedWords(shownText(header)) : words;
}

function labelOfValue(value: Element, scope: Element, others: readonly Element[]): string | null {
  for (const named of scope.querySelectorAll('dt, th, label, [data-label]')) {
    const control = named instanceof HTMLLabelElement ? named.control : null;
    const words = namedWords(named.textContent);
    if ((control ?? named.nextElementSibling) !== value || !mayName(words)) continue;
    // In a list, the first cell of a row is the citizen's as often as not.
    if (!isRow(scope, others) || isLabel(named, { label: words }, words, others)) return words;
  }
  return null;
}

/**
 * Whether what stands before a value names it, and is no value itself: a name in front of a number would be a citizen's.
 */
function isLabel(element: Element, locator: Locator, words: string, others: readonly Element[]): boolean {
  if (!mayName(words) || !isInMost(others, locator)) return false;
  return looksLikeLabel(element) || (element.matches('dt, label') && others.length >= fewestAlike);
}

/** Words with figures in them may be a number of a citizen's. */
function mayName(words: string): boolean {
  return words !== '' && words.length <= 80 && !/\d/.test(words);
}

function isInMost(others: readonly Element[], locator: Locator): boolean {
  const alike = others.filter((row) => typeof findField(row, [locator]) !== 'string');
  return alike.length >= others.length * 0.8;
}

/** Whether a scope is one row of a list: also the only one that there is today. */
function isRow(scope: Element, others: readonly Element[]): boolean {
  return others.length > 0 || scope.matches('tr, li, [role="row"]');
}

/** Whether an element says that it names what comes after it: by a colon, by its class, or by words that name a field. */
export function looksLikeLabel(element: Element): boolean {
  const text = element.textContent ?? '';
  const named = '[class*="label" i], [class*="ledetekst" i], [class*="titel" i]';
  return /:\s*$/.test(text) || element.matches(named) || namesField(namedWords(text));
}

/** The same for what an element says of itself: in a row »Åbn Ida Prøvesen« is no name of what stands there. */
function isName(said: string, target: Element, locator: Locator, scope: Element, others: readonly Element[]): boolean {
  if (!mayName(namedWords(said)) || shownText(target).includes(said)) return false;
  return !isRow(scope, others) || (namesField(said) && isInMost(others, locator));
}

function wordsPointedAt(element: Element): string | null {
  const id = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  return id ? (element.ownerDocument.getElementById(id)?.textContent ?? null) : null;
}

/** A day that is shown in short, such as »12. okt.« or »i går«, and stands whole in an attribute. */
function dayInAttribute(element: Element): { element: Element; name: string } | null {
  const shown = readDanishDate(shownText(element), {});
  if ('on' in shown || shown.problem === 'ambiguous-date') return null;
  const own = [element, ...element.querySelectorAll('*')].slice(0, 20);
  for (const one of own) {
    const name = dayAttributes.find((name) => {
      const value = one.getAttribute(name);
      return value !== null && value.length < 40 && 'on' in readDanishDate(value, {});
    });
    if (name !== undefined) return { element: one, name };
  }
  return null;
}

function withoutRepeats(locators: readonly Locator[]): Locator[] {
  return [...new Map(locators.map((locator) => [JSON.stringify(locator), locator])).values()];
}
