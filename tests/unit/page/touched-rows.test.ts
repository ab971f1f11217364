// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { touchedRows } from '../../../lib/page/touched-rows.ts';

const isOurs = (node: Node) => node instanceof Element && node.hasAttribute('data-rettidig');
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
let watcher: MutationObserver;

beforeEach(() => {
  document.body.innerHTML = `<table><tbody><tr><td>
    <table id="list"><caption>kl. 9</caption><thead><tr><th>Sagsnr.</th></tr></thead>
    <tbody><tr id="one"><td>26-1</td></tr><tr id="two"><td>26-2<span data-rettidig="badge"></span></td></tr></tbody></table>
  </td></tr></tbody></table>`;
  watcher = new MutationObserver(() => {});
  watcher.observe(find('#list'), { childList: true, subtree: true, characterData: true });
});

function touchedBy(change: () => void, selector: string | null = 'tbody tr', isRead = (_row: Element) => true) {
  change();
  const { rows, torn, members, header } = touchedRows(watcher.takeRecords(), {
    selector,
    holder: find('#list'),
    other: null,
    isOurs,
    isRead,
  });
  return { rows: [...rows.keys()].map(({ id }) => id), torn: [...torn].map(({ id }) => id), members, header };
}

const nothing = { rows: [], torn: [], members: false, header: false };

test.each([
  ['a text in a row', () => (find('#one td').firstChild!.nodeValue = '26-9'), { rows: ['one'] }],
  ['a cell that is replaced', () => find('#one td').replaceWith(document.createElement('td')), { rows: ['one'] }],
  ['a row that goes', () => find('#one').remove(), { members: true }],
  ['a row that moves', () => find('#list tbody').append(find('#one')), { rows: ['one'], members: true }],
  ['a whole body that goes', () => find('#list tbody').remove(), { members: true }],
  ['a header', () => (find('th').textContent = 'Journalnr.'), { rows: [''], header: true }],
  ['a clock in the caption', () => (find('caption').textContent = 'kl. 10'), {}],
  ['our badge that is torn out', () => find('[data-rettidig]').remove(), { torn: ['two'] }],
  ['our badge with the text around it', () => (find('#two td').textContent = '26-2'), { rows: ['two'] }],
])('%s', (_what, change, expected) => {
  expect(touchedBy(change)).toEqual({ ...nothing, ...expected });
});

test('the list does not stand in a row of its own, though a table around it has one', () => {
  expect(touchedBy(() => find('#list').append(document.createElement('tfoot'))).rows).toEqual([]);
});

test('on a case page everything happens in the one case', () => {
  expect(touchedBy(() => (find('caption').textContent = 'Sagen'), null).rows).toEqual(['list']);
});

test('a new row that is drawn cell by cell is heard of once, and what is put into a row that was read is heard of', () => {
  const drawRow = () => {
    const row = document.createElement('tr');
    find('#list tbody').append(row);
    for (const text of ['26-3', '01.02.2027']) row.insertCell().append(text);
    find('#one').append(document.createElement('td'));
  };
  expect(touchedBy(drawRow, undefined, (row) => row.id !== '')).toEqual({
    ...nothing,
    rows: ['', 'one'],
    members: true,
  });
});

test('rows that come within a row that nobody has read yet are rows as well', () => {
  const isRead = () => false;
  expect(touchedBy(() => find('#one td').append(document.createElement('tr')), 'tr', isRead).members).toBe(true);
});
