// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { ListPage } from '../../../lib/adapters/adapter.ts';
import { findOpen } from '../../../lib/adapters/find-open.ts';
import { rawField } from '../../../lib/adapters/raw-field.ts';
import { readRows, watchedElement } from '../../../lib/adapters/read-page.ts';

/** The words of the one cell, found by its column as most cells are. */
function cell(html: string, fill: (cell: HTMLElement) => void = () => {}): unknown {
  document.body.innerHTML = `<table><thead><tr><th>Start</th></tr></thead><tbody><tr><td>${html}</td></tr></tbody></table>`;
  fill(document.querySelector('td')!);
  return rawField(document.querySelector('tbody tr')!, { find: [{ column: 'Start' }], read: { as: 'text' } });
}

describe('a cell says', () => {
  test.each([
    ['what is written into its field', '<input value="18-05-2026">', '18-05-2026'],
    ['what is chosen, and nothing of what is not', '<select><option>Ja<option selected>Nej</select>', 'Nej'],
    ['nothing by a box to tick', '<input type="checkbox" value="on"> 18-05-2026', '18-05-2026'],
    ['nothing by a field behind the page', '<input type="hidden" value="1">18-05-2026', '18-05-2026'],
    ['nothing by a form that is not shown', '<form hidden><input value="01-01-2020"></form>18-05-2026', '18-05-2026'],
    ['nothing by the words of such a form', '<form hidden><label>Ny dato</label><button>Gem</button></form>–', '–'],
    ['nothing by a key to sort by', '<span hidden>01-01-2020</span><span>18-05-2026</span>', '18-05-2026'],
    [
      'what is hidden where nothing else stands, as when a narrow window leaves it out',
      '<b hidden>18-05-2026</b> ',
      '18-05-2026',
    ],
    ['two fields as two texts', '<input value="18-05-2026"><input value="19-05-2026">', '18-05-2026 19-05-2026'],
  ])('%s', (_what, html, text) => {
    expect(cell(html)).toMatchObject({ text });
  });

  test.each([
    ['stands in a field', '<input value="18-05-2026">', true],
    ['stands in a field that cannot be written in', '<input readonly value="18-05-2026">', undefined],
    ['stands beside a box to tick', '<input type="checkbox"> 18-05-2026', undefined],
    ['is plain text', '18-05-2026', undefined],
  ])('whether what it says may still be written: it %s', (_what, html, entered) => {
    expect(cell(html)).toEqual({ text: '18-05-2026', ...(entered && { entered }) });
  });

  test('all of its words where it is hidden as a whole, as a column that one can turn off', () => {
    const hide = (td: HTMLElement) => (td.hidden = true);
    expect(cell('18-05-<b>2026</b>', hide)).toEqual({ text: '18-05-2026' });
  });

  test('what a script has put into its field, which no attribute tells', () => {
    const value = cell('<input>', (td) => (td.querySelector('input')!.value = '18-05-2026'));
    expect(value).toMatchObject({ text: '18-05-2026' });
  });

  test('nothing that could be read where it holds more than any field', () => {
    expect(cell('', (td) => (td.textContent = `18-05-2026 ${'x '.repeat(500_000)}`))).toEqual({ text: '…' });
  });

  test('nothing that could be read where elements stand in each other without end', () => {
    const deep = (td: HTMLElement) => {
      let inner = td;
      for (let depth = 0; depth < 2000; depth += 1) inner = inner.appendChild(document.createElement('b'));
      inner.textContent = '18-05-2026';
    };
    expect(cell('', deep)).toEqual({ text: '…' });
  });
});

const list: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Sagsnr.' },
  whole: false,
  complete: [],
  fields: { ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } } },
};
const table = (ref: string) => `<table><thead><tr><th>Sagsnr.</th></tr></thead><tbody><tr><td>${ref}</td></tr></table>`;

test('a reference longer than any is none, and its row is without a key', () => {
  document.body.innerHTML = table('2'.repeat(201));
  expect(readRows([...document.querySelectorAll('tbody tr')], list)).toEqual([null]);
});

test('of lists that lie under each other the one that is seen is read; where none is, the first', () => {
  document.body.innerHTML = `<div hidden>${table('26-1')}</div><div>${table('26-2')}</div>`;
  expect(watchedElement(document, list)?.textContent).toContain('26-2');
  document.body.innerHTML = `<div hidden>${table('26-1')}</div><div hidden>${table('26-2')}</div>`;
  expect(watchedElement(document, list)?.textContent).toContain('26-1');
});

describe('a list in the open root of a component', () => {
  const inRoots = () => {
    document.body.innerHTML = '<sags-program></sags-program>';
    const outer = document.body.firstElementChild!.attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    inner.innerHTML = table('26-3');
  };

  test('is found, however many roots stand around it', () => {
    inRoots();
    expect(findOpen(document, 'table').map((one) => one.textContent)).toEqual([expect.stringContaining('26-3')]);
  });

  test('is left alone where the page itself has one', () => {
    inRoots();
    document.body.insertAdjacentHTML('beforeend', table('26-4'));
    expect(findOpen(document, 'table').map((one) => one.textContent)).toEqual([expect.stringContaining('26-4')]);
  });
});
