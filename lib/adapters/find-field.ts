import type { From, Locator } from './adapter.ts';
import { columnCell, columnsOf } from './columns.ts';
import { wordsOf } from './page-text.ts';
import { wholeRow } from './panes.ts';

export type Found = { element: Element; from: From } | 'nowhere' | 'twice';

/**
 * The element a field stands in, by the first locator that finds one with what is to be read from it.
 *
 * @param scope a list's row or a case page's root
 * @returns `twice` where a locator fits two elements that are both seen, or both hidden: then it cannot be told which
 * one is meant. A hidden form behind a value is not meant.
 */
export function findField(scope: Element, locators: readonly Locator[]): Found {
  return findBy(locators, (locator) => wholeRow(scope).flatMap((part) => elementsFor(part, locator)));
}

/** The same in one cell of a row. */
export function findInCell(cell: Element, locators: readonly Locator[]): Found {
  return findBy(locators, (locator) => {
    if ('column' in locator) return isUnder(cell, locator.column) ? [cell] : [];
    const within = elementsFor(cell, locator);
    return 'css' in locator && cell.matches(locator.css) ? [cell, ...within] : within;
  });
}

/** Where columns carry no numbers, it may be any that is asked for. */
function isUnder(cell: Element, header: string): boolean {
  const columns = columnsOf(cell);
  const numbers = columns?.indexes.get(wordsOf(header)) ?? [];
  return (
    numbers.length > 0 && (columns!.width !== null || numbers.includes(Number(cell.getAttribute('aria-colindex'))))
  );
}

function findBy(locators: readonly Locator[], fittingFor: (locator: Locator) => Element[]): Found {
  for (const locator of locators) {
    const { from = 'text' } = locator;
    const fitting = fittingFor(locator).filter((element) => carries(element, from));
    // Seeing costs a layout, and is asked for only where it must settle something.
    const elements = fitting.length > 1 ? fitting.filter(isSeen) : fitting;
    if (elements.length !== 1 && fitting.length > 1) return 'twice';
    if (elements[0]) return { element: elements[0], from };
  }
  return 'nowhere';
}

/** What the selector finds inside `scope`; `:scope` is `scope` itself, which `querySelectorAll` never gives. */
export function allWithin(scope: Element, selector: string): Element[] {
  return selector === ':scope' ? [scope] : [...scope.querySelectorAll(selector)];
}

function carries(element: Element, from: From): boolean {
  if (from === 'text') return true;
  return from === 'value' ? 'value' in element : element.hasAttribute(from === 'title' ? from : from.attribute);
}

/** whether something hidden was met in the reading that is under way */
let isHiddenMet = false;

/** Whether a person can see it. Costs a layout. */
export function isSeen(element: Element): boolean {
  const isShown = element.checkVisibility?.() ?? !element.closest('[hidden]');
  isHiddenMet ||= !isShown;
  return isShown;
}

/** Reads, and tells whether it has come upon something hidden: what is read is another as soon as that is shown. */
export function heedingHidden<Read>(read: () => Read): { read: Read; byLooks: boolean } {
  isHiddenMet = false;
  return { read: read(), byLooks: isHiddenMet };
}

function elementsFor(scope: Element, locator: Locator): Element[] {
  if ('css' in locator) return allWithin(scope, locator.css);
  if ('column' in locator) {
    const columns = columnsOf(scope);
    const indexes = columns?.indexes.get(wordsOf(locator.column)) ?? [];
    return indexes.map((index) => columnCell(scope, columns!, index)).filter((cell) => cell !== null);
  }
  if ('label' in locator) return valuesBeside(scope, locator.label);
  if ('beside' in locator) return followersOf(scope, wordsOf(locator.beside));
  return 'title' in locator
    ? withWords(scope, ['title'], wordsOf(locator.title))
    : withWords(scope, ariaNames, wordsOf(locator.aria));
}

/** The attributes by which an element is named for screen readers. */
export const ariaNames = ['aria-label', 'aria-labelledby', 'aria-describedby'];

/** The elements of which an attribute says the words, itself or by what it points at. */
function withWords(scope: Element, attributes: string[], wanted: string): Element[] {
  const said = (element: Element, name: string) => {
    const text = element.getAttribute(name) ?? '';
    if (!name.endsWith('by')) return text;
    return text.replace(/\S+/g, (id) => element.ownerDocument.getElementById(id)?.textContent ?? '');
  };
  return [...scope.querySelectorAll(attributes.map((name) => `[${name}]`).join())].filter((element) =>
    attributes.some((name) => wordsOf(said(element, name)) === wanted),
  );
}

/** What stands right after an element that holds the words and nothing else. */
function followersOf(scope: Element, wanted: string): Element[] {
  return [...scope.querySelectorAll(':not(:has(*)) + *')].filter(
    (element) => wordsOf(element.previousElementSibling!.textContent) === wanted,
  );
}

/** Values named by words beside them: `dt` → `dd`, `label` → its control, `th` → the next cell. */
function valuesBeside(scope: Element, label: string): Element[] {
  const wanted = wordsOf(label);
  const values: Element[] = [];
  for (const named of scope.querySelectorAll('dt, th, label, [data-label]')) {
    if (wordsOf(named.textContent) !== wanted) continue;
    const control = named instanceof HTMLLabelElement ? named.control : null;
    const value = control ?? named.nextElementSibling;
    if (value) values.push(value);
  }
  return values;
}
