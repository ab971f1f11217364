import type { RowChange } from '../adapters/may-read.ts';

/** What a batch of changes in a list has touched. */
export interface Touched {
  /** rows in which something changed, with what changed in each; rows that came or moved are among them */
  rows: Map<Element, RowChange[]>;
  /** rows that lost something of ours */
  torn: Set<Element>;
  /** rows came, went or were moved, or may have */
  members: boolean;
  /** a header changed, so that every cell may mean something else now */
  header: boolean;
}

const headers = 'thead, th, [role="columnheader"]';
/** A plain header cell may be that of a row. */
const certainHeaders = 'thead, [role="columnheader"]';

/** How the rows of a list are drawn in two panes. */
export interface OtherPane {
  /** the attribute by which parts belong together */
  by?: string | undefined;
  /** the row that an element of the other pane is part of; null where there is none */
  rowOf(element: Element): Element | null;
}

/**
 * Maps changes to the rows they happened in, by looking at what changed only, never at the whole list.
 *
 * @param selector of rows; null for a case page, whose one row is `holder`
 * @param holder the element that is watched
 * @param ours whether a node is one of ours
 * @param other null where each row is one element
 */
export function touchedRows(
  records: readonly MutationRecord[],
  selector: string | null,
  holder: Element,
  ours: (node: Node) => boolean,
  other: OtherPane | null = null,
): Touched {
  const touched: Touched = { rows: new Map(), torn: new Set(), members: false, header: false };

  function rowAround(element: Element): Element | null {
    const row = selector === null ? holder : (element.closest(selector) ?? other?.rowOf(element) ?? null);
    // A list may itself stand in something that looks like a row.
    return row !== null && selector !== null && row.contains(holder) ? null : row;
  }

  function touch(row: Element, change: RowChange): void {
    const changes = touched.rows.get(row);
    if (changes) changes.push(change);
    else touched.rows.set(row, [change]);
  }

  for (const record of records) {
    const { type, target, attributeName } = record;
    const element = target instanceof Element ? target : target.parentElement;
    if (!element) continue;
    const row = rowAround(element);
    const isOfNodes = type === 'childList';
    if (isOfNodes && [...record.addedNodes, ...record.removedNodes].every(ours)) {
      if (row && record.removedNodes.length > 0) touched.torn.add(row);
      continue;
    }
    if (row) touch(row, { element, isWords: isOfWords(record) });
    if (selector === null) continue;
    // Parts came, went or changed hands, and with them what each row is.
    if (other) touched.header ||= row ? type === 'attributes' && attributeName === other.by : type === 'childList';
    touched.header ||= element.closest(row ? certainHeaders : headers) !== null;
    // Of words and attributes a page may change a thousand a second: such a change has no nodes to be asked for.
    if (!isOfNodes) continue;
    const { addedNodes, removedNodes } = record;
    // What has gone is no row any more by its selector, which may ask for what is around it.
    touched.members ||= !row && [...removedNodes].some((node) => node instanceof Element);
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      const rows = node.matches(selector) ? [node] : row ? [] : [...node.querySelectorAll(selector)];
      for (const one of rows) touch(one, { element: one, isWords: false });
      touched.members ||= rows.length > 0;
      if (row || rows[0] === node) continue;
      touched.header ||= node.matches(headers) || node.querySelector(certainHeaders) !== null;
    }
  }
  return touched;
}

function isOfWords({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return type === 'characterData';
  const isText = (node: Node) => node instanceof Text;
  return [...addedNodes].every(isText) && [...removedNodes].every(isText);
}
