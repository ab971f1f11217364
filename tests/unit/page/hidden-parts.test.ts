// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { attributesRead } from '../../../lib/adapters/read-page.ts';
import type { ListPage } from '../../../lib/adapters/adapter.ts';
import { watchElement } from '../../../lib/page/watch-element.ts';
import { toldOf } from './told-of.ts';

// There is no layout here, and nothing that could be told of it.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

/*
 * A cell holds two days, one of them hidden. A page that shows the other one changes nothing but a class.
 */
const page: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Sagsnr.' },
  whole: false,
  complete: [],
  fields: {
    ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } },
    start: { find: [{ column: 'Start' }], read: { as: 'date' } },
  },
};
const rows = [
  '<tr><td>26-1</td><td><i>18-05-2026</i><b hidden>19-05-2026</b></td></tr>',
  '<tr><td>26-2</td><td>18-05-2026</td></tr>',
];

beforeEach(() => {
  document.body.innerHTML = `<table><thead><tr><th>Sagsnr.</th><th>Start</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
});

/** The page while it is watched as a visit does, and what in it was heard to change. */
function watched() {
  const heard: Node[] = [];
  const { badged, told }: ReturnType<typeof toldOf> = toldOf(page, { watchLooks: (row) => watch.watchLooks(row) });
  const watch = watchElement(
    () => badged.watched(document),
    attributesRead(page),
    {
      changed: (records, element) => {
        heard.push(...records.map(({ target }) => target));
        badged.changed(records, element);
        void badged.look(document);
      },
      replaced: () => badged.replaced(),
    },
    new AbortController().signal,
  );
  return { badged, told, heard };
}

const cell = (row: number) => document.querySelectorAll<HTMLTableRowElement>('tbody tr')[row]!.cells[1]!;

test('the other day counts as soon as the page shows that one', async () => {
  const { badged, told } = watched();
  await badged.look(document);
  cell(0).querySelector('i')!.hidden = true;
  cell(0).querySelector('b')!.hidden = false;
  await vi.waitFor(() => expect(told).toHaveLength(2));
  const starts = told.map((cases) => cases['26-1']!.start);
  expect(starts).toEqual([{ text: '18-05-2026' }, { text: '19-05-2026' }]);
});

test('looks are nothing to a row in which all is shown', async () => {
  const { badged, heard } = watched();
  await badged.look(document);
  cell(1).className = 'marked';
  cell(0).className = 'marked';
  await vi.waitFor(() => expect(heard).toEqual([cell(0)]));
});
