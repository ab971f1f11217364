import { expect, test } from 'vitest';
import { fits, searchText } from '../../../lib/views/week-search.ts';

const aase = searchText(['26-004117', 'Åse Sørensen-Prøvesen', '650391-1234', 'Jobparat kontanthjælpsmodtager']);

test.each([
  ['the first letters of a name', 'ås'],
  ['the same without Danish letters', 'aase soer'],
  ['capitals', 'ÅSE'],
  ['a name’s second part', 'prøve'],
  ['the end of a number', '4117'],
  ['a number without its hyphen', '26004117'],
  ['a CPR number without its hyphen', '6503911234'],
  ['the target group', 'jobparat'],
  ['words in any order', 'prøvesen åse'],
  ['nothing but spaces', '   '],
])('a case is found by %s', (_what, typed) => {
  expect(fits(typed)?.(aase) ?? true).toBe(true);
});

test.each([
  ['another name', 'Mette'],
  ['one word that fits and one that does not', 'åse testrup'],
  ['two letters from inside a word', 'se'],
  ['another number', '4118'],
])('a case is not found by %s', (_what, typed) => {
  expect(fits(typed)!(aase)).toBe(false);
});

test('Aage and Åge are found by one another’s spelling', () => {
  const names = ['Aage Prøvesen', 'Åge Prøvesen'].map((name) => searchText([name]));
  for (const typed of ['aage', 'åge']) expect(names.filter(fits(typed)!)).toHaveLength(2);
});
