import { badgeGap, compactWidth } from './badge.ts';
import { sheetOf } from './style-sheet.ts';

const mark = 'data-rettidig-room';
/** Shorter tables are laid out so fast that each cell may be given its room by itself. */
const longTable = 200;
/** What each cell of such a column has at its end, its own padding not counted. */
const room = compactWidth + badgeGap;

/** by table: the place of the column, as selectors count */
const columns = new WeakMap<Element, number>();

/** A column that can be given room. */
export interface RoomlessColumn {
  table: HTMLTableElement;
  place: number;
  /** what its cells have at their end now, in pixels */
  padding: number;
}

/**
 * The column of a cell without room, where a rule for the whole column is the better way: a browser that finds the
 * widths of a table from its cells lays out all of it for one cell that changes, and would do so with each badge that
 * comes into view. Measures, and writes nothing.
 *
 * @returns null for a short table, one whose widths do not depend on its cells, one that has its rule, and no table
 */
export function roomlessColumn(cell: Element): RoomlessColumn | null {
  const table = cell instanceof HTMLTableCellElement ? cell.closest('table') : null;
  if (!table || table.rows.length <= longTable || columns.has(table)) return null;
  const { tableLayout, width } = getComputedStyle(table);
  if (tableLayout === 'fixed' && width !== 'auto') return null;
  const place = [...cell.parentElement!.children].indexOf(cell) + 1;
  return { table, place, padding: Number.parseFloat(getComputedStyle(cell).paddingRight) };
}

/** Gives every cell of the column room for a compact badge, by one rule and so with one layout. */
export function makeRoom({ table, place, padding }: RoomlessColumn, signal: AbortSignal): void {
  columns.set(table, place);
  table.setAttribute(mark, `${place}`);
  const sheet = sheetOf(
    `[${mark}="${place}"]>*>tr>td:nth-child(${place}){padding-right:${padding + room}px!important}`,
  );
  const adopted = [...document.adoptedStyleSheets];
  if (!adopted.includes(sheet)) document.adoptedStyleSheets = [...adopted, sheet];
  signal.addEventListener('abort', () => {
    columns.delete(table);
    table.removeAttribute(mark);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet);
  });
}

/** How much of the padding at a cell's end is room for its badge, in pixels. */
export function roomMade(box: Element): number {
  const table = box instanceof HTMLTableCellElement ? box.closest('table') : null;
  if (!table?.hasAttribute(mark)) return 0;
  return box.matches(`td:nth-child(${columns.get(table)})`) ? room : 0;
}

/** Takes away the room that a version before has left in the page, whose script may be dead; before any is made. */
export function removeRoomLeft(): void {
  for (const table of document.querySelectorAll(`[${mark}]`)) table.removeAttribute(mark);
}
