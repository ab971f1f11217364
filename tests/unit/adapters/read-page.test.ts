// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Adapter, AdapterPage, ListPage } from '../../../lib/adapters/adapter.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';

const list: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Sagsnr.' },
  whole: true,
  emptyWhen: '.tom',
  complete: [],
  fields: {
    ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } },
    start: { find: [{ column: 'Start' }], read: { as: 'date' } },
    targetGroup: { find: [{ column: 'Målgruppe' }], read: { as: 'choice', words: { Dagpengemodtager: 'insured' } } },
    heldInterviews: { find: [{ column: 'Holdte' }], read: { as: 'dates' }, optional: true },
  },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: [],
  emptyWords: ['–', '(tom)'],
  pages: { list },
};
/** Read in the page and made sense of, as content script and background do together. */
function look(page: AdapterPage = list) {
  const read = readPage(document, { adapter, name: 'page', page });
  return { ...read, rows: read.rows.map((row) => ({ ...row, reading: interpretReading(row.reading, page, adapter) })) };
}
const only = () => look().rows[0]!.reading.fields;

function table(header: string[], ...rows: string[][]): void {
  const cells = (tag: string, texts: string[]) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  document.body.innerHTML = `<table><thead><tr>${cells('th', header)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`;
}

describe('a list', () => {
  beforeEach(() => table(['Sagsnr.', 'Start ▲', 'Målgruppe'], ['26-1', '18-05-2026', 'Dagpengemodtager']));

  test('is read by the words of its column headers, wherever the columns stand', () => {
    expect(look().rows.map((row) => row.reading)).toEqual([
      {
        ref: '26-1',
        complete: [],
        fields: {
          start: { status: 'read', label: 'Start', value: '2026-05-18' },
          targetGroup: { status: 'read', label: 'Målgruppe', value: 'insured' },
        },
      },
    ]);
    table(['Målgruppe', 'Sagsnr.', 'Start'], ['Dagpengemodtager', '26-1', '18-05-2026']);
    expect(only().start).toMatchObject({ value: '2026-05-18' });
  });

  test('an empty cell is empty, a bad one unreadable, a missing column a fault that names it', () => {
    table(['Sagsnr.', 'Start', 'Målgruppe'], ['26-1', '–', 'Efterlønsmodtager']);
    expect(only().start).toEqual({ status: 'empty', label: 'Start' });
    expect(only().targetGroup).toMatchObject({ status: 'unreadable', because: 'unknown-word' });
    table(['Sagsnr.', 'Målgruppe'], ['26-1', 'Dagpengemodtager']);
    expect(only().start).toEqual({ status: 'unreadable', label: 'Start', because: 'field-not-found' });
  });

  test('an empty field says that there is none of what else would stand in it', () => {
    const covering = {
      ...list,
      fields: { ...list.fields, start: { ...list.fields.start!, covers: ['offer-started'] } },
    };
    const fields = () => look(covering).rows[0]!.reading.fields;
    expect(fields()['offer-started']).toBeUndefined();
    table(['Sagsnr.', 'Start', 'Målgruppe'], ['26-1', '–', 'Dagpengemodtager']);
    expect(fields()['offer-started']).toEqual({ status: 'empty', label: 'Start' });
  });

  test('a column that stands twice is not guessed at', () => {
    table(['Sagsnr.', 'Start', 'Start', 'Målgruppe'], ['26-1', '18-05-2026', '19-05-2026', 'Dagpengemodtager']);
    expect(only().start).toMatchObject({ status: 'unreadable', because: 'found-twice' });
  });

  test('days on lines of their own are several days', () => {
    table(['Sagsnr.', 'Start', 'Målgruppe', 'Holdte'], ['26-1', '', '', '22-05-2026<br>06-07-2026']);
    expect(only().heldInterviews).toMatchObject({ value: ['2026-05-22', '2026-07-06'] });
  });

  test('a page without its list, without rows or without readable keys has a problem, and says what was looked for', () => {
    document.body.innerHTML = '<div>Mine sager</div>';
    expect(look()).toEqual({ rows: [], problem: 'table', keyless: 0 });
    table(['Sagsnr.', 'Start', 'Målgruppe']);
    expect(look().problem).toBe('tbody tr');
    table(['Nr.', 'Start', 'Målgruppe'], ['26-1', '', '']);
    expect(look()).toMatchObject({ problem: 'Sagsnr.', keyless: 1 });
  });

  test('a list that says it is empty is no fault', () => {
    table(['Sagsnr.', 'Start', 'Målgruppe']);
    document.body.appendChild(document.createElement('p')).className = 'tom';
    expect(look().problem).toBeNull();
  });
});

test('a grid of divs is read by its ARIA columns, also where only some cells are drawn', () => {
  document.body.innerHTML = `<div role="grid">
    <div role="row"><span role="columnheader" aria-colindex="1">Sagsnr.</span><span role="columnheader" aria-colindex="2">Start</span></div>
    <div role="row" class="r"><span role="gridcell" aria-colindex="2">18-05-2026</span><span role="gridcell" aria-colindex="1">26-1</span></div>
    <div role="row" class="r"><span role="gridcell" aria-colindex="1">26-2</span></div></div>`;
  const rows = look({ ...list, list: '[role=grid]', row: '.r' }).rows.map((row) => row.reading);
  expect(rows.map((row) => [row.ref, row.fields.start])).toEqual([
    ['26-1', { status: 'read', label: 'Start', value: '2026-05-18' }],
    ['26-2', { status: 'unreadable', label: 'Start', because: 'field-not-found' }],
  ]);
});

test('a value is found by the words beside it: definition, table head or label', () => {
  document.body.innerHTML = `<main><dl><dt>Sagsnr.:</dt><dd>26-1</dd></dl>
    <table><tr><th>Start</th><td>18-05-2026</td></tr></table>
    <label for="m">Målgruppe</label><p></p><input id="m" value="Dagpengemodtager"></main>`;
  const read = look({
    kind: 'case',
    path: '/',
    mine: true,
    root: 'main',
    anchor: { label: 'Sagsnr.' },
    complete: [],
    fields: {
      ref: { find: [{ label: 'sagsnr.' }], read: { as: 'text' } },
      start: { find: [{ label: 'Første henvendelse' }, { label: 'Start' }], read: { as: 'date' } },
      targetGroup: {
        find: [{ label: 'Målgruppe', from: 'value' }],
        read: { as: 'choice', words: { Dagpengemodtager: 'insured' } },
      },
    },
  });
  expect(read.rows[0]!.reading).toMatchObject({
    ref: '26-1',
    fields: { start: { value: '2026-05-18' }, targetGroup: { value: 'insured' } },
  });
});

describe('a history', () => {
  const page = {
    ...list,
    fields: {
      ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' as const } },
      history: {
        find: [{ css: '.h' }],
        label: 'Historik',
        read: {
          as: 'history' as const,
          row: 'i',
          kind: { find: [{ css: 'b' }], read: { as: 'choice' as const, words: { 'Samtale holdt': 'interview-held' } } },
          on: { find: [{ css: 'u' }], read: { as: 'date' as const } },
        },
      },
    },
  };
  const history = (lines: string) => {
    table(['Sagsnr.', 'H'], ['26-1', `<div class="h">${lines}</div>`]);
    return look(page).rows[0]!.reading.fields.history;
  };

  test('gives its events and passes over lines of other kinds', () => {
    expect(history('<i><u>01-06-2026</u><b>Samtale holdt</b></i><i><u>sidste uge</u><b>Telefonnotat</b></i>')).toEqual({
      status: 'read',
      label: 'Historik',
      value: [{ type: 'interview-held', on: '2026-06-01' }],
    });
  });

  test('one line that matters and cannot be read makes the whole history uncertain', () => {
    expect(history('<i><u>i går</u><b>Samtale holdt</b></i>')).toMatchObject({
      status: 'unreadable',
      because: 'relative-date',
    });
  });

  test('without lines it is empty, which is knowledge', () => {
    expect(history('')).toEqual({ status: 'empty', label: 'Historik' });
  });
});
