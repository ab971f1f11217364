// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Field, ListPage } from '../../../lib/adapters/adapter.ts';
import { mayRead } from '../../../lib/adapters/may-read.ts';

const field = (find: Field['find']): Field => ({ find, read: { as: 'text' } });
const page: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Bemærkning' },
  whole: true,
  complete: [],
  fields: { ref: field([{ column: 'Sagsnr.' }]), start: field([{ column: 'Start' }]) },
};
const heads = '<th>Sagsnr.</th><th>Start</th><th>Bemærkning</th>';

/** @returns whether a field may be read from what is marked in the one row */
function mayReadMarked(row: string, fields: ListPage['fields'] = page.fields): boolean {
  document.body.innerHTML = `<table><thead><tr>${heads}</tr></thead><tbody><tr>${row}</tr></tbody></table>`;
  return mayRead(document.querySelector('tbody tr')!, document.querySelector('.marked')!, { ...page, fields });
}

test.each([
  ['a cell of a column that is read', '<td>26-1</td><td class="marked">18-05-2026</td><td></td>', true],
  ['something in such a cell', '<td>26-1</td><td><b class="marked">18-05-2026</b></td><td></td>', true],
  ['a cell of a column that nobody asks for', '<td>26-1</td><td></td><td class="marked">ringet op</td>', false],
  ['something in such a cell', '<td>26-1</td><td></td><td><i class="marked">ringet op</i></td>', false],
  ['a row whose cells span columns', '<td>26-1</td><td colspan="2" class="marked">ringet op</td>', true],
  ['a table within a cell', '<td>26-1</td><td></td><td><table><td class="marked">x</td></table></td>', true],
])('%s', (_what, row, expected) => {
  expect(mayReadMarked(row)).toBe(expected);
});

test('where one field is found by something else than its column, every cell counts', () => {
  const fields = { ...page.fields, name: field([{ css: '.name' }]) };
  expect(mayReadMarked('<td>26-1</td><td></td><td class="marked">ringet op</td>', fields)).toBe(true);
});
