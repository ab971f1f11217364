import type { BackupContent } from './backup-content.ts';
import { BackupError } from './backup-error.ts';
import { readOwnBackup, type BackupStore } from './backup-store.ts';
import type { BackupWork } from './backup-work.ts';
import { keysByPassphrase } from './lock-keys.ts';

/**
 * A backup that lies behind a lock, opened with the passphrase of that lock. The record here may be locked, under other keys,
 * or gone; nothing is unlocked by it.
 *
 * @throws BackupError `wrong-passphrase`; else as `readOwnBackup`
 */
export async function readLockedBackup(
  store: BackupStore,
  id: string,
  passphrase: string,
  work: BackupWork = {},
): Promise<BackupContent> {
  const kept = (await store.database.backups.get(id))?.keys[0];
  if (!kept || !('lock' in kept)) return readOwnBackup(store, id, null, work);
  const keys = await keysByPassphrase(kept, passphrase);
  if (!keys) throw new BackupError('wrong-passphrase', 'The passphrase is not the one of the lock.');
  return readOwnBackup(store, id, { keys }, work);
}
