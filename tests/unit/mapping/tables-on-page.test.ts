// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { tablesOnPage } from '../../../lib/mapping/tables-on-page.ts';

function tablesIn(heads: string[]) {
  const cells = (name: 'th' | 'td', words: string[]) => words.map((word) => `<${name}>${word}</${name}>`).join('');
  const page = new DOMParser().parseFromString(
    `<main id="sag"><table id="forloeb"><tr>${cells('th', heads)}</tr><tr>${cells('td', heads)}</tr></table></main>`,
    'text/html',
  );
  document.body.replaceWith(document.adoptNode(page.body));
  return tablesOnPage(document, { kind: 'case', root: '#sag' });
}

test('a table of what has happened has at least two columns that can be told apart', () => {
  expect(tablesIn(['Dato', 'Hvad'])).toHaveLength(1);
  expect(tablesIn(['Dato', 'Hvad', 'Note', 'Note'])[0]!.columns.map(({ header }) => header)).toEqual(['Dato', 'Hvad']);
  expect(tablesIn(['Dato'])).toEqual([]);
  expect(tablesIn(['Dato', 'Note', 'Note'])).toEqual([]);
});
