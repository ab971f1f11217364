import type { CasePage, ListPage } from './adapter.ts';

/** What of a page says which elements are its rows. */
type Rows = Pick<ListPage, 'kind' | 'list' | 'row' | 'otherPane'> | Pick<CasePage, 'kind'>;
type Paned = Extract<Rows, { kind: 'list' }> & Required<Pick<ListPage, 'otherPane'>>;

/** A page whose rows are drawn in two panes, with what was found of it in this pass: the list → its rows' other parts. */
interface Panes {
  page: Paned;
  parts: Map<Element, Map<Element, Element>>;
}

let panes: Panes | null = null;

/** Runs one synchronous pass over a page in which a row is all that belongs to it, also in another pane. */
export function inPanes<Result>(page: Rows, pass: () => Result): Result {
  const around = panes;
  panes = hasPanes(page) ? { page, parts: (around?.page === page && around.parts) || new Map() } : null;
  try {
    return pass();
  } finally {
    panes = around;
  }
}

export function hasPanes<Page extends Rows>(page: Page): page is Page & Paned {
  return page.kind === 'list' && page.otherPane !== undefined;
}

/** The row, and what of it stands in the other pane; the row alone where none does, or nobody can tell which. */
export function wholeRow(row: Element): Element[] {
  const part = panes && partsIn(row, panes)?.get(row);
  return part ? [row, part] : [row];
}

/** The row of which an element of the other pane is a part, or is in one; null where it is not, or nobody can tell. */
export function rowOfPart(element: Element): Element | null {
  const part = panes && element.closest(panes.page.otherPane.row);
  if (!part) return null;
  for (const [row, its] of partsIn(part, panes!) ?? []) if (its === part) return row;
  return null;
}

/** Looked up once in a pass, for all rows of a list. */
function partsIn(element: Element, { page, parts }: Panes): Map<Element, Element> | null {
  const list = element.closest(page.list);
  if (!list) return null;
  const known = parts.get(list);
  if (known) return known;
  const found = joined([...list.querySelectorAll(page.row)], [...list.querySelectorAll(page.otherPane.row)], page);
  parts.set(list, found);
  return found;
}

/** What is not certain is not joined: an attribute that two carry, or panes with different numbers of rows. */
function joined(rows: Element[], parts: Element[], { otherPane: { by } }: Paned): Map<Element, Element> {
  if (by === undefined) {
    return rows.length === parts.length ? new Map(rows.map((row, place) => [row, parts[place]!])) : new Map();
  }
  const byKey = (elements: Element[]) => Map.groupBy(elements, (element) => element.getAttribute(by));
  const partsByKey = byKey(parts);
  const pairs = [...byKey(rows)].flatMap(([key, [row, twin]]) => {
    const [part, other] = (key !== null && partsByKey.get(key)) || [];
    return part && !other && !twin ? [[row!, part] as const] : [];
  });
  return new Map(pairs);
}
