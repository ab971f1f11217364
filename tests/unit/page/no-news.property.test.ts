// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListPage } from '../../../lib/adapters/adapter.ts';
import { withColumns } from '../../../lib/adapters/columns.ts';
import { mayRead } from '../../../lib/adapters/may-read.ts';
import { readRows } from '../../../lib/adapters/read-page.ts';
import { touchedRows } from '../../../lib/page/touched-rows.ts';

interface Cell {
  tag: string;
  name: string;
  inside: (Cell | string)[];
}

const words = fc.constantFrom('26-1', '18-05-2026', 'ringet op', '');
const { cell } = fc.letrec<{ cell: Cell }>((tie) => ({
  cell: fc.record({
    tag: fc.constantFrom('b', 'i', 'u'),
    name: fc.constantFrom('ref', 'day', 'remark'),
    inside: fc.array(fc.oneof({ maxDepth: 2 }, words, tie('cell')), { maxLength: 3 }),
  }),
}));
const css = fc.constantFrom(
  '.ref',
  '.day',
  '.day > b',
  'b:first-of-type',
  ':is(.day, .remark) u',
  '.remark:nth-child(2)',
  ':not(.day) > i',
  '.remark:empty',
  ':empty + .day',
  'b:not(:has(:empty))',
);

/** What a page may do to one row, each to what comes at that place among its elements or texts. */
const doings: Readonly<Record<string, (row: Element, at: number) => void>> = {
  'writes a text anew': (row, at) => {
    const text = pick(textsOf(row), at);
    if (text) text.data = text.data === 'flyttet' ? '26-1' : 'flyttet';
  },
  'adds a text': (row, at) => pick(elementsOf(row), at)?.append('tilføjet'),
  'takes a text': (row, at) => pick(textsOf(row), at)?.remove(),
  'adds an element': (row, at) => pick(elementsOf(row), at)?.append(drawn({ tag: 'b', name: 'day', inside: ['nyt'] })),
  'takes an element': (row, at) => {
    const element = pick(elementsOf(row), at);
    if (element !== row) element?.remove();
  },
};
const doing = fc.record({ what: fc.constantFrom(...Object.keys(doings)), at: fc.nat(40) });

test('what counts as no news changes nothing that is read, however the fields are found', () => {
  let silent = 0;
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), css, css, doing, (cells, ref, start, { what, at }) => {
      const page = pageOf(ref, start);
      document.body.innerHTML = '<div class="list"><div class="row"></div></div>';
      const [list, row] = [document.querySelector('.list')!, document.querySelector('.row')!];
      row.append(...cells.map(drawn));
      const watcher = new MutationObserver(() => {});
      watcher.observe(list, { childList: true, subtree: true, characterData: true });
      const before = read(row, page);
      doings[what]!(row, at);
      const { rows } = touchedRows(watcher.takeRecords(), {
        selector: page.row,
        holder: list,
        other: null,
        isOurs: () => false,
        isRead: () => true,
      });
      const isNews = withColumns(() => (rows.get(row) ?? []).some((change) => mayRead(row, change, page)));
      if (isNews) return;
      silent += rows.size;
      expect(read(row, page)).toBe(before);
    }),
    { numRuns: 3000, seed: 20_261_123 },
  );
  // Were all of it news, nothing would have been shown.
  expect(silent).toBeGreaterThan(200);
});

function pageOf(ref: string, start: string): ListPage {
  const fields: ListPage['fields'] = {
    ref: { find: [{ css: ref }], read: { as: 'text' } },
    start: { find: [{ css: start }], read: { as: 'text' } },
  };
  const rest = { mine: true, anchor: { css: '.ref' }, whole: true, complete: [] };
  return { kind: 'list', path: '/sager', list: '.list', row: '.row', fields, ...rest };
}

function drawn({ tag, name, inside }: Cell): Element {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...inside.map((one) => (typeof one === 'string' ? one : drawn(one))));
  return element;
}

function read(row: Element, page: ListPage): string {
  const [one] = readRows([row], page);
  return JSON.stringify(one ? one.reading : null);
}

function elementsOf(row: Element): Element[] {
  return [row, ...row.querySelectorAll('*')];
}

function textsOf(row: Element): Text[] {
  return elementsOf(row).flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text));
}

function pick<One>(many: readonly One[], at: number): One | undefined {
  return many[at % many.length];
}
