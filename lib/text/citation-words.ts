import type { Language } from './language.ts';

// The packs name acts and paragraphs in one language. Names of acts are Danish already; what stands around them is not.
const danish: readonly [RegExp, string][] = [
  [/\bsubs\. /g, 'stk. '],
  [/\bno\. /g, 'nr. '],
  [/\bchapter /g, 'kap. '],
  [/ as amended by /g, ' som ændret ved '],
  [/ as amended (\d{4})/g, ' som ændret $1'],
  [/\(wording to (\d{4})\)/g, '(ordlyd til $1)'],
  [/\(read by absence\)/g, '(sluttet af, at intet er sagt)'],
  [/\(to (\d{4})\)/g, '(til $1)'],
  [/\(from (\d{4})\)/g, '(fra $1)'],
  [/\bLocal practice\b/g, 'Lokal praksis'],
  [/\bLocal agreement with\b/g, 'Lokal aftale med'],
  [/\bLocal rules\b/g, 'Lokale regler'],
  [/\bSeveral acts\b/g, 'Flere love'],
  [
    /\bCopenhagen City Council decision of (\d{4})-(\d{2})-(\d{2})/g,
    'Københavns Borgerrepræsentations beslutning af $3.$2.$1',
  ],
  [/ and /g, ' og '],
];

/**
 * A citation as it is said in a language.
 *
 * @example
 * citationWords('LAB § 31, subs. 1', 'da') //=> 'LAB § 31, stk. 1'
 */
export function citationWords(citation: string, language: Language): string {
  if (language === 'en') return citation;
  return danish.reduce((words, [english, replacement]) => words.replace(english, replacement), citation);
}
