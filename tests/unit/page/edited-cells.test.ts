// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { ListPage } from '../../../lib/adapters/adapter.ts';
import { hasLeft } from '../../../lib/adapters/raw-field.ts';
import { toldOf } from './told-of.ts';

/*
 * An editor stands in a cell while someone corrects a day there. What is in it may be half of a day, which can be a day
 * too, and may never be saved.
 */
const page: ListPage = {
  kind: 'list',
  path: '/gitter',
  mine: true,
  list: 'main',
  row: '.row',
  anchor: { css: '.ref' },
  whole: false,
  complete: [],
  fields: {
    ref: { find: [{ css: '.ref' }], read: { as: 'text' } },
    start: { find: [{ css: '.start' }], read: { as: 'date' } },
    note: { find: [{ css: '.note' }], read: { as: 'text' } },
    end: { find: [{ css: '.end' }], read: { as: 'date' } },
  },
};

const cell = (name: string) => document.querySelector(`.${name}`)!;
/** As a grid does: the text goes, and an input comes. */
function edit(value: string): HTMLInputElement {
  const input = document.createElement('input');
  cell('start').replaceChildren(input);
  input.value = value;
  return input;
}
const last = (told: Record<string, unknown>[]) => told.at(-1)!['26-1'];

beforeEach(() => {
  document.body.innerHTML = `<main><div class="row"><b class="ref">26-1</b><b class="start">18-05-2026</b><b class="note"></b><b class="end"></b></div></main>`;
});

test('what stands in an editor is not told, however much the row changes meanwhile', async () => {
  const { look, told } = toldOf(page);
  await look();
  edit('8-05-2026');
  await look();
  cell('note').textContent = 'ringet';
  await look();
  expect(told).toHaveLength(2);
  expect(last(told)).toMatchObject({ start: { text: '18-05-2026' }, note: { text: 'ringet' } });
});

test('what was saved counts as soon as it stands in the cell, and what was not never does', async () => {
  const { look, told } = toldOf(page);
  await look();
  edit('19-05-2026');
  await look();
  cell('start').textContent = '19-05-2026';
  await look();
  expect(last(told)).toMatchObject({ start: { text: '19-05-2026' } });
  edit('20-05-2026');
  await look();
  cell('start').textContent = '19-05-2026';
  await look();
  expect(told).toHaveLength(2);
});

test('of an editor that one has left and that still stands, saved or not, nothing is told, and words stay as they were', async () => {
  const { look, told } = toldOf(page);
  await look();
  hasLeft(edit('19-05-2026'));
  await look();
  expect(last(told)).toMatchObject({ start: { text: '…' }, note: { text: '' } });
  edit('20-05-2026');
  await look();
  expect(last(told)).toMatchObject({ start: { text: '…' } });
  cell('start').textContent = '19-05-2026';
  const note = document.createElement('input');
  cell('note').replaceChildren(note);
  note.value = 'ringet';
  hasLeft(note);
  await look();
  expect(last(told)).toMatchObject({ start: { text: '19-05-2026' }, note: { text: '' } });
});

test('on a page that is made of fields all of them count, and what they say next as well', async () => {
  const { look, told } = toldOf(page);
  const input = edit('18-05-2026');
  await look();
  expect(last(told)).toMatchObject({ start: { text: '18-05-2026' } });
  input.value = '19-05-2026';
  await look();
  expect(last(told)).toMatchObject({ start: { text: '19-05-2026' } });
  hasLeft(input);
  await look();
  // Drawn anew by the page, after someone has left it.
  edit('20-05-2026');
  await look();
  expect(last(told)).toMatchObject({ start: { text: '20-05-2026' } });
});

test('another case that comes into the row with its editor says what it says itself', async () => {
  const { look, told } = toldOf(page);
  await look();
  edit('19-05-2026');
  cell('ref').textContent = '26-9';
  await look();
  expect(told.at(-1)!['26-9']).toMatchObject({ start: { text: '19-05-2026' } });
});

test('a field that nobody can write in is text like any other', async () => {
  const { look, told } = toldOf(page);
  await look();
  edit('19-05-2026').readOnly = true;
  await look();
  expect(last(told)).toMatchObject({ start: { text: '19-05-2026' } });
});

test('what stands in an editor is not told either when all is asked about anew meanwhile', async () => {
  const { look, told, forget } = toldOf(page);
  await look();
  edit('8-05-2026');
  forget();
  await look();
  cell('note').textContent = 'ringet';
  forget();
  await look();
  expect(told.map((one) => one['26-1'])).toMatchObject([
    { start: { text: '18-05-2026' }, note: { text: '' } },
    { start: { text: '18-05-2026' }, note: { text: '' } },
    { start: { text: '18-05-2026' }, note: { text: 'ringet' } },
  ]);
});

test('nor when the page draws the row anew around it, and asks anew', async () => {
  const { look, told, forget } = toldOf(page);
  await look();
  edit('8-05-2026');
  forget();
  const row = document.querySelector('.row')!;
  const copy = row.cloneNode(true);
  row.replaceWith(copy);
  (cell('start').firstElementChild as HTMLInputElement).value = '8-05-2026';
  await look();
  expect(last(told)).toMatchObject({ start: { text: '18-05-2026' }, note: { text: '' } });
});

test('nor of a case that stands in two rows which say different things: those stay two answers', async () => {
  const { look, told } = toldOf(page);
  document
    .querySelector('main')!
    .insertAdjacentHTML(
      'beforeend',
      '<div class="row"><b class="ref">26-1</b><b class="start">19-05-2026</b><b class="note"></b><b class="end"></b></div>',
    );
  const counted: number[] = [];
  await look();
  counted.push(told.length);
  edit('19-05-2026');
  await look();
  counted.push(told.length);
  expect(counted).toEqual([1, 1]);
});

test('where the row comes to show another day under an editor, what stood in its place before is told no more', async () => {
  const { look, told } = toldOf(page);
  await look();
  edit('8-05-2026');
  cell('end').textContent = '30-06-2026';
  await look();
  expect(last(told)).toMatchObject({ start: { text: '…' }, end: { text: '30-06-2026' } });
  await look();
  expect(last(told)).toMatchObject({ start: { text: '…' } });
  cell('start').textContent = '19-05-2026';
  await look();
  expect(last(told)).toMatchObject({ start: { text: '19-05-2026' } });
});
