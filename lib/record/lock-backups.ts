import { changeBackupPlace, dropBackup, withBackups } from './backup-store.ts';
import type { StoredLockedKeys } from './database.ts';
import type { RecordTables } from './open-record.ts';

/**
 * Takes away what would open, or close, behind the lock's back. With a lock on: every backup in the browser's own storage that
 * opens without its passphrase, and the key of backup files, for the files may lie on the same machine. Without one: backups
 * that only a lock's passphrase would open, since that lock is gone.
 *
 * It may be done again at any time: a browser that was closed in the middle is caught up with so.
 */
export function dropBackupsOfOtherKeys({ database }: RecordTables): Promise<void> {
  return withBackups(database.name, async (store) => {
    const ours = await database.keys.get('installation');
    const lockMade = ours && 'lock' in ours ? ours.made : null;
    for (const { id, keys } of await store.database.backups.toArray()) {
      const [kept] = keys;
      const keptLock = kept && 'lock' in kept ? kept.made : null;
      if (keptLock !== lockMade) await dropBackup(store, id);
    }
    if (lockMade !== null) await changeBackupPlace(store, { folder: null, key: null });
  });
}

/** The keys of the lock's backups as they are in the record now: a passphrase that was given up opens none of them. */
export function rewrapBackups({ database }: RecordTables, keys: StoredLockedKeys): Promise<void> {
  return withBackups(database.name, async ({ database: { backups } }) => {
    const behind = ({ keys: [kept] }: { keys: readonly { made?: string }[] }) => kept?.made === keys.made;
    await backups.filter(behind).modify({ keys: [keys] });
  });
}
