// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Locator } from '../../../lib/adapters/adapter.ts';
import { rawField } from '../../../lib/adapters/raw-field.ts';

/** What is read from the body, or from its first row. */
function read(html: string, ...find: Locator[]) {
  document.body.innerHTML = html;
  return rawField(document.querySelector('.row') ?? document.body, { find, read: { as: 'text' } });
}

describe('a value is found', () => {
  test.each<[string, string, Locator]>([
    ['by the words right before it', '<p><span>Start:</span><b>1-2-2027</b></p>', { beside: 'start' }],
    ['by its name for screen readers', '<b aria-label="Start">1-2-2027</b>', { aria: 'Start' }],
    ['by what names it', '<i id="n">Start</i><b aria-labelledby="n">1-2-2027</b>', { aria: 'Start' }],
    ['by what describes it', '<i id="n">Start</i><b aria-describedby="n">1-2-2027</b>', { aria: 'Start' }],
    ['by its title', '<b title="Start">1-2-2027</b><b title="Slut">2-2-2027</b>', { title: 'Start' }],
    ['by its data attribute', '<b data-felt="start">1-2-2027</b>', { css: '[data-felt="start"]' }],
    ['by the way to it', '<p></p><p><i></i><b>1-2-2027</b></p>', { css: 'p:nth-of-type(2) > b' }],
    ['in an attribute', '<time datetime="1-2-2027">i går</time>', { css: 'time', from: { attribute: 'datetime' } }],
    ['in a title', '<b title="1-2-2027">1. feb.</b>', { css: 'b', from: 'title' }],
  ])('%s', (_how, html, locator) => {
    expect(read(html, locator)).toEqual({ text: '1-2-2027' });
  });

  test('by the label of its field, which someone may be writing in', () => {
    const html = '<label for="a">Start</label><input id="a" value="1-2-2027">';
    expect(read(html, { label: 'Start' })).toEqual({ text: '1-2-2027', entered: true });
  });

  test('in what a person wrote into a field or chose, not in what stood there when the page came', () => {
    document.body.innerHTML = '<input value="1-1-2027"><select><option>Ja</option><option>Nej</option></select>';
    document.querySelector('input')!.value = '1-2-2027';
    document.querySelector('select')!.selectedIndex = 1;
    const text = (css: string) => rawField(document.body, { find: [{ css }], read: { as: 'text' } });
    expect(text('input')).toEqual({ text: '1-2-2027', entered: true });
    expect(text('select')).toEqual({ text: 'Nej', entered: true });
  });
});

describe('the first locator that finds it is used', () => {
  test('one that finds an element without the attribute does not find it', () => {
    const find: Locator[] = [{ css: 'time', from: { attribute: 'datetime' } }, { css: 'b' }];
    expect(read('<time datetime="2027-02-01"></time><b>x</b>', ...find)).toEqual({ text: '2027-02-01' });
    expect(read('<time></time><b>1-2-2027</b>', ...find)).toEqual({ text: '1-2-2027' });
    expect(read('<time></time>', ...find)).toEqual({ fault: 'field-not-found' });
    expect(read('<b>x</b>', { css: 'b', from: 'value' })).toEqual({ fault: 'field-not-found' });
  });

  test('one that finds two ends the search: it cannot be told which is meant', () => {
    expect(read('<b>1</b><b>2</b><i>3</i>', { css: 'b' }, { css: 'i' })).toEqual({ fault: 'found-twice' });
  });

  test('a hidden form in front of a value is not meant; of two that are hidden none is', () => {
    expect(read('<p hidden><b>1</b></p><b>2</b>', { css: 'b' })).toEqual({ text: '2' });
    expect(read('<p hidden><b>1</b><b>2</b></p>', { css: 'b' })).toEqual({ fault: 'found-twice' });
  });
});

describe('a column of a table', () => {
  const table = (head: string, row: string) => `<table><thead>${head}</thead><tr class="row">${row}</tr></table>`;
  const start: Locator = { column: 'Start' };

  test('is counted in columns, also after a header that stands over two', () => {
    const head = '<tr><th colspan="2">Borger</th><th>Start</th></tr>';
    expect(read(table(head, '<td>Ida</td><td>Prøvesen</td><td>1-2-2027</td>'), start)).toEqual({ text: '1-2-2027' });
  });

  test('may have its header in either of two rows', () => {
    const head =
      '<tr><th rowspan="2">Sag</th><th colspan="2">Samtaler</th></tr><tr><th>Seneste</th><th>Næste</th></tr>';
    const row = '<td>26-1</td><td>1-1-2027</td><td>1-2-2027</td>';
    expect(read(table(head, row), { column: 'Næste' })).toEqual({ text: '1-2-2027' });
    expect(read(table(head, row), { column: 'Sag' })).toEqual({ text: '26-1' });
    expect(read(table(head, row), { column: 'Samtaler' })).toEqual({ fault: 'found-twice' });
  });

  test('of a row whose cells do not stand under the headers is not guessed', () => {
    const head = '<tr><th>Sag</th><th>Start</th><th>Slut</th></tr>';
    const missing = { fault: 'field-not-found' };
    expect(read(table(head, '<td>1-1-2027</td><td>1-2-2027</td>'), start)).toEqual(missing);
    expect(read(table(head, '<td></td><td></td><td></td><td></td>'), start)).toEqual(missing);
    expect(read(table(head, '<td colspan="2">1-1-2027</td><td></td>'), start)).toEqual(missing);
    expect(read(table(head, '<td colspan="2">26-1</td><td>1-2-2027</td>'), { column: 'Slut' })).toEqual({
      text: '1-2-2027',
    });
  });
});

test('a grid without numbered columns is read in their order, where each row has them all', () => {
  const grid = (cells: string) =>
    `<div role="grid"><i role="columnheader">Sag</i><i role="columnheader">Start</i><p class="row">${cells}</p></div>`;
  const cell = (text: string) => `<b role="gridcell">${text}</b>`;
  expect(read(grid(cell('26-1') + cell('1-2-2027')), { column: 'Start' })).toEqual({ text: '1-2-2027' });
  expect(read(grid(cell('1-2-2027')), { column: 'Start' })).toEqual({ fault: 'field-not-found' });
});
