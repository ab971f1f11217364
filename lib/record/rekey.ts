import { mayGoOn, partOf, workThrough, type BackupWork } from './backup-work.ts';
import type { StoredCase, StoredKeys, StoredSealed } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { seal, throughLayers, unseal, type RecordKeys } from './sealing.ts';
import { isFull } from './write-cases.ts';

/** What the record is to be under. */
export interface NextKeys {
  /** seals everything from now on */
  sealing: CryptoKey;
  /** each hash goes through it besides; null = hashes stay as they are */
  layer: CryptoKey | null;
  /** the row that stands for them */
  stored: StoredKeys;
}

/** So many times others may write meanwhile before this gives up; nothing is written then. */
const mostAttempts = 20;
const rowsAtOnce = 500;

/**
 * Puts everything that is sealed, and every hash, under other keys, and the other keys in place of the old ones, in one
 * transaction: whenever it is killed, all is as before or all is new. Rows are made ready before it, and anew where
 * someone has written meanwhile. What does not open stays sealed as it is.
 *
 * Whoever has the record open must open it anew: what they would write is refused (`held-keys.ts`).
 *
 * @throws BackupError `cancelled`; RecordError `busy`, `storage-full` or `keys-changed`; nothing was then changed
 */
export function rekey(record: CaseRecord, next: NextKeys, work: BackupWork = {}): Promise<void> {
  return inTurn(record, async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const before = await rowsOf(record);
      const after = await under(record.keys, next, before, partOf(work, 0, 0.8));
      mayGoOn(work);
      if (await isWritten(record, before, after, next.stored)) {
        work.onProgress?.(1);
        return;
      }
    }
    throw new RecordError('busy', `rekey: others wrote ${mostAttempts} times in a row. Nothing was changed.`);
  });
}

interface SealedRows {
  cases: StoredCase[];
  sealed: StoredSealed[];
}

function rowsOf({ database }: Pick<CaseRecord, 'database'>): Promise<SealedRows> {
  const { cases, sealed } = database;
  return database.transaction('r', cases, sealed, async () => {
    const [ofCases, others] = await Promise.all([cases.toArray(), sealed.toArray()]);
    return { cases: ofCases, sealed: others };
  });
}

async function under(keys: RecordKeys, next: NextKeys, rows: SealedRows, work: BackupWork): Promise<SealedRows> {
  const layers = next.layer ? [next.layer] : [];
  const cases = await workThrough(
    rows.cases,
    async (row) => ({
      ...row,
      // The same content: id and revision stay, for whoever remembers it by them.
      keyHash: await throughLayers(layers, row.keyHash),
      ...(row.citizenHash !== undefined && { citizenHash: await throughLayers(layers, row.citizenHash) }),
      sealed: await resealed(keys, next, row),
    }),
    work,
  );
  const sealed = await workThrough(
    rows.sealed,
    async (row) => ({ ...row, sealed: await resealed(keys, next, row) }),
    {},
  );
  return { cases, sealed };
}

async function resealed({ sealing }: RecordKeys, next: NextKeys, { id, sealed }: StoredSealed): Promise<ArrayBuffer> {
  try {
    return await seal(next.sealing, id, await unseal<unknown>(sealing, id, sealed));
  } catch (error) {
    if (error instanceof RecordError) return sealed;
    throw error;
  }
}

/** @returns false where someone has written meanwhile: nothing was written then */
async function isWritten(
  record: CaseRecord,
  before: SealedRows,
  after: SealedRows,
  stored: StoredKeys,
): Promise<boolean> {
  const { database } = record;
  const { cases, sealed, keys } = database;
  try {
    return await database.transaction('rw', cases, sealed, keys, async () => {
      await mustHoldKeys(record);
      if (!isSame(before, { cases: await cases.toArray(), sealed: await sealed.toArray() })) return false;
      await cases.clear();
      for (let start = 0; start < after.cases.length; start += rowsAtOnce) {
        await cases.bulkAdd(after.cases.slice(start, start + rowsAtOnce));
      }
      await sealed.bulkPut(after.sealed);
      await keys.put(stored);
      return true;
    });
  } catch (cause) {
    if (!isFull(cause)) throw cause;
    throw new RecordError('storage-full', 'rekey: the browser has no room. Nothing was changed.', { cause });
  }
}

/** Each sealing has a vector of its own, so the same bytes are the same writing. */
function isSame(one: SealedRows, other: SealedRows): boolean {
  const contents = ({ cases, sealed }: SealedRows) =>
    new Map([
      ...cases.map((row): [string, ArrayBuffer] => [`case ${row.keyHash} ${row.citizenHash} ${row.mine}`, row.sealed]),
      ...sealed.map((row): [string, ArrayBuffer] => [`sealed ${row.id}`, row.sealed]),
    ]);
  const [left, right] = [contents(one), contents(other)];
  return left.size === right.size && [...left].every(([name, bytes]) => sameBytes(bytes, right.get(name)));
}

function sameBytes(one: ArrayBuffer, other: ArrayBuffer | undefined): boolean {
  if (one.byteLength !== other?.byteLength) return false;
  const [left, right] = [new Uint8Array(one), new Uint8Array(other)];
  return left.every((byte, index) => byte === right[index]);
}
