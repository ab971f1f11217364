// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Field, ListPage } from '../../../lib/adapters/adapter.ts';
import { withColumns } from '../../../lib/adapters/columns.ts';
import { mayRead } from '../../../lib/adapters/may-read.ts';
import { inPanes } from '../../../lib/adapters/panes.ts';

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
  const change = { element: document.querySelector('.marked')!, isWords: true };
  return mayRead(document.querySelector('tbody tr')!, change, { ...page, fields });
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

describe('in a grid whose columns are numbered', () => {
  const grid = { ...page, list: '[role="grid"]', row: '.row' };
  const headers = ['Sagsnr.', 'Start', 'Bemærkning']
    .map((name, at) => `<span role="columnheader" aria-colindex="${at + 1}">${name}</span>`)
    .join('');
  const cell = (place: number, text: string, more = '') =>
    `<span role="gridcell" aria-colindex="${place}" ${more}>${text}</span>`;
  const draw = (rows: string) => {
    document.body.innerHTML = `<div role="grid"><div role="row">${headers}</div>${rows}</div>`;
  };
  const marked = () => document.querySelector('.marked')!;
  /** Of the first row and what is marked in it, after it was asked about `times` times before. */
  function mayReadAgain(list: ListPage, times: number): boolean {
    const row = document.querySelector('.row')!;
    return Array.from({ length: times + 1 }, () =>
      inPanes(list, () => withColumns(() => mayRead(row, { element: marked(), isWords: true }, list))),
    ).at(-1)!;
  }

  test('a cell that nobody asks for counts the first time, and not again while it stands for the same column', () => {
    draw(`<div class="row" role="row">${cell(1, '26-1')}${cell(3, '<b class="marked">ringet op</b>')}</div>`);
    expect([mayReadAgain(grid, 0), mayReadAgain(grid, 0), mayReadAgain(grid, 5)]).toEqual([true, false, false]);
    marked().parentElement!.setAttribute('aria-colindex', '4');
    expect([mayReadAgain(grid, 0), mayReadAgain(grid, 0)]).toEqual([true, false]);
  });

  test.each([
    ['a cell of a column that is read', cell(1, '26-1') + cell(2, '18-05-2026', 'class="marked"')],
    ['the row itself', 'class="marked"'],
    ['what stands in no cell', '<i class="marked"></i>'],
    ['a cell without a number', '<span role="gridcell" class="marked"></span>'],
    ['a grid within a cell that is read', cell(2, `18-05-2026 ${cell(3, 'x', 'class="marked"')}`)],
  ])('%s counts each time', (_what, cells) => {
    draw(cells.startsWith('class') ? `<div role="row" class="row marked"></div>` : `<div class="row">${cells}</div>`);
    expect(mayReadAgain(grid, 2)).toBe(true);
  });

  test('the same holds for the part of a row that stands in another pane', () => {
    const paned: ListPage = { ...grid, row: '.row', otherPane: { row: '.part', by: 'row-index' } };
    const inParts = (part: string) =>
      draw(`<div class="row" row-index="7">${cell(1, '26-1')}</div><div class="part" row-index="7">${part}</div>`);
    inParts(cell(2, '18-05-2026') + cell(3, 'ringet op', 'class="marked"'));
    expect([mayReadAgain(paned, 0), mayReadAgain(paned, 0)]).toEqual([true, false]);
    inParts(cell(2, '18-05-2026', 'class="marked"') + cell(3, 'ringet op'));
    expect([mayReadAgain(paned, 0), mayReadAgain(paned, 0)]).toEqual([true, true]);
  });
});

test('where one field is found by something else than the others, every cell counts', () => {
  const fields = { ...page.fields, name: field([{ css: '.name' }]) };
  expect(mayReadMarked('<td>26-1</td><td></td><td class="marked">ringet op</td>', fields)).toBe(true);
});

describe('in a list whose fields are all found by selectors', () => {
  const byName = { ref: field([{ css: '.ref' }]), start: field([{ css: '.day > [data-name="start"]' }]) };
  const list: ListPage = { ...page, list: '.list', row: '.row', anchor: { css: '.ref' }, fields: byName };
  const row =
    '<i class="ref">26-1</i><p class="day"><b data-name="start">18-05-2026</b><u>kl. 9</u></p><i class="remark">ringet op</i>';

  /** @returns whether a field may be read from what changed within the one row */
  function mayReadOf(within: string, isWords: boolean, one: ListPage = list): boolean {
    document.body.innerHTML = `<div class="list"><div class="row">${row}</div></div>`;
    const element = document.querySelector(`.row ${within}`) ?? document.querySelector('.row')!;
    return mayRead(document.querySelector('.row')!, { element, isWords }, one);
  }

  test.each([
    ['words that are read', '.ref', true],
    ['words of a day that is read', '[data-name]', true],
    ['words beside it', 'u', false],
    ['words of what nobody asks for', '.remark', false],
    ['words around the cells', '.row', false],
  ])('%s', (_what, within, expected) => {
    expect(mayReadOf(within, true)).toBe(expected);
  });

  test('an element that comes or goes counts wherever it does, and so does an attribute', () => {
    expect(['.ref', '.remark', '.row'].map((within) => mayReadOf(within, false))).toEqual([true, true, true]);
  });

  test.each([
    ['an empty one', '.remark:empty ~ b'],
    ['one of a place', '.day > :scope b'],
    ['a name that holds a colon', '.md\\:day'],
  ])('where a field is found by %s, all words count', (_what, css) => {
    expect(mayReadOf('.remark', true, { ...list, fields: { ...byName, start: field([{ css }]) } })).toBe(true);
  });

  test.each(['.day > :nth-child(1)', '[title="Start: dag"]', ':is(.day, p):not([hidden]) b:first-of-type'])(
    'what stands elsewhere says nothing of %s',
    (css) => {
      expect(mayReadOf('.remark', true, { ...list, fields: { ...byName, start: field([{ css }]) } })).toBe(false);
    },
  );

  test('where the badge has its place by the words of a label, all words count', () => {
    expect(mayReadOf('.remark', true, { ...list, anchor: { label: 'Bemærkning' } })).toBe(true);
  });
});
