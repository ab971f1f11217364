import { plainTables, type BackupContent } from './backup-content.ts';
import { canOpen, openBackupStore, ownBackups, readOwnBackup, withBackups, type OwnBackup } from './backup-store.ts';
import { mayGoOn, type BackupWork } from './backup-work.ts';
import { RecordDatabase } from './database.ts';
import { firstName, nextRecordName } from './record-name.ts';
import { rowsToRestore } from './restore-rows.ts';
import { makeKeys } from './sealing.ts';

/**
 * The newest daily backup that was tried out, has cases and opens here: one behind a lock does while it is unlocked. Null where
 * there is none, or its storage does not open either.
 */
export async function newestGoodBackup(): Promise<OwnBackup | null> {
  try {
    return await withBackups(firstName, async (store) => {
      for (const backup of await ownBackups(store)) {
        if (backup.isVerified && backup.cases > 0 && (await canOpen(store, backup.id))) return backup;
      }
      return null;
    });
  } catch (error) {
    console.warn('Rettidig:', error);
    return null;
  }
}

/** The same backup, opened without the record. @throws as `readOwnBackup` */
export async function readWithoutRecord(id: string, work: BackupWork = {}): Promise<BackupContent> {
  const store = await openBackupStore();
  try {
    return await readOwnBackup(store, id, null, work);
  } finally {
    store.database.close();
  }
}

/**
 * Begins a new record beside one that cannot be used, with what a backup knows or with nothing. The old database is left as
 * it is, under its name; nothing opens it any more, and nothing deletes it.
 *
 * The new database comes into being with everything in it, or not at all.
 *
 * @returns its name: every `openRecord` opens it from now on
 * @throws BackupError `cancelled`
 */
export async function beginAnew(content: BackupContent | null, work: BackupWork = {}): Promise<string> {
  const name = await nextRecordName();
  const database = new RecordDatabase(name);
  const keys = await makeKeys();
  const rows = content && (await rowsToRestore({ database, keys }, content, 'replace', [], work));
  mayGoOn(work);
  database.on('populate', (transaction) => {
    // All at once: nobody waits here for what is written, but one failure must undo all of it.
    const put = (table: string, all: readonly unknown[]) =>
      transaction
        .table(table)
        .bulkAdd(all)
        .catch(() => transaction.abort());
    void put('keys', [{ id: 'installation', ...keys }]);
    if (!content || !rows) return;
    void put('cases', rows.cases);
    void put('sealed', rows.sealed);
    for (const table of plainTables) void put(table, content[table]);
  });
  try {
    await database.open();
  } finally {
    database.close();
  }
  return name;
}
