import type { Collection } from 'dexie';
import type { StoredCase } from './database.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * The cases on my list, or those that are not on it, in the order of their key hashes.
 *
 * @param after the key hash after which they begin
 */
export function onList({ database }: CaseRecord, mine: boolean, after = ''): Collection<StoredCase, string> {
  const one = mine ? 1 : 0;
  // An empty list sorts after every text, so it ends what begins with the parts before it.
  return database.cases.where('[mine+keyHash+id+revision]').between([one, after, []], [one, []]);
}
