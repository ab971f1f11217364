import { folded } from './palette-search.ts';

/** A word of fewer letters is looked for at the beginning of words only: two letters stand inside half of all names. */
const wholeFrom = 3;

/**
 * What a case is found by, as it is compared: every word once more without what parts its figures, so that a number is
 * found however it is written.
 */
export function searchText(parts: readonly string[]): string {
  const words = new Set(
    parts
      .flatMap((part) => folded(part).split(/[\s,]+/))
      .flatMap((word) => (/\d/.test(word) ? [word, word.replace(/\D/g, '')] : [word]))
      .filter(Boolean),
  );
  return ` ${[...words].join(' ')} `;
}

/**
 * Whether a case is among what is typed: every word of it must be found. Capitals do not matter, and æ, ø and å may be
 * typed as ae, oe and aa.
 *
 * @returns a test for `searchText`; null where nothing is typed
 *
 * @example
 * fits('aase 4117')?.(searchText(['Åse Prøvesen', '26-004117'])) //=> true
 */
export function fits(typed: string): ((searched: string) => boolean) | null {
  const words = folded(typed)
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => (word.length < wholeFrom ? ` ${word}` : word));
  if (words.length === 0) return null;
  return (searched) => words.every((word) => searched.includes(word));
}
