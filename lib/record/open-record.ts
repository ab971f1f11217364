import { RecordDatabase } from './database.ts';
import { RecordError } from './record-error.ts';
import { firstName, recordName } from './record-name.ts';
import { makeKeys, type RecordKeys } from './sealing.ts';

/** An open record: what every function of `lib/record` works on. */
export interface CaseRecord {
  readonly database: RecordDatabase;
  readonly keys: RecordKeys;
}

/**
 * Opens the record, and makes its keys the first time.
 *
 * A record that cannot be used is left as it is: nothing is deleted, and no new keys are made for cases that
 * need the old ones.
 *
 * @param wanted the database's name; the record's own where nothing is said
 * @throws RecordError `cannot-open`, `newer-version` or `keys-missing`
 */
export async function openRecord(wanted?: string): Promise<CaseRecord> {
  // A browser that does not even list its databases says more when it is asked for one.
  const name = wanted ?? (await recordName().catch(() => firstName));
  const database = new RecordDatabase(name);
  try {
    await refuseNewerVersion(database);
    await database.open();
    return { database, keys: await keysOf(database) };
  } catch (cause) {
    database.close();
    if (cause instanceof RecordError) throw cause;
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new RecordError(
      'cannot-open',
      `openRecord: the database "${name}" cannot be opened (${reason}). Nothing in it was changed. ` +
        'The browser may be out of space, or set to keep no data for extensions.',
      { cause },
    );
  }
}

/** Dexie opens a newer database with the older tables, and may even alter it; so it is asked before. */
async function refuseNewerVersion(database: RecordDatabase): Promise<void> {
  const installed = (await indexedDB.databases()).find((one) => one.name === database.name)?.version ?? 0;
  // Dexie writes its version times ten.
  if (Math.floor(installed / 10) <= database.verno) return;
  throw new RecordError(
    'newer-version',
    `openRecord: the database "${database.name}" is of version ${installed / 10}, this Rettidig knows ${database.verno}. ` +
      'Nothing in it was changed: install the newer Rettidig again.',
  );
}

async function keysOf(database: RecordDatabase): Promise<RecordKeys> {
  const stored = await database.keys.get('installation');
  if (stored) return stored;
  const fresh = await makeKeys();
  // Two pages may get here at once: the first one's keys are everyone's.
  return database.transaction('rw', database.keys, database.cases, async () => {
    const meanwhile = await database.keys.get('installation');
    if (meanwhile) return meanwhile;
    if ((await database.cases.count()) > 0) {
      throw new RecordError(
        'keys-missing',
        `openRecord: the database "${database.name}" holds cases, but not the keys that open them. ` +
          'Nothing in it was changed: restore a backup, or delete the record by hand.',
      );
    }
    await database.keys.put({ id: 'installation', ...fresh });
    return fresh;
  });
}
