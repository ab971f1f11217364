import { RecordDatabase, type StoredKeys, type StoredLock } from './database.ts';
import { keysIn } from './lock-keys.ts';
import { RecordError } from './record-error.ts';
import { firstName, recordNameAmong } from './record-name.ts';
import { makeKeys, type RecordKeys } from './sealing.ts';

/** An open record: what every function of `lib/record` works on. */
export interface CaseRecord {
  readonly database: RecordDatabase;
  readonly keys: RecordKeys;
  /** what a passphrase opens, as it was when the record was opened; absent = no lock is on */
  readonly lock?: StoredLock;
}

/** A record, opened or locked: what is not about citizens can be read of either. */
export type RecordTables = Pick<CaseRecord, 'database'>;

/**
 * Opens the record, and makes its keys the first time.
 *
 * A record that cannot be used is left as it is: nothing is deleted, and no new keys are made for cases that
 * need the old ones.
 *
 * @param wanted the database's name; the record's own where nothing is said
 * @throws RecordError `cannot-open`, `newer-version`, `keys-missing`, or `locked` where a passphrase must be given first
 */
export function openRecord(wanted?: string): Promise<CaseRecord> {
  return opened(wanted, async (database) => ({ database, ...(await keysOf(database)) }));
}

/**
 * The same without its keys, for what must be known while it is locked: settings, case systems, the lock itself.
 *
 * @throws RecordError `cannot-open` or `newer-version`
 */
export function openTables(wanted?: string): Promise<RecordTables> {
  return opened(wanted, (database) => Promise.resolve({ database }));
}

async function opened<Opened>(
  wanted: string | undefined,
  take: (database: RecordDatabase) => Promise<Opened>,
): Promise<Opened> {
  const listed = await indexedDB.databases().catch((cause: unknown) => {
    throw cannotOpen(wanted ?? firstName, cause);
  });
  const database = new RecordDatabase(wanted ?? recordNameAmong(listed));
  try {
    refuseNewerVersion(database, listed);
    await database.open();
    return await take(database);
  } catch (cause) {
    database.close();
    throw cause instanceof RecordError ? cause : cannotOpen(database.name, cause);
  }
}

function cannotOpen(name: string, cause: unknown): RecordError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new RecordError(
    'cannot-open',
    `openRecord: the database "${name}" cannot be opened (${reason}). Nothing in it was changed. ` +
      'The browser may be out of space, or set to keep no data for extensions.',
    { cause },
  );
}

/** Dexie opens a newer database with the older tables, and may even alter it; so it is asked before. */
function refuseNewerVersion(database: RecordDatabase, listed: readonly IDBDatabaseInfo[]): void {
  const installed = listed.find((one) => one.name === database.name)?.version ?? 0;
  // Dexie writes its version times ten.
  if (Math.floor(installed / 10) <= database.verno) return;
  throw new RecordError(
    'newer-version',
    `openRecord: the database "${database.name}" is of version ${installed / 10}, this Rettidig knows ${database.verno}. ` +
      'Nothing in it was changed: install the newer Rettidig again.',
  );
}

async function keysOf(database: RecordDatabase): Promise<Omit<CaseRecord, 'database'>> {
  const stored = (await database.keys.get('installation')) ?? (await firstKeys(database));
  const keys = await keysIn(stored);
  if (keys) return { keys, ...('lock' in stored && { lock: stored.lock }) };
  throw new RecordError('locked', 'openRecord: the record is locked; the passphrase opens it.');
}

async function firstKeys(database: RecordDatabase): Promise<StoredKeys> {
  const fresh: StoredKeys = { id: 'installation', ...(await makeKeys()) };
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
    await database.keys.put(fresh);
    return fresh;
  });
}
