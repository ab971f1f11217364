import { describe, expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { cardinalWord, dutyKey, ordinalFigure, ordinalWord } from '../../../lib/text/duty-words.ts';

describe('the word for a duty', () => {
  const versions = allRules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
  const asking = versions.filter(({ version }) => !/^(indicator|suspension)$/.test(version.obligation.kind));

  test.each(asking.map(({ rule, version }) => [rule.id, version.validFrom, version] as const))(
    '%s (from %s) has one of its own',
    (id, _from, version) => {
      expect(dutyKey(id, version.fulfilledBy)).not.toBe('other');
    },
  );

  test('a rule nobody has words for is called a deadline, not nothing', () => {
    expect(dutyKey('rule-of-a-municipality', [{ type: 'something-new' }])).toBe('other');
  });

  test('an interview that needs the unemployment fund is a joint one', () => {
    expect(dutyKey('x', [{ type: 'interview-held', with: 'unemployment-fund' }])).toBe('joint-interview');
  });
});

test.each([
  [4, 'da', 'fire'],
  [6, 'en', 'six'],
  [11, 'da', '11'],
] as const)('a number of things is said in words up to ten: %i in %s', (number, language, word) => {
  expect(cardinalWord(number, language)).toBe(word);
});

describe('ordinals', () => {
  test.each([
    [4, 'da', 'fjerde', '4.'],
    [12, 'da', '12.', '12.'],
    [1, 'en', 'first', '1st'],
    [2, 'en', 'second', '2nd'],
    [3, 'en', 'third', '3rd'],
    [11, 'en', '11th', '11th'],
    [22, 'en', '22nd', '22nd'],
  ] as const)('%i in %s', (number, language, word, figure) => {
    expect(ordinalWord(number, language)).toBe(word);
    expect(ordinalFigure(number, language)).toBe(figure);
  });
});
