import { expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { citationWords } from '../../../lib/text/citation-words.ts';

test('a paragraph is said as lawyers say it', () => {
  expect(citationWords('LAB § 31, subs. 2, no. 1 (wording to 2023)', 'da')).toBe(
    'LAB § 31, stk. 2, nr. 1 (ordlyd til 2023)',
  );
  expect(citationWords('LAB § 31, subs. 1', 'en')).toBe('LAB § 31, subs. 1');
});

test('no citation of the packs keeps an English word in Danish', () => {
  for (const { id, versions } of allRules) {
    for (const { citation } of versions) {
      const danish = citationWords([citation.act, citation.section].filter(Boolean).join(', '), 'da');
      expect(danish, id).not.toMatch(
        /\b(subs|no|chapter|as|amended|by|and|to|from|with|local|agreement|rules|acts|decision|of|wording)\b/i,
      );
    }
  }
});
