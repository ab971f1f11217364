import type { From, Locator } from './adapter.ts';
import { columnCell, columnsOf } from './columns.ts';
import { wordsOf } from './page-text.ts';

export type Found = { element: Element; from: From } | 'nowhere' | 'twice';

/**
 * The element a field stands in, by the first locator that finds one.
 *
 * @param scope a list's row or a case page's root
 * @returns `twice` where a locator fits two elements: then it cannot be told which one is meant
 */
export function findField(scope: Element, locators: readonly Locator[]): Found {
  for (const locator of locators) {
    const elements = elementsFor(scope, locator);
    if (elements.length > 1) return 'twice';
    if (elements[0]) return { element: elements[0], from: locator.from ?? 'text' };
  }
  return 'nowhere';
}

/** What the selector finds inside `scope`; `:scope` is `scope` itself, which `querySelectorAll` never gives. */
export function allWithin(scope: Element, selector: string): Element[] {
  return selector === ':scope' ? [scope] : [...scope.querySelectorAll(selector)];
}

function elementsFor(scope: Element, locator: Locator): Element[] {
  if ('css' in locator) return allWithin(scope, locator.css);
  if ('label' in locator) return valuesBeside(scope, locator.label);
  const columns = columnsOf(scope);
  const indexes = columns?.indexes.get(wordsOf(locator.column)) ?? [];
  return indexes.map((index) => columnCell(scope, columns!.kind, index)).filter((cell) => cell !== null);
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
