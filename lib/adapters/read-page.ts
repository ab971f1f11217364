import type { AdapterPage, CasePage, Field, ListPage } from './adapter.ts';
import type { ChosenPage } from './choose-page.ts';
import { withColumns } from './columns.ts';
import { findField } from './find-field.ts';
import { rawField } from './raw-field.ts';
import type { RawField, RawReading } from './raw-reading.ts';

/** One case where it stands on the page. */
export interface ReadRow {
  /** the list's row, or the case page's root */
  element: Element;
  /** where the badge goes; null where the page has no such place for this row (not drawn yet) */
  anchor: Element | null;
  reading: RawReading;
}

export interface PageRead {
  rows: ReadRow[];
  /** what was looked for and not found, in the page's own terms; null where all is well */
  problem: string | null;
  /** rows that are there, but whose case key could not be read */
  keyless: number;
}

/** The element to watch for changes, or null where the page lacks it. */
export function watchedElement(document: Document, page: AdapterPage): Element | null {
  return document.querySelector(page.kind === 'list' ? page.list : page.root);
}

/**
 * Reads all cases of a page in one synchronous pass.
 * A page on which nothing is found that should be there gives a `problem`, never silently nothing.
 */
export function readPage(document: Document, { page }: ChosenPage): PageRead {
  return withColumns(() => (page.kind === 'list' ? readList(document, page) : readCase(document, page)));
}

/** The key of the case a row shows now: cheap, for checking that a recycled row still shows the same citizen. */
export function keyOfRow(element: Element, { page }: ChosenPage): string | null {
  return withColumns(() => keyOf(element, page.fields));
}

function readList(document: Document, page: ListPage): PageRead {
  const list = document.querySelector(page.list);
  if (!list) return { rows: [], problem: page.list, keyless: 0 };
  const rows: ReadRow[] = [];
  let keyless = 0;
  for (const element of list.querySelectorAll(page.row)) {
    const row = readRow(element, page);
    if (row) rows.push(row);
    else keyless += 1;
  }
  const truly =
    rows.length > 0 || (keyless === 0 && page.emptyWhen !== undefined && document.querySelector(page.emptyWhen));
  return { rows, problem: truly ? null : keyless > 0 ? lookedForKey(page) : page.row, keyless };
}

function readCase(document: Document, page: CasePage): PageRead {
  const root = document.querySelector(page.root);
  const row = root && readRow(root, page);
  return row
    ? { rows: [row], problem: null, keyless: 0 }
    : { rows: [], problem: root ? lookedForKey(page) : page.root, keyless: root ? 1 : 0 };
}

function readRow(element: Element, page: AdapterPage): ReadRow | null {
  const ref = keyOf(element, page.fields);
  if (ref === null) return null;
  const fields: Record<string, RawField> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    const raw = name === 'ref' ? undefined : rawField(element, field);
    if (raw) fields[name] = raw;
  }
  const anchor = findField(element, [page.anchor]);
  return {
    element,
    anchor: typeof anchor === 'string' ? null : anchor.element,
    reading: { ref, fields },
  };
}

/** The page's reference of the case; where the page has none, the CPR number is the key. */
function keyOf(element: Element, fields: Record<string, Field>): string | null {
  const field = fields.ref ?? fields.cpr;
  const raw = field && rawField(element, field);
  return (raw && 'text' in raw && raw.text) || null;
}

/** What the key is looked for by, in the page's own terms. */
function lookedForKey({ fields }: AdapterPage): string {
  const [locator] = (fields.ref ?? fields.cpr)!.find;
  return Object.values(locator!)[0] as string;
}
