import type { Locator } from '../adapters/adapter.ts';
import { columnCell, columnsOf, withColumns } from '../adapters/columns.ts';
import { labelOf } from '../adapters/label-of.ts';
import { inPanes, wholeRow } from '../adapters/panes.ts';
import { rawField } from '../adapters/raw-field.ts';
import { headerOf, locatorsFor, looksLikeLabel } from './locators-for.ts';
import type { FoundField, Place } from './mapped.ts';
import { hasHeadInFront } from './row-choices.ts';
import { isShown, namedWords, shownText } from './shown-text.ts';

/** So many rows are shown in the preview at most; what is said of all is said of these. */
const mostRows = 500;
const mostFields = 60;
/** So many rows are looked at to see what they hold, and whether a way to it fits one element only. */
const sample = 20;

/** The rows of a place, or the case itself; those that are hidden, such as old tabs, are none. */
export function scopesOf(document: Document, place: Place): Element[] {
  if (place.kind === 'case') return [...document.querySelectorAll(place.root)].slice(0, 1);
  const holder = document.querySelector(place.list);
  return [...(holder?.querySelectorAll(place.row) ?? [])].filter(isShown).slice(0, mostRows);
}

/** The rows, and what of them stands in another pane. */
export function partsOf(scopes: readonly Element[], place: Place): Element[] {
  return inPanes(place, () => scopes.flatMap(wholeRow));
}

/** What stands in the rows of a list, column by column, or beside the labels of a case, in the page's order. */
export function fieldsOnPage(document: Document, place: Place): FoundField[] {
  const scopes = scopesOf(document, place);
  return inPass(place, () => {
    const found = new Map<string, FoundField>();
    for (const element of elementsIn(scopes, place)) {
      const field = describeField(element, scopes, place);
      const name = JSON.stringify(field?.find[0]);
      if (field && !found.has(name) && found.size < mostFields) found.set(name, field);
    }
    return [...found.values()];
  });
}

/**
 * How to find an element of a row, or of a case, in all of them.
 *
 * @returns null where no way leads to it and to nothing else
 */
export function describeField(element: Element, scopes: readonly Element[], place: Place): FoundField | null {
  return inPass(place, () => {
    const row = scopes.find((one) => wholeRow(one).some((part) => part.contains(element)))!;
    const pane = wholeRow(row).findIndex((part) => part.contains(element));
    const partOf = (one: Element) => wholeRow(one)[pane] ?? [];
    const scope = wholeRow(row)[pane]!;
    const others = scopes.filter((one) => one !== row).slice(0, sample);
    const beside = others.flatMap(partOf);
    const text = (one: Element, find: Locator[]) => {
      const raw = rawField(one, { find, read: { as: 'text' } });
      return raw && 'text' in raw ? raw.text : '';
    };
    // In two panes a way must lead into the one that is meant, whichever part it begins at.
    const find = locatorsFor(element, scope, beside)
      .map((locator) => inPaneOf(locator, place, pane))
      .filter((locator) => text(row, [locator]) === text(scope, [locator]));
    if (find.length === 0) return null;
    const label = labelOf(find) ?? headerOf(element, scope, beside) ?? headAbove(element, scope, scopes);
    return { find, label, values: scopes.map((one) => text(one, find)) };
  });
}

const inPass = <Result>(place: Place, pass: () => Result): Result => inPanes(place, () => withColumns(pass));

/** A way that begins at the row begins in both panes; by the pane's own rows it begins in one. */
function inPaneOf(locator: Locator, place: Place, pane: number): Locator {
  if (place.kind === 'case' || !place.otherPane || !('css' in locator)) return locator;
  const own = pane === 0 ? place.row : place.otherPane.row;
  return { ...locator, css: locator.css.startsWith(':scope') ? locator.css.replace(':scope', own) : locator.css };
}

function elementsIn(scopes: readonly Element[], place: Place): Element[] {
  const [first] = scopes;
  if (!first) return [];
  if (place.kind === 'case') return valuesOfCase(first);
  const panes = wholeRow(first).map((_part, pane) => scopes.flatMap((one) => wholeRow(one)[pane] ?? []));
  return panes.flatMap(elementsInPane);
}

function elementsInPane(scopes: readonly Element[]): Element[] {
  const columns = columnsOf(scopes[0]!);
  if (columns) {
    return [...columns.indexes.values()].flat().flatMap((index) => {
      // A row in which the column holds something tells more than one in which it is empty.
      const cells = scopes.slice(0, sample).flatMap((scope) => {
        return columnCell(scope, columns, index) ?? [];
      });
      return cells.find((cell) => shownText(cell) !== '') ?? cells[0] ?? [];
    });
  }
  return scopes.slice(0, 5).flatMap(leavesOf);
}

/** The smallest elements that show something, each with what is around it and shows nothing else. */
function leavesOf(scope: Element): Element[] {
  const leaves = [...scope.querySelectorAll('*')].filter(
    (one) => one.childElementCount === 0 && isShown(one) && shownText(one) !== '',
  );
  const whole = leaves.map((leaf) => {
    let at = leaf;
    while (at.parentElement && at.parentElement !== scope && shownText(at.parentElement) === shownText(leaf)) {
      at = at.parentElement;
    }
    return at;
  });
  return [...new Set(whole)].slice(0, 4 * mostFields);
}

/** What stands beside words that name it. */
function valuesOfCase(root: Element): Element[] {
  const named = [...root.querySelectorAll('dt, th, label, [data-label]')].flatMap((name) => {
    const control = name instanceof HTMLLabelElement ? name.control : null;
    return control ?? name.nextElementSibling ?? [];
  });
  const afterLabel = [...root.querySelectorAll(':not(:has(*)) + *')].filter((one) =>
    looksLikeLabel(one.previousElementSibling!),
  );
  const values = new Set(
    [...named, ...afterLabel].filter((one) => isShown(one) && !one.matches('dt, th, label') && !isInTable(one)),
  );
  const inOrder = [...values].toSorted((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return inOrder.slice(0, 4 * mostFields);
}

/** Whether it stands under headings: then it is a line of many, and no field of the case. */
function isInTable(element: Element): boolean {
  const row = element.closest('tr');
  return row !== null && row.querySelector('th') === null && (columnsOf(row)?.indexes.size ?? 0) > 1;
}

/** Of rows that are no table: what the row above all others says in the same place. */
function headAbove(element: Element, scope: Element, scopes: readonly Element[]): string | null {
  const first = scopes[0]?.parentElement?.firstElementChild;
  const siblings = [...(first?.parentElement?.children ?? [])];
  if (!first || first === scope || !hasHeadInFront(siblings)) return null;
  let at: Element = element;
  while (at.parentElement && at.parentElement !== scope) at = at.parentElement;
  const head = first.children[[...scope.children].indexOf(at)];
  return (head && namedWords(shownText(head))) || null;
}
