import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';

/**
 * Call it first in each transaction that writes what is sealed, over `keys` too: whoever still holds keys that the record
 * has no longer, since a lock was turned on or off or everything was deleted, would write what nobody can open.
 *
 * A database without keys, such as one for trial, is nobody else's.
 *
 * @throws RecordError `keys-changed`: nothing is written then; open the record anew
 */
export async function mustHoldKeys(record: CaseRecord): Promise<void> {
  if (await holdsKeys(record)) return;
  throw new RecordError('keys-changed', 'The record has got other keys meanwhile. Nothing was written: open it anew.');
}

/** Whether the keys that the record was opened with are still its own. */
export async function holdsKeys({ database, keys }: CaseRecord): Promise<boolean> {
  const stored = await database.keys.get('installation');
  return !stored || stored.made === keys.made;
}
