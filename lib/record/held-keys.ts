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
export async function mustHoldKeys({ database, keys }: CaseRecord): Promise<void> {
  const stored = await database.keys.get('installation');
  if (!stored || stored.made === keys.made) return;
  throw new RecordError('keys-changed', 'The record has got other keys meanwhile. Nothing was written: open it anew.');
}
