import type { StoredCase } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';

/** A row to write, and the row it was made from: `undefined` where there was none. */
export interface CaseWrite {
  before: StoredCase | undefined;
  row: StoredCase;
}

/** Rows per transaction: a popup that wants to read waits for one of these, not for ten thousand rows. */
const rowsAtOnce = 1000;

/**
 * Writes the rows that nobody else has written since they were read.
 *
 * Everything is sealed before this is called; inside the transaction nothing but the database is waited for.
 *
 * @returns the key hashes of rows that others changed, made or deleted meanwhile: read them again, and decide again
 * @throws RecordError `storage-full` or `keys-changed`; the rows of earlier transactions then stand
 */
export async function writeCases(record: CaseRecord, writes: readonly CaseWrite[]): Promise<string[]> {
  const { database } = record;
  const lost: string[] = [];
  for (let start = 0; start < writes.length; start += rowsAtOnce) {
    const some = writes.slice(start, start + rowsAtOnce);
    try {
      await database.transaction('rw', database.cases, database.keys, async ({ idbtrans }) => {
        await mustHoldKeys(record);
        const now = await database.cases.bulkGet(some.map(({ row }) => row.keyHash));
        const untouched = some.filter(({ before }, index) => isSame(before, now[index]));
        await database.cases.bulkPut(untouched.map(({ row }) => row));
        lost.push(...some.filter(({ before }, index) => !isSame(before, now[index])).map(({ row }) => row.keyHash));
        // Nothing more is asked of it: else the browser waits a while to see whether something is.
        idbtrans.commit();
      });
    } catch (cause) {
      throw isFull(cause) ? storageFull(some.length, cause) : cause;
    }
  }
  return lost;
}

/** Deletes a row that nobody else has written since it was read. @returns whether it is gone */
export function deleteRow({ database }: CaseRecord, before: StoredCase): Promise<boolean> {
  return database.transaction('rw', database.cases, async () => {
    const now = await database.cases.get(before.keyHash);
    if (!isSame(before, now)) return now === undefined;
    await database.cases.delete(before.keyHash);
    return true;
  });
}

/** The id too: a case that was deleted and seen again starts over at revision 1. */
function isSame(one: StoredCase | undefined, other: StoredCase | undefined): boolean {
  return one?.id === other?.id && one?.revision === other?.revision;
}

/** Whether a write failed for want of space. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = (error as { inner?: unknown }).inner;
  const failures = (error as { failures?: unknown[] }).failures ?? [];
  return error.name === 'QuotaExceededError' || isFull(inner) || failures.some(isFull);
}

function storageFull(rows: number, cause: unknown): RecordError {
  return new RecordError(
    'storage-full',
    `writeCases: the browser has no room for ${rows} cases. None of them was written.`,
    {
      cause,
    },
  );
}
