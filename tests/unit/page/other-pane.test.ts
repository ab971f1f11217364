// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Adapter, ListPage } from '../../../lib/adapters/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { BadgedPage } from '../../../lib/page/badged-page.ts';

const page: ListPage = {
  kind: 'list',
  path: '/gitter',
  mine: true,
  list: 'main',
  row: '.left .row',
  otherPane: { row: '.right .row', by: 'data-nr' },
  anchor: { css: '.ref' },
  whole: false,
  complete: [],
  fields: {
    ref: { find: [{ css: '.ref' }], read: { as: 'text' } },
    start: { find: [{ css: '.start' }], read: { as: 'date' } },
  },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: [],
  emptyWords: [],
  pages: { list: page },
};

let told: Record<string, string>[] = [];
let drawn: Map<Element, string> = new Map();
let badged: BadgedPage;
let watcher: MutationObserver;

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const startIn = ({ fields: { start } }: RawReading) => (start && 'text' in start ? start.text : '–');

beforeEach(async () => {
  document.body.innerHTML = `<main>
    <div class="left"><p class="row" data-nr="1"><b class="ref">26-1</b></p><p class="row" data-nr="2"><b class="ref">26-2</b></p></div>
    <div class="right"><p class="row" data-nr="1"><b class="start">01-03-2026</b></p><p class="row" data-nr="2"><b class="start">02-03-2026</b></p></div>
  </main>`;
  told = [];
  drawn = new Map();
  badged = new BadgedPage(
    { adapter, name: 'list', page },
    {
      observe: (readings) => {
        told.push(Object.fromEntries(readings.map((reading) => [reading.ref, startIn(reading)])));
        return Promise.resolve(Object.fromEntries(readings.map(({ ref }) => [ref, { words: ref } as BadgeView])));
      },
      draw: (places) => {
        for (const { anchor, view } of places) drawn.set(anchor, view.words);
        return Promise.resolve();
      },
      erase: (anchor) => drawn.delete(anchor),
      stands: (anchor) => drawn.has(anchor),
      isOurs: () => false,
      cannotRead: () => {},
      canRead: () => {},
      watchLooks: () => {},
      watchSight: () => ({ follow: () => {}, near: () => [] }),
      turn: () => Promise.resolve(),
      now: () => 0,
      stretch: 1,
      signal: new AbortController().signal,
    },
  );
  watcher = new MutationObserver(() => {});
  watcher.observe(find('main'), { childList: true, subtree: true, characterData: true, attributes: true });
  await badged.look(document);
});

async function change(doing: () => void): Promise<void> {
  doing();
  badged.changed(watcher.takeRecords(), find('main'));
  await badged.look(document);
}

test('what changes in the other pane is told of the case whose row it belongs to, and its badge stays', async () => {
  await change(() => (find('.right [data-nr="2"] .start').textContent = '09-03-2026'));
  expect(told).toEqual([{ '26-1': '01-03-2026', '26-2': '02-03-2026' }, { '26-2': '09-03-2026' }]);
  expect([...drawn.values()]).toEqual(['26-1', '26-2']);
});

test('a part that is given to another row is told of that one, and no more of the first', async () => {
  await change(() => {
    find('.right [data-nr="2"]').setAttribute('data-nr', '3');
    find('.right [data-nr="1"]').setAttribute('data-nr', '2');
  });
  expect(told.at(-1)).toEqual({ '26-1': '–', '26-2': '01-03-2026' });
});

test('a part that goes takes what it said with it', async () => {
  await change(() => find('.right [data-nr="1"]').remove());
  expect(told.at(-1)).toEqual({ '26-1': '–' });
});

test('a part that comes is read with its row', async () => {
  await change(() => find('.right [data-nr="1"]').remove());
  await change(() =>
    find('.right').insertAdjacentHTML('beforeend', '<p class="row" data-nr="1"><b class="start">05-03-2026</b></p>'),
  );
  expect(told.at(-1)).toEqual({ '26-1': '05-03-2026' });
});
