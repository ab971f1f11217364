// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Adapter, CasePage } from '../../../lib/adapters/adapter.ts';
import { choosePage, matchesPattern } from '../../../lib/adapters/choose-page.ts';

const page = (path: string, has?: string) => ({
  kind: 'case' as const,
  path,
  ...(has && { has }),
  mine: true,
  root: 'main',
  anchor: { css: 'h1' },
  complete: [],
  fields: { ref: { find: [{ css: 'h1' }], read: { as: 'text' as const } } },
});
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: ['https://sager.example.dk/*'],
  emptyWords: [],
  pages: { decision: page('/sager/*/klage'), case: page('/sager/*', 'main'), list: page('/sager') },
};
const chosen = (address: string) => choosePage([adapter], new URL(address), document)?.name ?? null;

describe('a page is known by its address and by what is on it', () => {
  test('the path tells pages apart, one star for one step', () => {
    document.body.innerHTML = '<main></main>';
    expect(chosen('https://sager.example.dk/sager')).toBe('list');
    expect(chosen('https://sager.example.dk/sager/26-1')).toBe('case');
    expect(chosen('https://sager.example.dk/sager/26-1/klage')).toBe('decision');
    expect(chosen('https://sager.example.dk/sager/26-1/noter')).toBeNull();
  });

  test('a page without what it must have is not that page', () => {
    document.body.innerHTML = '';
    expect(chosen('https://sager.example.dk/sager/26-1')).toBeNull();
  });

  test('another host is nobody’s page', () => {
    expect(chosen('https://example.dk/sager')).toBeNull();
  });
});

describe('pages at one path', () => {
  const differing = (...pages: Partial<CasePage>[]) => ({
    ...adapter,
    pages: Object.fromEntries(pages.map((one, index) => [String(index), { ...page('/app'), ...one }])),
  });
  const at = (address: string, ...pages: Partial<CasePage>[]) =>
    choosePage([differing(...pages)], new URL(`https://sager.example.dk/app${address}`), document)?.name ?? null;

  test('differ by the query, in any order and beside other things', () => {
    const pages: Partial<CasePage>[] = [{ query: { vis: 'liste' } }, { query: { vis: 'sag', nr: '*' } }];
    expect(at('?x=1&vis=liste', ...pages)).toBe('0');
    expect(at('?nr=26-1&vis=sag', ...pages)).toBe('1');
    expect(at('?vis=sag', ...pages)).toBeNull();
    expect(at('', ...pages)).toBeNull();
  });

  test('differ by what stands after the #, one star for one step', () => {
    const pages = [{ fragment: '/sager/*' }, { fragment: '/sager' }, { fragment: '/borger/**' }];
    expect(at('#/sager/26-1', ...pages)).toBe('0');
    expect(at('#/sager', ...pages)).toBe('1');
    expect(at('#/borger/1/sager/2', ...pages)).toBe('2');
    expect(at('#/sager/26-1/noter', ...pages)).toBeNull();
    expect(at('', ...pages)).toBeNull();
  });

  test('differ by what is on the page, and by what is not', () => {
    const pages = [{ has: 'form' }, { hasNot: 'main' }];
    document.body.innerHTML = '<form></form><main></main>';
    expect(at('', ...pages)).toBe('0');
    document.body.innerHTML = '<main></main>';
    expect(at('', ...pages)).toBeNull();
    document.body.innerHTML = '<p></p>';
    expect(at('', ...pages)).toBe('1');
  });

  test.each([{ has: ':nothing' }, { hasNot: ':nothing' }])(
    'one with %o, which no browser takes for a selector, fits nothing and leaves the others be',
    (broken) => {
      const adapters = [differing(broken, { path: '/app/sager' })];
      const unknown: string[] = [];
      const chosenAt = (path: string) =>
        choosePage(adapters, new URL(`https://sager.example.dk${path}`), document, ({ name }) => unknown.push(name))
          ?.name ?? null;
      expect(chosenAt('/app/sager')).toBe('1');
      expect(unknown).toEqual([]);
      expect(chosenAt('/app')).toBeNull();
      expect(unknown).toEqual(['0']);
    },
  );

  test('a path of many stars is settled at once on a long address', () => {
    const begun = performance.now();
    expect(at(`#${'a'.repeat(5000)}`, { fragment: `${'**a'.repeat(100)}b` })).toBeNull();
    expect(matchesPattern(`https://a.dk/${'*a'.repeat(100)}b`, new URL(`https://a.dk/${'a'.repeat(5000)}`))).toBe(
      false,
    );
    // A pattern that is tried way by way takes longer than anyone waits.
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

test.each([
  ['https://a.dk/*', 'https://a.dk/x?y=1', true],
  ['https://a.dk/*', 'http://a.dk/x', false],
  ['http://127.0.0.1/*', 'http://127.0.0.1:4173/sager', true],
  ['https://*.a.dk/*', 'https://b.a.dk/', true],
  ['https://*.a.dk/*', 'https://nota.dk/', false],
  ['*://a.dk/sager*', 'https://a.dk/sager?x', true],
  ['https://a.dk/sager', 'https://a.dk/sagerne', false],
])('pattern %s on %s: %s', (pattern, address, fits) => {
  expect(matchesPattern(pattern, new URL(address))).toBe(fits);
});
