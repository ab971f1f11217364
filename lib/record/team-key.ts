import type { Table } from 'dexie';
import { makeSigningKey, type SigningKey } from '../team/signature.ts';
import type { CaseRecord } from './open-record.ts';

/** What this installation signs counts with. */
interface StoredSigningKey extends SigningKey {
  id: 'signing';
}

/**
 * The key that counts are signed with, made the first time it is asked for. It stands among the installation's keys, so
 * that it is part of no backup: nobody hands over numbers with the key of another machine.
 */
export async function ownSigningKey({ database }: CaseRecord): Promise<SigningKey> {
  // Beside the row of the keys that seal, which is of another form.
  const keys = database.keys as unknown as Table<StoredSigningKey, 'signing'>;
  const stored = await keys.get('signing');
  if (stored) return stored;
  const { privateKey, publicKey } = await makeSigningKey();
  // Two pages may get here at once: the first one's key is everyone's.
  return database.transaction('rw', keys, async () => {
    const meanwhile = await keys.get('signing');
    if (meanwhile) return meanwhile;
    const fresh: StoredSigningKey = { id: 'signing', privateKey, publicKey };
    await keys.put(fresh);
    return fresh;
  });
}
