import { describe, expect, test } from 'vitest';
import { paletteIndex, type PaletteEntry } from '../../../lib/views/palette-search.ts';

function entry(title: string, detail = '', kind: PaletteEntry['kind'] = 'workflow'): PaletteEntry {
  return { id: `${kind}/${title}`, kind, title, detail, href: 'https://a.example.dk/', closed: null };
}

const index = paletteIndex([
  entry('Opfølgningssamtale på sygedagpenge', 'Sygedagpenge'),
  entry('Første samtale inden en uge', 'Samtaler'),
  entry('Aktindsigt og fristbrev', 'Sagsbehandling og klage'),
  entry('Når borgeren ikke møder', 'Samtaler'),
  entry('Ærø og Ålborg', 'Steder'),
  entry('Regelbog', 'Rettidig', 'view'),
]);
const titles = (typed: string) => index.find(typed).map(({ title }) => title);

test.each([
  ['a whole word', 'aktindsigt', 'Aktindsigt og fristbrev'],
  ['its beginning', 'aktin', 'Aktindsigt og fristbrev'],
  ['capitals', 'AKTIN', 'Aktindsigt og fristbrev'],
  ['a letter that is missing', 'aktindsgt', 'Aktindsigt og fristbrev'],
  ['a letter too many', 'aktinndsigt', 'Aktindsigt og fristbrev'],
  ['two letters changed about', 'aktinsdigt', 'Aktindsigt og fristbrev'],
  ['ø typed as oe', 'foerste', 'Første samtale inden en uge'],
  ['ø typed as o', 'forste samtale', 'Første samtale inden en uge'],
  ['å typed as aa', 'naar moder', 'Når borgeren ikke møder'],
  ['æ, ø and å as they are', 'ærø ålb', 'Ærø og Ålborg'],
  ['words in another order', 'uge samtale', 'Første samtale inden en uge'],
  ['the second line', 'klage', 'Aktindsigt og fristbrev'],
  ['a page of ours', 'regel', 'Regelbog'],
])('%s finds it', (_what, typed, title) => {
  expect(titles(typed)[0]).toBe(title);
});

describe('a word inside a compound', () => {
  test('is found after what begins like it', () => {
    expect(titles('samtale')).toEqual(
      expect.arrayContaining(['Første samtale inden en uge', 'Opfølgningssamtale på sygedagpenge']),
    );
    expect(titles('samtale').indexOf('Opfølgningssamtale på sygedagpenge')).toBeGreaterThan(
      titles('samtale').indexOf('Første samtale inden en uge'),
    );
  });
});

test('all words must fit', () => {
  expect(titles('aktindsigt sygedagpenge')).toEqual([]);
});

test('before anything is typed all are there in their own order, and no more than can be drawn', () => {
  const many = paletteIndex(Array.from({ length: 3000 }, (_one, number) => entry(`Arbejdsgang ${number}`)));
  expect(
    many
      .find('')
      .map(({ title }) => title)
      .slice(0, 2),
  ).toEqual(['Arbejdsgang 0', 'Arbejdsgang 1']);
  expect(many.find('')).toHaveLength(30);
  expect(many.find('arbejdsgang')).toHaveLength(30);
});

test.each(['', '   ', '-', '*', '(', '"', '\\', '[', 'x'.repeat(500)])('%j typed breaks nothing', (typed) => {
  expect(Array.isArray(index.find(typed))).toBe(true);
});
