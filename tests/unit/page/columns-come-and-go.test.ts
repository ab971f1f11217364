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

/** What is told of each case, look by look. */
function setUp(of: ListPage = page) {
  const told: Record<string, RawReading['fields']>[] = [];
  const adapter: Adapter = {
    format: 'rettidig-adapter/1',
    id: 'x',
    system: 'x',
    name: 'X',
    matches: [],
    emptyWords: [],
    pages: { list: of },
  };
  const badged = new BadgedPage(
    { adapter, name: 'list', page: of },
    {
      observe: (readings) => {
        told.push(Object.fromEntries(readings.map(({ ref, fields }) => [ref, fields])));
        return Promise.resolve(Object.fromEntries(readings.map(({ ref }) => [ref, { words: ref } as BadgeView])));
      },
      draw: () => Promise.resolve(),
      erase: () => {},
      stands: () => true,
      isOurs: () => false,
      cannotRead: () => {},
      canRead: () => {},
      watchSight: () => ({ follow: () => {}, near: () => [] }),
      turn: () => Promise.resolve(),
      now: () => 0,
      stretch: 1,
      signal: new AbortController().signal,
    },
  );
  const look = () => {
    badged.replaced();
    return badged.look(document);
  };
  return { look, told };
}

const row = (ref: string, ...cells: [name: string, text: string][]) =>
  `<div class="row"><b class="ref">${ref}</b>${cells.map(([name, text]) => `<b class="${name}">${text}</b>`).join('')}</div>`;
const show = (...rows: string[]) => (document.body.innerHTML = `<main>${rows.join('')}</main>`);

beforeEach(() => show(row('26-1', ['start', '18-05-2026'], ['next', '01-12-2026'])));

test('a column that is not drawn any more says what it said, and nothing is told anew', async () => {
  const { look, told } = setUp();
  await look();
  show(row('26-1', ['next', '01-12-2026']));
  await look();
  expect(told).toEqual([{ '26-1': { start: { text: '18-05-2026' }, nextInterview: { text: '01-12-2026' } } }]);
});

test('a column that was never drawn is not there', async () => {
  const { look, told } = setUp();
  show(row('26-2', ['next', '01-12-2026']));
  await look();
  expect(told).toEqual([{ '26-2': { start: { fault: 'field-not-found' }, nextInterview: { text: '01-12-2026' } } }]);
});

test('what it shows when it comes back is what counts, an empty cell too', async () => {
  const { look, told } = setUp();
  await look();
  show(row('26-1', ['next', '01-12-2026']));
  await look();
  show(row('26-1', ['start', ''], ['next', '01-12-2026']));
  await look();
  expect(told.at(-1)).toEqual({ '26-1': { start: { text: '' }, nextInterview: { text: '01-12-2026' } } });
});

test('what one case said is never said of another that stands in the same row', async () => {
  const { look, told } = setUp();
  await look();
  document.querySelector('.ref')!.textContent = '26-9';
  document.querySelector('.start')!.remove();
  await look();
  expect(told.at(-1)!['26-9']!.start).toEqual({ fault: 'field-not-found' });
});

test('of a case that stands in two rows nothing is filled in, so that two answers stay two', async () => {
  const { look, told } = setUp();
  show(row('26-1', ['start', '18-05-2026']), row('26-1', ['start', '19-05-2026']));
  await look();
  for (const start of document.querySelectorAll('.start')) start.remove();
  await look();
  expect(told.at(-1)!['26-1']!.start).toEqual({ fault: 'field-not-found' });
});

test('on any other page a column that is gone is gone', async () => {
  const { look, told } = setUp({ ...page, columnsComeAndGo: false });
  await look();
  show(row('26-1'));
  await look();
  expect(told.at(-1)!['26-1']!.start).toEqual({ fault: 'field-not-found' });
});
