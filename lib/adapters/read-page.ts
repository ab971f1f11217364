import type { AdapterPage, Field } from './adapter.ts';
import type { ChosenPage } from './choose-page.ts';
import { withColumns } from './columns.ts';
import { ariaNames, findField, heedingHidden, isSeen } from './find-field.ts';
import { findOpen } from './find-open.ts';
import { fitsShapes } from './fits-shapes.ts';
import { gatherEvents } from './gather-events.ts';
import { hasPanes, inPanes } from './panes.ts';
import { rawField } from './raw-field.ts';
import type { RawField, RawReading } from './raw-reading.ts';

/** One case where it stands on the page. */
export interface ReadRow {
  /** the list's row, or the case page's root */
  element: Element;
  /** where the badge goes; null where the page has no such place for this row (not drawn yet) */
  anchor: Element | null;
  reading: RawReading;
  /** parts of it are hidden: it says something else as soon as they are shown */
  byLooks: boolean;
}

export interface PageRead {
  rows: ReadRow[];
  /** what was looked for and not found, in the page's own terms; null where all is well */
  problem: string | null;
  /** rows that are there, but whose case key could not be read */
  keyless: number;
}

/**
 * The element to watch for changes, or null where the page lacks it. Of several the first that is seen: old tabs stay
 * under the one on top.
 */
export function watchedElement(document: Document, page: AdapterPage): Element | null {
  const found = findOpen(document, page.kind === 'list' ? page.list : page.root);
  return (found.length > 1 && found.find(isSeen)) || found[0] || null;
}

/** The attributes that something of a case is read from. */
export function attributesRead(page: AdapterPage): string[] {
  const found = new Set<string>();
  if (hasPanes(page) && page.otherPane.by) found.add(page.otherPane.by);
  JSON.stringify(page.fields, (name, part: unknown) => {
    if (name === 'title' || part === 'title') found.add('title');
    if (name === 'attribute') found.add(part as string);
    if (name === 'aria') for (const attribute of ariaNames) found.add(attribute);
    return part;
  });
  return [...found];
}

/** The elements that hold one case each, in the page's order; null where the page lacks the list, or the case. */
export function rowElements(document: Document, page: AdapterPage): Element[] | null {
  const found = findRows(document, page);
  return found && [...found];
}

/** The same, as the browser finds them: to make them elements that a script can hold takes as long again. */
export function findRows(document: Document, page: AdapterPage): NodeListOf<Element> | Element[] | null {
  const holder = watchedElement(document, page);
  if (page.kind === 'case') return holder && [holder];
  return holder && holder.querySelectorAll(page.row);
}

/**
 * Reads all cases of a page in one synchronous pass.
 * A page on which nothing is found that should be there gives a `problem`, never silently nothing.
 */
export function readPage(document: Document, { page }: ChosenPage): PageRead {
  const elements = rowElements(document, page) ?? [];
  const rows = readRows(elements, page).filter((row) => row !== null);
  if (page.kind === 'list' && page.rowsAre === 'events') gatherEvents(rows);
  const keyless = elements.length - rows.length;
  return { rows, problem: problemOf(document, page, rows.length, keyless), keyless };
}

/** Reads each of the elements by itself; null for one whose case key cannot be read. */
export function readRows(elements: readonly Element[], page: AdapterPage): (ReadRow | null)[] {
  return inPanes(page, () => withColumns(() => elements.map((element) => readRow(element, page))));
}

/** The key of the case a row shows now: cheap, for checking that a recycled row still shows the same citizen. */
export function keyOfRow(element: Element, { page }: ChosenPage): string | null {
  return inPanes(page, () => withColumns(() => keyOf(element, page.fields)));
}

/**
 * Whether a page that gave so many cases, and rows without a key, has been read as it must be.
 *
 * @returns what was looked for and not found, in the page's own terms; null where all is well
 */
export function problemOf(document: Document, page: AdapterPage, rows: number, keyless: number): string | null {
  if (rows > 0) return null;
  if (keyless > 0) return lookedForKey(page);
  if (page.kind === 'case') return page.root;
  if (!watchedElement(document, page)) return page.list;
  return page.emptyWhen !== undefined && document.querySelector(page.emptyWhen) ? null : page.row;
}

function readRow(element: Element, page: AdapterPage): ReadRow | null {
  const ref = keyOf(element, page.fields);
  if (ref === null) return null;
  const { read: fields, byLooks } = heedingHidden(() => fieldsOf(element, page));
  const anchor = findField(element, [page.anchor]);
  return {
    element,
    anchor: typeof anchor === 'string' ? null : anchor.element,
    reading: { ref, fields },
    byLooks,
  };
}

function fieldsOf(element: Element, page: AdapterPage): Record<string, RawField> {
  const fields: Record<string, RawField> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    const raw = name === 'ref' ? undefined : rawField(element, field);
    if (raw) fields[name] = raw;
  }
  return fields;
}

/** As messages have it. */
const longestKey = 200;

/** The page's reference of the case; where the page has none, the CPR number is the key. */
function keyOf(element: Element, fields: Record<string, Field>): string | null {
  const field = fields.ref ?? fields.cpr;
  const raw = field && rawField(element, field);
  const key = (raw && 'text' in raw && raw.text) || null;
  // A text that is no reference would become a case of its own.
  if (key !== null && key.length > longestKey) return null;
  const shapes = field?.expect?.shapes;
  return key !== null && shapes && !fitsShapes(key, shapes) ? null : key;
}

/** What the key is looked for by, in the page's own terms. */
function lookedForKey({ fields }: AdapterPage): string {
  const [locator] = (fields.ref ?? fields.cpr)!.find;
  return Object.values(locator!)[0] as string;
}
