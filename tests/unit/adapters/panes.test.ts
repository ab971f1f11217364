// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Adapter, ListPage } from '../../../lib/adapters/adapter.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';

const page: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: '#gitter',
  row: '.faste tr[data-nr]',
  otherPane: { row: '.rulle tr[data-nr]', by: 'data-nr' },
  anchor: { column: 'Sagsnr.' },
  whole: false,
  complete: [],
  fields: {
    ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } },
    start: { find: [{ column: 'Start' }], read: { as: 'date' } },
  },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: [],
  emptyWords: ['–'],
  pages: { list: page },
};
const read = (of: ListPage = page) =>
  readPage(document, { adapter, name: 'list', page: of }).rows.map(({ reading: { ref, fields } }) => [
    ref,
    fields.start,
  ]);

type Row = [nr: string, text: string];
function panes(fixed: Row[], rolling: Row[]): void {
  const table = (name: string, head: string, rows: Row[]) =>
    `<table class="${name}"><thead><tr><th>${head}</th></tr></thead><tbody>${rows
      .map(([nr, text]) => `<tr data-nr="${nr}"><td>${text}</td></tr>`)
      .join('')}</tbody></table>`;
  document.body.innerHTML = `<div id="gitter">${table('faste', 'Sagsnr.', fixed)}${table('rulle', 'Start', rolling)}</div>`;
}

describe('a row that is two elements in two panes', () => {
  beforeEach(() =>
    panes(
      [
        ['1', '26-1'],
        ['2', '26-2'],
      ],
      [
        ['2', '02-03-2026'],
        ['1', '01-03-2026'],
      ],
    ),
  );

  test('is read as one case, by the attribute that both parts carry', () => {
    expect(read()).toEqual([
      ['26-1', { text: '01-03-2026' }],
      ['26-2', { text: '02-03-2026' }],
    ]);
  });

  test('has no other part where two carry the same attribute: the field is then missing, never another case’s', () => {
    document.querySelector('.rulle tbody tr')!.setAttribute('data-nr', '1');
    expect(read()).toEqual([
      ['26-1', { fault: 'field-not-found' }],
      ['26-2', { fault: 'field-not-found' }],
    ]);
  });

  test('is read by its place where nothing is carried, as long as both panes have equally many rows', () => {
    const byPlace = { ...page, otherPane: { row: '.rulle tr[data-nr]' } };
    expect(read(byPlace)).toEqual([
      ['26-1', { text: '02-03-2026' }],
      ['26-2', { text: '01-03-2026' }],
    ]);
    document.querySelector('.rulle tbody tr')!.remove();
    expect(read(byPlace)).toEqual([
      ['26-1', { fault: 'field-not-found' }],
      ['26-2', { fault: 'field-not-found' }],
    ]);
  });

  test('may have its case number in the other pane', () => {
    const turned = {
      ...page,
      row: '.rulle tr[data-nr]',
      otherPane: { row: '.faste tr[data-nr]', by: 'data-nr' },
      anchor: { column: 'Start' },
    };
    expect(read(turned)).toEqual([
      ['26-2', { text: '02-03-2026' }],
      ['26-1', { text: '01-03-2026' }],
    ]);
  });
});
