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

/** Where an element stands. */
interface Around {
  row: Element | null;
  inHeader: boolean;
}

/** How the rows of a list are drawn in two panes. */
export interface OtherPane {
  /** the attribute by which parts belong together */
  by?: string | undefined;
  /** the row that an element of the other pane is part of; null where there is none */
  rowOf(element: Element): Element | null;
}

/** The list, or the case, in which changes are looked for. */
export interface Watched {
  /** of rows; null for a case page, whose one row is `holder` */
  selector: string | null;
  /** the element that is watched */
  holder: Element;
  /** null where each row is one element */
  other: OtherPane | null;
  /** whether a node is one of ours */
  isOurs(node: Node): boolean;
  isRead(row: Element): boolean;
}

/** Maps changes to the rows they happened in, by looking at what changed only, never at the whole list. */
export function touchedRows(
  records: readonly MutationRecord[],
  { selector, holder, other, isOurs, isRead }: Watched,
): Touched {
  const touched: Touched = { rows: new Map(), torn: new Set(), members: false, header: false };

  /** Asked once for each element, however many changes there are in it. */
  const around = new Map<Element, Around>();

  function aroundOf(element: Element): Around {
    const known = around.get(element);
    if (known) return known;
    const found = selector === null ? holder : (element.closest(selector) ?? other?.rowOf(element) ?? null);
    // A list may itself stand in something that looks like a row.
    const row = found !== null && selector !== null && found.contains(holder) ? null : found;
    const inHeader = selector !== null && element.closest(row ? certainHeaders : headers) !== null;
    const stands = { row, inHeader };
    around.set(element, stands);
    return stands;
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
    const { row, inHeader } = aroundOf(element);
    // A grid may draw its rows cell by cell. The list is found anew, and such a row read: what is in it says no more.
    if (touched.members && row && !inHeader && !other && !isRead(row)) continue;
    // Of words and attributes a page may change a thousand a second: such a change has no nodes to be asked for.
    if (type !== 'childList') {
      if (row) touch(row, { element, isWords: type === 'characterData' });
      touched.header ||= inHeader || (row !== null && other?.by !== undefined && attributeName === other.by);
      continue;
    }
    const { addedNodes, removedNodes } = record;
    if (every(addedNodes, isOurs) && every(removedNodes, isOurs)) {
      if (row && removedNodes.length > 0) touched.torn.add(row);
      continue;
    }
    const isWords = every(addedNodes, isText) && every(removedNodes, isText);
    if (row) touch(row, { element, isWords, came: addedNodes });
    if (selector === null) continue;
    // Parts came, went or changed hands, and with them what each row is.
    touched.header ||= inHeader || (other !== null && row === null);
    // What has gone is no row any more by its selector, which may ask for what is around it.
    touched.members ||= !row && !every(removedNodes, (node) => !(node instanceof Element));
    for (let index = 0; index < addedNodes.length; index += 1) {
      const node = addedNodes[index];
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

const isText = (node: Node) => node instanceof Text;

/** By their index, here and above: there may be a thousand such lists, and an iterator for each takes longer. */
function every(nodes: NodeList, is: (node: Node) => boolean): boolean {
  for (let index = 0; index < nodes.length; index += 1) if (!is(nodes[index]!)) return false;
  return true;
}
