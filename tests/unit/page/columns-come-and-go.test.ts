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

/** A page once it is read; `change` is taken in as the watch of the page does it, without reading it yet. */
async function readOnce(of = page) {
  const grid = toldOf(of);
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
const unknown = { fault: 'field-not-found' };

describe('a cell that says something new', () => {
  const cell = (name: string) => document.querySelector(`.${name}`)!;
  const comeBack = () => (document.querySelector('main')!.innerHTML = row('26-1', ['next', '16-12-2026']));
  const start = (told: Record<string, RawReading['fields']>[]) => told.at(-1)!['26-1']!.start;

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

  describe('as it is drawn for the first time since, and goes before that is read', () => {
    const draw = (name: string, text: string) =>
      cell('ref').insertAdjacentHTML('afterend', `<b class="${name}">${text}</b>`);
    /** The same with its `start` scrolled aside. */
    async function readAndScrolled() {
      const read = await readOnce();
      read.change(() => cell('start').remove());
      await read.grid.badged.look(document);
      return read;
    }

    test('alone: what was said before is said no more', async () => {
      const { grid, change } = await readAndScrolled();
      change(() => draw('start', '09-02-2026'));
      change(() => cell('start').remove());
      await grid.badged.look(document);
      expect(start(grid.told)).toEqual(unknown);
    });

    test('with its row: the same', async () => {
      const { grid, change } = await readAndScrolled();
      change(() => draw('start', '09-02-2026'));
      change(() => cell('row').remove());
      await grid.badged.look(document);
      change(comeBack);
      await grid.badged.look(document);
      expect(start(grid.told)).toEqual(unknown);
    });

    test('is another matter than one that says what it said: that is remembered', async () => {
      const { grid, change } = await readAndScrolled();
      change(() => draw('start', '18-05-2026'));
      change(() => cell('start').remove());
      change(() => (cell('next').textContent = '16-12-2026'));
      await grid.badged.look(document);
      expect(start(grid.told)).toEqual({ text: '18-05-2026' });
    });

    test('is another matter than one of a column that was never read: all else is remembered', async () => {
      show(row('26-1', ['start', '18-05-2026']));
      const { grid, change } = await readAndScrolled();
      change(() => draw('next', '16-12-2026'));
      change(() => cell('next').remove());
      await grid.badged.look(document);
      expect(start(grid.told)).toEqual({ text: '18-05-2026' });
    });
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

describe('in a grid whose cells stand under headers', () => {
  const byHeader = (header: string) => ({ find: [{ column: header }], read: { as: 'date' as const } });
  const byHeaders: ListPage = {
    ...page,
    fields: { ...page.fields, start: byHeader('Start'), nextInterview: byHeader('Næste') },
  };
  const header = (words: string, number = '') => `<i role="columnheader" ${number}>${words}</i>`;
  const cell = (text: string, number = '') => `<b role="gridcell" ${number}>${text}</b>`;
  const [second, third] = ['aria-colindex="2"', 'aria-colindex="3"'];
  const show = (headers: string, cells: string) =>
    (document.body.innerHTML = `<main role="grid"><div class="headers">${headers}</div><div class="row">
      <b class="ref">26-1</b>${cells}</div></main>`);
  const headers = () => document.querySelector('.headers')!;
  const shown = () => document.querySelector('.row')!;

  test('with numbers, one is known by its number as it comes, for its header may go with it', async () => {
    const next = header('Næste', third);
    show(header('Start', second) + next, cell('18-05-2026', second) + cell('01-12-2026', third));
    const { grid, change } = await readOnce(byHeaders);
    const goAside = () => {
      headers().innerHTML = next;
      shown().querySelector(`[${second}]`)!.remove();
    };
    change(goAside);
    await grid.badged.look(document);
    change(() => {
      headers().innerHTML = header('Start', second) + next;
      shown().insertAdjacentHTML('beforeend', cell('09-02-2026', second));
    });
    change(goAside);
    await grid.badged.look(document);
    expect(grid.told.at(-1)!['26-1']).toEqual({ start: unknown, nextInterview: { text: '01-12-2026' } });
  });

  test('without numbers, one that comes and goes unread may be any of them: nothing is said that was said before', async () => {
    show(header('Start') + header('Næste'), cell('18-05-2026') + cell('01-12-2026'));
    const { grid, change } = await readOnce(byHeaders);
    const goAside = () => shown().lastElementChild!.remove();
    change(goAside);
    await grid.badged.look(document);
    // What the other column says.
    change(() => shown().insertAdjacentHTML('beforeend', cell('18-05-2026')));
    change(goAside);
    await grid.badged.look(document);
    expect(grid.told.at(-1)!['26-1']).toEqual({ start: unknown, nextInterview: unknown });
  });
});
