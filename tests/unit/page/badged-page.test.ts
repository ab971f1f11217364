// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Adapter, ListPage } from '../../../lib/adapters/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { BadgedPage, type AboutPage } from '../../../lib/page/badged-page.ts';

const page: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Sagsnr.' },
  whole: true,
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
  emptyWords: [],
  pages: { list: page },
};

/** A pen that keeps what it drew where, and a judge that answers when it is told to. */
function setUp() {
  const drawn = new Map<Element, string>();
  const asked: ({ readings: RawReading[] } & AboutPage)[] = [];
  const problems: string[] = [];
  let waiting: (() => void)[] = [];
  const badged = new BadgedPage(
    { adapter, name: 'list', page },
    {
      observe: (readings, { complete, shown }) => {
        asked.push({ readings, complete, shown });
        return new Promise((resolve) =>
          waiting.push(() =>
            resolve(
              Object.fromEntries(readings.map((one) => [one.ref, { words: `badge of ${one.ref}` } as BadgeView])),
            ),
          ),
        );
      },
      draw: (places) => places.forEach(({ anchor, view }) => drawn.set(anchor, view.words)),
      erase: (anchor) => void drawn.delete(anchor),
      cannotRead: (lookedFor) => problems.push(lookedFor),
      canRead: () => {},
    },
  );
  return {
    badged,
    asked,
    problems,
    /** row by row: what the row shows, and the badge on it */
    board: () =>
      [...document.querySelectorAll('tbody tr')].map((row) => {
        const cell = (row as HTMLTableRowElement).cells[0]!;
        return [cell.textContent, drawn.get(cell) ?? null];
      }),
    look: async () => {
      const looking = badged.look(document);
      for (const answer of waiting) answer();
      waiting = [];
      await looking;
    },
    answerAll: () => {
      for (const answer of waiting) answer();
      waiting = [];
    },
  };
}

function list(...rows: [string, string][]): void {
  document.body.innerHTML = `<table><thead><tr><th>Sagsnr.</th><th>Start</th></tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
}
const cell = (row: number, column: number) =>
  document.querySelector<HTMLTableElement>('table')!.tBodies[0]!.rows[row]!.cells[column]!;

beforeEach(() => list(['26-1', '18-05-2026'], ['26-2', '19-05-2026']));

test('every case gets its own badge', async () => {
  const { look, board } = setUp();
  await look();
  expect(board()).toEqual([
    ['26-1', 'badge of 26-1'],
    ['26-2', 'badge of 26-2'],
  ]);
});

test('what was judged is not asked about again; a changed row is', async () => {
  const { look, asked } = setUp();
  await look();
  await look();
  expect(asked).toHaveLength(1);
  cell(1, 1).textContent = '20-05-2026';
  await look();
  expect(asked[1]!.readings.map((one) => one.ref)).toEqual(['26-2']);
});

describe('a row that is used again for another citizen', () => {
  test('loses the old badge in the same turn', async () => {
    const { look, board, badged } = setUp();
    await look();
    cell(0, 0).textContent = '26-9';
    badged.dropStrays();
    expect(board()[0]).toEqual(['26-9', null]);
  });

  test('that changes while judgement is on its way gets no badge of the case it showed before', async () => {
    const { badged, board, answerAll } = setUp();
    const looking = badged.look(document);
    cell(0, 0).textContent = '26-9';
    answerAll();
    await looking;
    expect(board()).toEqual([
      ['26-9', null],
      ['26-2', 'badge of 26-2'],
    ]);
  });
});

test('rows of one reference that say different things are sent together, so that they can be told to conflict', async () => {
  list(['26-1', '18-05-2026'], ['26-1', '19-05-2026']);
  const { look, asked } = setUp();
  await look();
  await look();
  expect(asked).toHaveLength(1);
  expect(asked[0]!.readings.map((one) => one.ref)).toEqual(['26-1', '26-1']);
});

test('the first reading of a whole list says that it is whole, a later part of it does not', async () => {
  const { look, asked } = setUp();
  await look();
  cell(1, 1).textContent = '20-05-2026';
  await look();
  expect(asked.map(({ complete, shown }) => [complete, shown])).toEqual([
    [true, 2],
    [false, 2],
  ]);
});

test('a page that can no longer be read loses all badges and says what was looked for', async () => {
  const { look, board, problems } = setUp();
  await look();
  document.querySelector('th')!.textContent = 'Journal';
  await look();
  expect(problems).toEqual(['Sagsnr.']);
  expect(board().every(([, badge]) => badge === null)).toBe(true);
});

test('after forgetting, all is asked anew and badges stay meanwhile', async () => {
  const { look, asked, badged, board } = setUp();
  await look();
  badged.forget();
  expect(board()[0]).toEqual(['26-1', 'badge of 26-1']);
  await look();
  expect(asked).toHaveLength(2);
});
