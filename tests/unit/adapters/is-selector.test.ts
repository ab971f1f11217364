// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { hasItsForm, isSelector } from '../../../lib/adapters/is-selector.ts';

const selectors = [
  ':scope',
  'table.cases > tbody tr:not(.head) + tr ~ tr, [role="grid"] [row-id]',
  'a[href*="]("]',
  "input[name='it\\'s']",
  'td:nth-child(2n + 1)',
  ':is(h1, h2):has(> a)',
  '#sager\\:1 .x\\,y',
  'tr:has(+ tr)',
  '[data-x="a>b" i]',
  '*',
];
const none = [
  '',
  ' ',
  'a[',
  'a]',
  'a(b',
  ':not(',
  'a >',
  '> > a',
  'a,,b',
  ',a',
  'a..b',
  'a#',
  'tr:',
  'a{}',
  'a["x]',
  '<b>',
  'a;b',
  '[]',
];

describe('without a document to ask', () => {
  test.each(selectors)('%s has the form of a selector, and the browser takes it for one', (text) => {
    expect([hasItsForm(text), isSelector(text)]).toEqual([true, true]);
  });

  test.each(none.filter((text) => text.trim() !== ''))('%s has not, and the browser does not either', (text) => {
    expect([hasItsForm(text), isSelector(text)]).toEqual([false, false]);
  });

  test('every selector that ships has its form', () => {
    JSON.stringify(demo, (key, value: unknown) => {
      if (['css', 'list', 'row', 'root', 'has', 'hasNot', 'emptyWhen'].includes(key) && typeof value === 'string')
        expect([value, hasItsForm(value)]).toEqual([value, true]);
      return value;
    });
  });
});
