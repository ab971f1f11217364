import { plainTables, type BackupContent } from './backup-content.ts';
import { canOpen, ownBackups, readOwnBackup, withBackups, type OwnBackup } from './backup-store.ts';
import { mayGoOn, type BackupWork } from './backup-work.ts';
import { RecordDatabase } from './database.ts';
import { readLockedBackup } from './locked-backup.ts';
import { firstName, nextRecordName } from './record-name.ts';
import { rowsToRestore } from './restore-rows.ts';
import { makeKeys } from './sealing.ts';

/** A backup that was tried out and has cases. */
export interface GoodBackup extends OwnBackup {
  /** the passphrase of the lock opens it, and nothing else does now */
  isLocked: boolean;
}

/**
 * What can take the record's place: the newest good backup, and where that one is locked the newest that is not. Empty where
 * there is none, or where their storage does not open either.
 */
export async function newestGoodBackups(): Promise<GoodBackup[]> {
  try {
    return await withBackups(firstName, async (store) => {
      const found: GoodBackup[] = [];
      for (const backup of await ownBackups(store)) {
        if (!backup.isVerified || backup.cases === 0) continue;
        const isLocked = !(await canOpen(store, backup.id));
        if (!isLocked || found.length === 0) found.push({ ...backup, isLocked });
        if (!isLocked) break;
      }
      return found;
    });
  } catch (error) {
    console.warn('Rettidig:', error);
    return [];
  }
}

/**
 * One of them, opened without the record.
 *
 * @param passphrase of the lock; null = it opens by itself
 * @throws as `readLockedBackup`
 */
export function readWithoutRecord(
  id: string,
  passphrase: string | null,
  work: BackupWork = {},
): Promise<BackupContent> {
  return withBackups(firstName, (store) =>
    passphrase === null ? readOwnBackup(store, id, null, work) : readLockedBackup(store, id, passphrase, work),
  );
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
