/*
 * In a column as narrow as its text every badge stands in the flow and makes it wider. One that is placed later finds
 * room behind its text by that, and would stand on another side than all the others.
 */

/** by table: the place of the column of which no cell had room, from 0; -1 where badges stand in something in a cell */
const columns = new WeakMap<Element, number>();

/** Notes that the badges in the column of a box stand in the flow, or that they do no longer; nothing outside a table. */
export function noteFlowing(box: Element, flows: boolean): void {
  const table = box.closest('table');
  if (table && flows) columns.set(table, placeOf(box));
  else if (table) columns.delete(table);
}

/** Whether the other badges in the column of a box stand in the flow. */
export function isFlowing(box: Element): boolean {
  return columns.get(box.closest('table')!) === placeOf(box);
}

function placeOf(box: Element): number {
  return (box as Partial<HTMLTableCellElement>).cellIndex ?? -1;
}
