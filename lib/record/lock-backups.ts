import { changeBackupPlace, dropBackup, ownBackups, withBackups } from './backup-store.ts';
import type { StoredLockedKeys } from './database.ts';
import type { RecordTables } from './open-record.ts';

/**
 * Takes away what would open behind the lock's back, where one is on: every backup in the browser's own storage that opens
 * without a passphrase, and the key of backup files, for the files may lie on the same machine. A backup behind another lock
 * stays: it may be all that is left of a record that was lost or set aside, and its own passphrase opens it
 * (`locked-backup.ts`).
 *
 * It may be done again at any time: a browser that was closed in the middle is caught up with so.
 */
export function dropOpenBackups({ database }: RecordTables): Promise<void> {
  return withBackups(database.name, async (store) => {
    const ours = await database.keys.get('installation');
    if (!ours || !('lock' in ours)) return;
    for (const { id, lock } of await ownBackups(store)) {
      if (lock === null) await dropBackup(store, id);
    }
    await changeBackupPlace(store, { folder: null, key: null });
  });
}

/** Takes the backups of a lock away that was turned off: what they hold is in the record, and in the next backup. */
export function dropBackupsOfLock({ database }: RecordTables, made: string): Promise<void> {
  return withBackups(database.name, async (store) => {
    for (const { id, lock } of await ownBackups(store)) {
      if (lock === made) await dropBackup(store, id);
    }
  });
}

/** The keys of the lock's backups as they are in the record now: a passphrase that was given up opens none of them. */
export function rewrapBackups({ database }: RecordTables, keys: StoredLockedKeys): Promise<void> {
  return withBackups(database.name, async ({ database: { backups } }) => {
    const behind = ({ keys: [kept] }: { keys: readonly { made?: string }[] }) => kept?.made === keys.made;
    await backups.filter(behind).modify({ keys: [keys] });
  });
}
