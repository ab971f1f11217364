import { describe, expect, test } from 'vitest';
import { adapterIdOf, pageAddress, sitePatternOf } from '../../../lib/mapping/page-address.ts';

describe('the addresses that a page is read at', () => {
  test.each([
    ['a list by its name', 'https://sager.example.dk/liste', { path: '/liste', query: {}, fragment: null }],
    ['a case by any number', 'https://sager.example.dk/sag/26-004117', { path: '/sag/*', query: {}, fragment: null }],
    [
      'a list among others by a word after the question mark',
      'https://sager.example.dk/liste?vis=mine',
      { path: '/liste', query: { vis: 'mine' }, fragment: null },
    ],
    [
      'a case by the way after the #, never by its number',
      'https://sager.example.dk/app#/sag/26-004117',
      { path: '/app', query: {}, fragment: '/sag/*' },
    ],
  ])('%s', (_how, url, address) => {
    expect(pageAddress(url)).toEqual(address);
  });

  test('hold no number and no words that someone typed', () => {
    const url = 'https://sager.example.dk/borger/6101901234?navn=Ida%20Pr%C3%B8vesen&cpr=610190-1234&side=2#afsnit';
    expect(pageAddress(url)).toEqual({ path: '/borger/*', query: {}, fragment: null });
  });

  test('a step that is no proper text stands for any', () => {
    expect(pageAddress('https://sager.example.dk/%E0%A4%A/liste').path).toBe('/*/liste');
  });
});

test('a site is asked for without its port, and a set-up is named by it', () => {
  expect(sitePatternOf('https://sager.example.dk:8443/liste')).toBe('https://sager.example.dk/*');
  expect(adapterIdOf('https://www.sager.example.dk:8443/liste')).toBe('sager-example-dk');
});
