import type { IsoDate } from '../dates/iso-date.ts';
import { dropBackup, keysOf, type BackupStore } from './backup-store.ts';
import { keyHashOf } from './case-key.ts';
import type { RecordedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import type { CaseRecord } from './open-record.ts';

type Goes = (row: StoredCase) => boolean;

/**
 * Takes a citizen out of every backup here: what is deleted on purpose must not come back with one. An older backup may know
 * the case by another id, may have been made with other keys, and may know of more cases that are the same citizen's. One
 * behind another lock cannot be searched, and goes whole.
 *
 * @param rows the citizen's cases as they lie in the record
 * @param names the same, opened; those that do not open are found by their rows
 */
export async function dropCitizenFromBackups(
  store: BackupStore,
  record: Pick<CaseRecord, 'keys'>,
  rows: readonly StoredCase[],
  names: readonly Pick<RecordedCase, 'system' | 'ref'>[],
): Promise<void> {
  const known = new Set(rows.flatMap(({ id, keyHash }) => [id, keyHash]));
  const citizens = rows.flatMap(({ citizenHash }) => citizenHash ?? []);
  // Hashed before the transaction, with the keys each backup was made with.
  const hashes = new Map<string, string[]>();
  for (const backup of await store.database.backups.toArray()) {
    const keys = keysOf(backup, record);
    if (keys) hashes.set(backup.id, await Promise.all(names.map(({ system, ref }) => keyHashOf(keys, system, ref))));
    else if (rows.length > 0) await dropBackup(store, backup.id);
  }
  await dropRows(store, (there, backup) => {
    const isNamed: Goes = ({ id, keyHash }) =>
      known.has(id) || known.has(keyHash) || hashes.get(backup)?.includes(keyHash) === true;
    const linked = new Set([...citizens, ...there.filter(isNamed).flatMap(({ citizenHash }) => citizenHash ?? [])]);
    return (row) => isNamed(row) || (row.citizenHash !== undefined && linked.has(row.citizenHash));
  });
}

/** Takes the cases out of every backup here that no page had shown since a day when it was made: retention is for copies too. */
export function dropUnseenFromBackups(store: BackupStore, since: IsoDate): Promise<void> {
  return dropRows(store, () => (row) => row.seenOn < since);
}

/** A backup that has no case left goes whole: it can bring nothing back, and names in its plan cases that are gone. */
async function dropRows(
  { database }: BackupStore,
  going: (rows: readonly StoredCase[], backup: string) => Goes,
): Promise<void> {
  await database.transaction('rw', database.backups, database.parts, async () => {
    for (const { id: backup, cases } of await database.backups.toArray()) {
      const parts = (await database.parts.where({ backup }).toArray()).filter(({ table }) => table === 'cases');
      const goes = going(
        parts.flatMap(({ rows }) => rows as StoredCase[]),
        backup,
      );
      let dropped = 0;
      for (const part of parts) {
        const rows = part.rows.filter((row) => !goes(row as StoredCase));
        dropped += part.rows.length - rows.length;
        if (rows.length < part.rows.length) await database.parts.put({ ...part, rows });
      }
      if (dropped === 0) continue;
      if (dropped < cases) await database.backups.update(backup, { cases: cases - dropped });
      else {
        await database.backups.delete(backup);
        await database.parts.where({ backup }).delete();
      }
    }
  });
}
