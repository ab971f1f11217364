// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { ListPage } from '../../../lib/adapters/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import { toldOf } from './told-of.ts';

const page: ListPage = {
  kind: 'list',
  path: '/gitter',
  mine: true,
  list: 'main',
  row: '.row',
  anchor: { css: '.ref' },
  whole: false,
  columnsComeAndGo: true,
  complete: [],
  fields: {
    ref: { find: [{ css: '.ref' }], read: { as: 'text' } },
    start: { find: [{ css: '.start' }], read: { as: 'date' } },
    nextInterview: { find: [{ css: '.next' }], read: { as: 'date' }, optional: true },
  },
};

const row = (ref: string, ...cells: [name: string, text: string][]) =>
  `<div class="row"><b class="ref">${ref}</b>${cells.map(([name, text]) => `<b class="${name}">${text}</b>`).join('')}</div>`;
const show = (...rows: string[]) => (document.body.innerHTML = `<main>${rows.join('')}</main>`);

beforeEach(() => show(row('26-1', ['start', '18-05-2026'], ['next', '01-12-2026'])));

test('a column that is not drawn any more says what it said, and nothing is told anew', async () => {
  const { look, told } = toldOf(page);
  await look();
  show(row('26-1', ['next', '01-12-2026']));
  await look();
  expect(told).toEqual([{ '26-1': { start: { text: '18-05-2026' }, nextInterview: { text: '01-12-2026' } } }]);
});

test('a column that was never drawn is not there', async () => {
  const { look, told } = toldOf(page);
  show(row('26-2', ['next', '01-12-2026']));
  await look();
  expect(told).toEqual([{ '26-2': { start: { fault: 'field-not-found' }, nextInterview: { text: '01-12-2026' } } }]);
});

test('what it shows when it comes back is what counts, an empty cell too', async () => {
  const { look, told } = toldOf(page);
  await look();
  show(row('26-1', ['next', '01-12-2026']));
  await look();
  show(row('26-1', ['start', ''], ['next', '01-12-2026']));
  await look();
  expect(told.at(-1)).toEqual({ '26-1': { start: { text: '' }, nextInterview: { text: '01-12-2026' } } });
});

test('what one case said is never said of another that stands in the same row', async () => {
  const { look, told } = toldOf(page);
  await look();
  document.querySelector('.ref')!.textContent = '26-9';
  document.querySelector('.start')!.remove();
  await look();
  expect(told.at(-1)!['26-9']!.start).toEqual({ fault: 'field-not-found' });
});

test('of a case that stands in two rows nothing is filled in, so that two answers stay two', async () => {
  const { look, told } = toldOf(page);
  show(row('26-1', ['start', '18-05-2026']), row('26-1', ['start', '19-05-2026']));
  await look();
  for (const start of document.querySelectorAll('.start')) start.remove();
  await look();
  expect(told.at(-1)!['26-1']!.start).toEqual({ fault: 'field-not-found' });
});

test('on any other page a column that is gone is gone', async () => {
  const { look, told } = toldOf({ ...page, columnsComeAndGo: false });
  await look();
  show(row('26-1'));
  await look();
  expect(told.at(-1)!['26-1']!.start).toEqual({ fault: 'field-not-found' });
});

describe('a cell that says something new', () => {
  /** The page once it is read; `change` is taken in as the watch of the page does it, without reading it yet. */
  async function readOnce() {
    const grid = toldOf(page);
    await grid.look();
    const main = document.querySelector('main')!;
    const watcher = new MutationObserver(() => {});
    watcher.observe(main, { childList: true, subtree: true, characterData: true });
    const change = (work: () => void) => {
      work();
      grid.badged.changed(watcher.takeRecords(), main);
    };
    return { grid, change };
  }
  const cell = (name: string) => document.querySelector(`.${name}`)!;
  const comeBack = () => (document.querySelector('main')!.innerHTML = row('26-1', ['next', '16-12-2026']));
  const start = (told: Record<string, RawReading['fields']>[]) => told.at(-1)!['26-1']!.start;
  const unknown = { fault: 'field-not-found' };

  test('and goes with its row before that is read: what it said before is said no more', async () => {
    const { grid, change } = await readOnce();
    change(() => (cell('start').textContent = '09-02-2026'));
    change(() => cell('row').remove());
    await grid.badged.look(document);
    change(comeBack);
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual(unknown);
  });

  test('and goes alone before that is read: the same', async () => {
    const { grid, change } = await readOnce();
    change(() => (cell('start').textContent = '09-02-2026'));
    change(() => cell('start').remove());
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual(unknown);
  });

  test('and whose row shows another case before that is read: the same', async () => {
    const { grid, change } = await readOnce();
    change(() => (cell('start').textContent = '09-02-2026'));
    change(() => (cell('ref').textContent = '26-9'));
    await grid.badged.look(document);
    change(comeBack);
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual(unknown);
  });

  test('and is read, or whose column is not drawn and says nothing new: all is remembered', async () => {
    const { grid, change } = await readOnce();
    change(() => (cell('start').textContent = '09-02-2026'));
    await grid.badged.look(document);
    change(() => cell('start').remove());
    await grid.badged.look(document);
    change(() => (cell('next').textContent = '16-12-2026'));
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual({ text: '09-02-2026' });
    expect(grid.told.at(-1)!['26-1']!.nextInterview).toEqual({ text: '16-12-2026' });
  });

  test('and is drawn for the first time since, and goes before that is read: what was said before is said no more', async () => {
    const { grid, change } = await readOnce();
    change(() => cell('start').remove());
    await grid.badged.look(document);
    change(() => cell('ref').insertAdjacentHTML('afterend', '<b class="start">09-02-2026</b>'));
    change(() => cell('start').remove());
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual(unknown);
  });

  test('and goes with its row before that is read, drawn for the first time since: the same', async () => {
    const { grid, change } = await readOnce();
    change(() => cell('start').remove());
    await grid.badged.look(document);
    change(() => cell('ref').insertAdjacentHTML('afterend', '<b class="start">09-02-2026</b>'));
    change(() => cell('row').remove());
    await grid.badged.look(document);
    change(comeBack);
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual(unknown);
  });

  test('is another matter than one that comes, goes and says what it said: that is remembered', async () => {
    const { grid, change } = await readOnce();
    change(() => cell('start').remove());
    await grid.badged.look(document);
    change(() => cell('ref').insertAdjacentHTML('afterend', '<b class="start">18-05-2026</b>'));
    change(() => cell('start').remove());
    change(() => (cell('next').textContent = '16-12-2026'));
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual({ text: '18-05-2026' });
  });

  test('is another matter than one of a column that was never read: all else is remembered', async () => {
    show(row('26-1', ['start', '18-05-2026']));
    const { grid, change } = await readOnce();
    change(() => cell('start').remove());
    await grid.badged.look(document);
    change(() => cell('ref').insertAdjacentHTML('afterend', '<b class="next">16-12-2026</b>'));
    change(() => cell('next').remove());
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual({ text: '18-05-2026' });
  });

  test('in the row of another case: what that one said is remembered', async () => {
    const { grid, change } = await readOnce();
    change(() => {
      cell('start').textContent = '09-02-2026';
      cell('ref').textContent = '26-9';
    });
    await grid.badged.look(document);
    change(comeBack);
    await grid.badged.look(document);
    expect(start(grid.told)).toEqual({ text: '18-05-2026' });
  });
});

test('in a numbered grid a cell is known by its number as it comes, for its header may go with it', async () => {
  const byHeader = (header: string) => ({ find: [{ column: header }], read: { as: 'date' as const } });
  const grid = toldOf({
    ...page,
    fields: { ...page.fields, start: byHeader('Start'), nextInterview: byHeader('Næste') },
  });
  const header = (words: string, number: number) => `<i role="columnheader" aria-colindex="${number}">${words}</i>`;
  const cell = (text: string, number: number) => `<b role="gridcell" aria-colindex="${number}">${text}</b>`;
  const next = header('Næste', 3);
  document.body.innerHTML = `<main role="grid"><div class="headers">${header('Start', 2)}${next}</div><div class="row">
    <b class="ref">26-1</b>${cell('18-05-2026', 2)}${cell('01-12-2026', 3)}</div></main>`;
  await grid.look();
  const main = document.querySelector('main')!;
  const watcher = new MutationObserver(() => {});
  watcher.observe(main, { childList: true, subtree: true });
  const change = (work: () => void) => {
    work();
    grid.badged.changed(watcher.takeRecords(), main);
  };
  const headers = document.querySelector('.headers')!;
  const row = document.querySelector('.row')!;
  const start = () => row.querySelector('[aria-colindex="2"]')!;
  change(() => {
    headers.innerHTML = next;
    start().remove();
  });
  await grid.badged.look(document);
  change(() => {
    headers.innerHTML = header('Start', 2) + next;
    row.insertAdjacentHTML('beforeend', cell('09-02-2026', 2));
  });
  change(() => {
    headers.innerHTML = next;
    start().remove();
  });
  await grid.badged.look(document);
  expect(grid.told.at(-1)!['26-1']).toEqual({
    start: { fault: 'field-not-found' },
    nextInterview: { text: '01-12-2026' },
  });
});
