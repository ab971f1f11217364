// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
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
