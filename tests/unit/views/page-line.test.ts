import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSwitch, pageLine, type KnownPlace, type Paused } from '../../../lib/views/page-line.ts';

const origin = 'https://fag.example.dk';
const page = { adapter: 'fag', page: 'Mine sager' };
const read: KnownPlace = { origin, page, off: null };
const wordsOf = (known: Parameters<typeof pageLine>[0]) => {
  const { state, words, next, switches } = pageLine(known, 'da');
  return { state, words, next, switches: switches.map((one) => one.words) };
};

test('a page that is read can be switched off, itself or its whole site', () => {
  expect(wordsOf({ state: 'read', cases: 42, read: 40, places: [read] })).toEqual({
    state: 'read',
    words: '40 af 42 sager er læst',
    next: null,
    switches: ['Slå fra på denne side', 'Slå fra på dette websted'],
  });
});

test('a page that is switched off says so, is not counted as read, and can be switched on again', () => {
  const { state, words, switches } = wordsOf({ state: 'off', places: [{ ...read, off: 'page' }] });
  expect({ state, words, switches }).toEqual({ state: 'off', words: 'Slået fra her', switches: ['Slå til igen'] });
});

test('a page that Rettidig does not know has nothing to switch', () => {
  expect(wordsOf({ state: 'not-read', places: [{ origin, page: null, off: null }] }).switches).toEqual([]);
});

test('a page of which a frame cannot be read says that it is a part', () => {
  expect(wordsOf({ state: 'read', cases: 3, read: 3, partly: true, places: [read] }).next).toBe(
    'En del af siden kan ikke læses.',
  );
});

describe('switching', () => {
  const nothingOff: Paused = { pausedSites: [], pausedPages: [] };
  const switches = pageLine({ state: 'read', cases: 1, read: 1, places: [read, { ...read }] }, 'da').switches;

  test('off on the page names the kind of page once, off on the site its origin', () => {
    expect(afterSwitch(nothingOff, switches[0]!)).toEqual({ pausedSites: [], pausedPages: [page] });
    expect(afterSwitch(nothingOff, switches[1]!)).toEqual({ pausedSites: [origin], pausedPages: [] });
  });

  const places = fc.record({
    sites: fc.uniqueArray(fc.constantFrom('https://a.dk', 'https://b.dk', 'https://c.dk')),
    pages: fc
      .uniqueArray(fc.constantFrom('x', 'y', 'z'))
      .map((names) => names.map((name) => ({ adapter: 'fag', page: name }))),
  });

  test('what is switched off and on again is as if nothing had been, and others are left alone', () => {
    fc.assert(
      fc.property(places, places, (before, use) => {
        const start = { pausedSites: before.sites, pausedPages: before.pages };
        const off = afterSwitch(start, { ...use, on: false });
        expect(afterSwitch(off, { ...use, on: false })).toEqual(off);
        expect(new Set(off.pausedSites)).toEqual(new Set([...before.sites, ...use.sites]));
        const on = afterSwitch(off, { ...use, on: true });
        expect(on.pausedSites).toEqual(before.sites.filter((site) => !use.sites.includes(site)));
        const named = (list: Paused['pausedPages']) => list.map((one) => one.page);
        expect(named(on.pausedPages)).toEqual(named(before.pages).filter((name) => !named(use.pages).includes(name)));
      }),
    );
  });
});

test('a page that has lost a field says which, before all else', () => {
  const known = { state: 'read' as const, cases: 42, read: 0, partly: true, places: [read] };
  const next = (lost: string[]) => wordsOf({ ...known, lost }).next;
  expect(next(['Målgruppe'])).toBe('Feltet »Målgruppe« findes ikke længere på siden.');
  expect(next(['Målgruppe', 'Start'])).toBe('Feltet »Målgruppe« og 1 felt til findes ikke længere på siden.');
  expect(next([])).toBe('En del af siden kan ikke læses.');
});
