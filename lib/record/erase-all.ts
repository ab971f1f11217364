import { inTurn } from './in-turn.ts';
import type { RecordTables } from './open-record.ts';
import { belongsTo } from './record-name.ts';
import { makeKeys } from './sealing.ts';

/**
 * Deletes everything in the record: cases, plan, counts, guidance, rule changes, settings, log and keys, in one
 * transaction; new keys are made at once. It cannot be undone: what a backup was sealed with is gone too.
 *
 * Whoever has the record open would go on with the keys that are gone: they are told to open it anew right after it,
 * before anything that may fail.
 *
 * @param reopen tells them; where it fails, the rest goes all the same
 * @returns the names of databases beside this one, such as backups and one that was set aside: they were deleted too
 * @throws what was the first to fail, when all the rest is done
 */
export async function eraseAll(record: RecordTables, reopen: () => Promise<void>): Promise<string[]> {
  const { database } = record;
  const fresh = await makeKeys();
  await inTurn(record, () =>
    database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
      await database.keys.put({ id: 'installation', ...fresh });
    }),
  );
  const told = await Promise.allSettled([reopen()]);
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const others = names.filter((name) => name !== database.name && belongsTo(name, database.name));
  const gone = await Promise.allSettled(others.map(deleted));
  const failed = [...told, ...gone].find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return others;
}

/** One that another page holds open goes when that page does: the wish stands. */
function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`eraseAll: "${name}" could not be deleted.`));
  });
}
