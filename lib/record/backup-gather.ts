import type { BackupCase, BackupContent } from './backup-content.ts';
import { plainTables, type PlainTable } from './backup-content.ts';
import { mayGoOn, workThrough, type BackupWork } from './backup-work.ts';
import { contentOf, openCase } from './cases.ts';
import type { StoredCase, StoredSealed } from './database.ts';
import type { CaseRecord } from './open-record.ts';
import { recordHash, unseal, type RecordKeys } from './sealing.ts';

/** The rows of every table but the keys, as they lie in the database at one moment. */
export type StoredRows = Pick<BackupContent, PlainTable> & { cases: StoredCase[]; sealed: StoredSealed[] };

/** Everything of one moment: no write of anyone comes between two tables. */
export function storedRows({ database }: Pick<CaseRecord, 'database'>): Promise<StoredRows> {
  const tables = [...plainTables, 'cases', 'sealed'] as const;
  return database.transaction(
    'r',
    tables.map((name) => database.table(name)),
    async () => {
      const rows = await Promise.all(tables.map((name) => database.table(name).toArray()));
      return Object.fromEntries(tables.map((name, index) => [name, rows[index]])) as unknown as StoredRows;
    },
  );
}

/** What tells two installations apart, and says nothing else. */
export function installationOf(keys: RecordKeys): Promise<string> {
  return recordHash(keys, 'installation');
}

/**
 * What hashes that were made by this installation must go through to be today's: each lock that was turned on since.
 *
 * @param installation by which they were made, as `installationOf` said it then
 * @returns null where another installation made them
 */
export async function layersSince(keys: RecordKeys, installation: string): Promise<readonly CryptoKey[] | null> {
  const { layers = [] } = keys;
  for (let known = 0; known <= layers.length; known += 1) {
    const then = await installationOf({ ...keys, layers: layers.slice(0, known) });
    if (then === installation) return layers.slice(known);
  }
  return null;
}

/**
 * All that the record holds, opened: what a backup file is made from.
 *
 * @param madeAt ISO moment, from `lib/clock`
 * @throws BackupError `cancelled`
 */
export async function gatherBackup(record: CaseRecord, madeAt: string, work: BackupWork = {}): Promise<BackupContent> {
  const rows = await storedRows(record);
  const { unopenedRows: _here, ...content } = await openRows(record, rows, madeAt, record.database.verno, work);
  return content;
}

/** The same for rows that were read before, with the keys that open them. */
export async function openRows(
  record: Pick<CaseRecord, 'keys'>,
  rows: StoredRows,
  madeAt: string,
  databaseVersion: number,
  work: BackupWork = {},
): Promise<BackupContent> {
  mayGoOn(work);
  const { cases: stored, sealed, ...plain } = rows;
  const cases = await workThrough(stored, (row) => opened(record, row), work);
  const others = await Promise.all(
    sealed.map((row) =>
      unseal(record.keys.sealing, row.id, row.sealed).then(
        (content) => [{ id: row.id, content }],
        () => [],
      ),
    ),
  );
  const known = cases.filter((one) => one !== null);
  return {
    databaseVersion,
    madeAt,
    installation: await installationOf(record.keys),
    unopened: cases.length - known.length,
    unopenedRows: stored.filter((_row, index) => cases[index] === null),
    cases: known,
    sealed: others.flat(),
    ...plain,
  };
}

async function opened(record: Pick<CaseRecord, 'keys'>, row: StoredCase): Promise<BackupCase | null> {
  const known = await openCase(record as CaseRecord, row);
  if (!known) return null;
  const { id, citizenHash, seenOn, revision } = row;
  return { id, ...(citizenHash !== undefined && { citizenHash }), seenOn, revision, content: contentOf(known) };
}
