// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRoom, removeRoomLeft, roomlessColumn, roomMade } from '../../../lib/overlay/column-room.ts';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  document.adoptedStyleSheets = [];
});
afterEach(() => life.abort());

/** @returns the second cell of the first row: the column without room */
function table(rows: number, style = ''): HTMLElement {
  const row = '<tr><td>26-004117</td><td style="padding-right: 6px">Bemærkning</td></tr>';
  document.body.innerHTML = `<table style="${style}"><tbody>${row.repeat(rows)}</tbody></table>`;
  return cells(0)[1]!;
}
const theTable = () => document.querySelector('table')!;
const cells = (row: number) => [...document.querySelectorAll('tr')[row]!.querySelectorAll<HTMLElement>('td')];
const rules = () =>
  document.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join());
const longest = 200;

describe('a column gets room by one rule', () => {
  test('in a long table that finds its widths from its cells', () => {
    expect(roomlessColumn(table(longest + 1))).toEqual({ table: theTable(), place: 2, padding: 6 });
  });

  test('also where fixed widths are asked for and the table has none: the browser then looks at the cells', () => {
    expect(roomlessColumn(table(longest + 1, 'table-layout: fixed; width: auto'))).not.toBeNull();
  });

  test.each([
    ['in a short table', () => table(longest)],
    ['where the widths do not depend on the cells', () => table(longest + 1, 'table-layout: fixed; width: 100%')],
    ['in what is no table', () => document.body.appendChild(document.createElement('div'))],
  ])('but not %s', (_where, cell) => {
    expect(roomlessColumn(cell())).toBeNull();
  });

  test('and not a second time', () => {
    const cell = table(longest + 1);
    makeRoom(roomlessColumn(cell)!, life.signal);
    expect(roomlessColumn(cell)).toBeNull();
  });
});

describe('the room that was made', () => {
  test('is a compact badge and its gap, on top of the padding that the cells had', () => {
    makeRoom(roomlessColumn(table(longest + 1))!, life.signal);
    expect(rules().join()).toMatch(/nth-child\(2\).*padding-right:\s*60px/s);
  });

  test('is told for the cells of that column only, so that it is not taken for room of the page’s own', () => {
    makeRoom(roomlessColumn(table(longest + 1))!, life.signal);
    expect(cells(7).map(roomMade)).toEqual([0, 54]);
  });

  test('writes nothing into any cell', () => {
    const cell = table(longest + 1);
    const before = theTable().innerHTML;
    makeRoom(roomlessColumn(cell)!, life.signal);
    expect(theTable().innerHTML).toBe(before);
  });

  test('goes with the signal, and leaves the page’s own sheets', () => {
    const ofThePage = new CSSStyleSheet();
    document.adoptedStyleSheets = [ofThePage];
    const cell = table(longest + 1);
    makeRoom(roomlessColumn(cell)!, life.signal);
    life.abort();
    expect(document.adoptedStyleSheets).toEqual([ofThePage]);
    expect(theTable().getAttributeNames()).toEqual(['style']);
    expect(roomMade(cell)).toBe(0);
    expect(roomlessColumn(cell)).not.toBeNull();
  });

  test('of a version before, whose script is dead, is taken away before new room is measured', () => {
    table(longest + 1);
    theTable().setAttribute('data-rettidig-room', '2');
    removeRoomLeft();
    expect(theTable().getAttributeNames()).toEqual(['style']);
  });
});
