// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { examinePage, maskedPath, type SwitchedOff } from '../../../lib/adapters/examine-page.ts';

const nothingOff: SwitchedOff = { sites: [], pages: [] };
const at = (path: string, off = nothingOff, origin = 'http://127.0.0.1:8126') =>
  examinePage([demo], off, new URL(path, origin), document);

function show(file: string): void {
  document.documentElement.innerHTML = readFileSync(`lib/adapters/demo/examples/${file}.html`, 'utf8');
}
beforeEach(() => show('mine-sager'));

describe('what is found on a page', () => {
  test('the list: which page it is, and what each row says', () => {
    const found = at('/sager');
    expect(found.chosen).toEqual({ adapter: 'demo', page: 'Mine sager' });
    expect(found.rows?.readings.length).toBe(document.querySelectorAll('table.cases tbody tr').length);
    expect(found.rows).toMatchObject({ holderFound: true, problem: null, keyless: 0, anchorless: 0 });
  });

  test('an address of another site belongs to no system, and nothing is tried', () => {
    const found = at('/sager', nothingOff, 'https://example.dk');
    expect(found).toMatchObject({ systems: [], tried: [], chosen: null, rows: null });
  });

  test('an address that no page has: each page was tried, and its path did not fit', () => {
    const found = at('/indstillinger');
    expect(found.tried.length).toBe(Object.keys(demo.pages).length);
    expect(found.tried.every(({ misses }) => misses === 'path')).toBe(true);
  });

  test('a page whose address fits and whose content does not says which of the two it is', () => {
    // The path of a case, with a list on it.
    expect(at('/sager/26-004117').tried).toContainEqual({ adapter: 'demo', page: 'Sagen', misses: 'has' });
  });

  test('each condition of a page is named where it is the first that is not met', () => {
    const page = { ...demo.pages['Mine sager']!, query: { vis: 'mine' }, fragment: '/liste' };
    const pages = {
      other: { ...page, path: '/andet' },
      query: page,
      fragment: { ...page, query: {} },
      has: { ...page, query: {}, fragment: undefined, has: 'table.history' },
      hasNot: { ...page, query: {}, fragment: undefined, hasNot: 'table.cases' },
      it: { ...page, query: {}, fragment: undefined, has: 'table.cases', hasNot: 'table.history' },
    } as unknown as Adapter['pages'];
    const url = new URL('http://127.0.0.1:8126/sager?vis=alle#/sag');
    const { tried, chosen } = examinePage([{ ...demo, pages }], nothingOff, url, document);
    expect(tried.map(({ page, misses }) => [page, misses])).toEqual([
      ['other', 'path'],
      ['query', 'query'],
      ['fragment', 'fragment'],
      ['has', 'has'],
      ['hasNot', 'hasNot'],
      ['it', null],
    ]);
    expect(chosen).toEqual({ adapter: 'demo', page: 'it' });
  });

  test('a list without rows tells whether the list itself is there', () => {
    for (const row of document.querySelectorAll('tbody tr')) row.remove();
    expect(at('/sager').rows).toMatchObject({ holderFound: true, problem: 'tbody tr', readings: [] });
    document.querySelector('table.cases')!.remove();
    expect(at('/sager').rows).toMatchObject({ holderFound: false, problem: 'table.cases', readings: [] });
  });

  test('rows without a reference are counted and not read', () => {
    const cells = [...document.querySelectorAll('table.cases tbody tr')].map((row) => row.children);
    const column = [...document.querySelectorAll('table.cases thead th')].findIndex(
      (th) => th.textContent === 'Sagsnr.',
    );
    cells[0]![column]!.textContent = '';
    const { rows } = at('/sager');
    expect(rows?.keyless).toBe(1);
    expect(rows?.readings.length).toBe(cells.length - 1);
  });
});

describe('what is switched off', () => {
  test('on a site that is switched off nothing is read, not even which page it is', () => {
    const found = at('/sager', { sites: ['http://127.0.0.1:8126'], pages: [] });
    expect(found).toMatchObject({ off: 'site', tried: [], chosen: null, rows: null });
  });

  test('a page that is switched off is known and not read', () => {
    const found = at('/sager', { sites: [], pages: [{ adapter: 'demo', page: 'Mine sager' }] });
    expect(found).toMatchObject({ off: 'page', chosen: { adapter: 'demo', page: 'Mine sager' }, rows: null });
  });

  test('another page of the same system is read all the same', () => {
    const found = at('/sager', { sites: [], pages: [{ adapter: 'demo', page: 'Sagen' }] });
    expect(found.off).toBeNull();
    expect(found.rows?.readings.length).toBeGreaterThan(0);
  });
});

describe('what leaves the page of its address', () => {
  test.each([
    ['/sager', '/sager'],
    ['/sager/26-004117', '/sager/…'],
    ['/sager/26-004117/klage', '/sager/…/klage'],
    ['/borger/ida-proevesen/610190-1234', '/…/…/…'],
    ['/', '/'],
    ['/sager/*', '/sager/…'],
  ])('of %s only what the set-up names: %s', (path, told) => {
    expect(maskedPath(path, [demo])).toBe(told);
  });

  test('where no set-up fits, none of its steps', () => {
    expect(at('/sager/26-004117', nothingOff, 'https://example.dk').path).toBe('/…/…');
  });

  test('frames are told by their origin alone', () => {
    document.body.innerHTML =
      '<iframe src="https://andet.example.dk/borger/ida?cpr=610190-1234"></iframe><iframe src="about:blank"></iframe>';
    expect(at('/sager').framed).toEqual(['https://andet.example.dk']);
  });
});
