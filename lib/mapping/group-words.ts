import type { Adapter } from '../adapters/adapter.ts';
import type { DraftField } from './draft.ts';

/**
 * The words that stand for target groups on the page, each with how many cases have it, the most frequent first.
 *
 * @param field that of the target group; without one there are no words
 * @param emptyWords texts that mean »nothing«, which are no words
 */
export function groupWords(field: DraftField | null, emptyWords: readonly string[]): { word: string; cases: number }[] {
  const counts = new Map<string, number>();
  for (const value of field?.values ?? []) {
    if (value !== '' && !emptyWords.includes(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const listed = [...counts].map(([word, cases]) => ({ word, cases }));
  return listed.toSorted((one, other) => other.cases - one.cases);
}

/** What was said of the words on the other pages of a system: word → group; empty where the system is new. */
export function wordsKnownTo(adapter: Adapter | null): Record<string, string> {
  const reads = Object.values(adapter?.pages ?? {}).flatMap(({ fields }) => fields.targetGroup?.read ?? []);
  return Object.assign({}, ...reads.map((read) => (read.as === 'choice' ? read.words : {}))) as Record<string, string>;
}
