import { standingDecisions } from '../case/facts-of-case.ts';
import { actorOf } from '../case/event-meanings.ts';
import { isSameEntry, type HandEntry, type NewEntry } from '../case/hand-entry.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { keyHashOf } from './case-key.ts';
import { openCase, type SealedCase } from './cases.ts';
import type { CaseName } from './change-case.ts';
import type { StoredCase } from './database.ts';
import { contentToTell, withEntry } from './hand-entries.ts';
import { inBatches } from './in-batches.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { storedRow } from './stored-row.ts';
import { isFull } from './write-cases.ts';

/** What a table tells of one case, in the order it tells it. */
export interface ImportedCase {
  of: CaseName;
  entries: readonly (NewEntry & { enteredOn: IsoDate })[];
}

export interface ImportedEntries {
  /** cases that were written; those that said all of it already are not */
  cases: number;
  /** cases of them that the record did not hold before */
  begun: number;
  /** Makes them as they were; a case that was changed meanwhile stands. @returns how many stand */
  undo: () => Promise<number>;
}

interface Write {
  before: StoredCase | undefined;
  row: StoredCase;
}

/** So many times others may be faster before this gives up; each time means that one of them did get on. */
const mostAttempts = 20;

/**
 * Keeps what a table tells as if it had been entered by hand: all of it or nothing, in one transaction. What stands
 * already is not written again, so the same table can be taken in twice.
 *
 * @throws RecordError `cannot-unseal` (one of the cases does not open), `busy`, `storage-full`; nothing was then written
 */
export function importEntries(record: CaseRecord, told: readonly ImportedCase[]): Promise<ImportedEntries> {
  return inTurn(record, async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const writes = await writesFor(record, told);
      if (await areWritten(record, writes)) {
        const begun = writes.filter(({ before }) => !before).length;
        return { cases: writes.length, begun, undo: () => undone(record, writes) };
      }
    }
    throw new RecordError('busy', `importEntries: others wrote the cases ${mostAttempts} times in a row. Try again.`);
  });
}

/** Sealed here, before the transaction. */
async function writesFor(record: CaseRecord, imported: readonly ImportedCase[]): Promise<Write[]> {
  const hashes = await inBatches(imported, ({ of }) => keyHashOf(record.keys, of.system, of.ref));
  const byHash = new Map<string, ImportedCase>();
  for (const [index, one] of imported.entries()) {
    const before = byHash.get(hashes[index]!);
    byHash.set(hashes[index]!, before ? { ...before, entries: [...before.entries, ...one.entries] } : one);
  }
  const cases = [...byHash];
  const rows = await record.database.cases.bulkGet(cases.map(([keyHash]) => keyHash));
  const told = cases.map(([keyHash, one], index) => ({ keyHash, ...one, before: rows[index] }));
  const writes = await inBatches(told, async ({ keyHash, of, entries, before }): Promise<Write | null> => {
    const known = before && (await openCase(record, before));
    if (known === null) {
      throw new RecordError('cannot-unseal', 'importEntries: one of the cases does not open. Nothing was written.');
    }
    const content = contentToTell(known, { ...of, seen: null });
    if (entries.length === 0 || allStand(content.entries, entries)) return null;
    const next = entries.reduce(
      (so, { enteredOn, ...entry }) => withEntry(so, entry, enteredOn, crypto.randomUUID()),
      content,
    );
    const settled: SealedCase = { ...next, decisions: standingDecisions(next) };
    return { before, row: await storedRow(record, settled, before, { keyHash }) };
  });
  return writes.filter((one) => one !== null);
}

/** Whether a case says all of it already: each entry, and of one day and actor in this order, with nothing after it. */
function allStand(entries: readonly HandEntry[], told: readonly NewEntry[]): boolean {
  const lastOf = new Map<string, number>();
  const dayKey = (one: NewEntry) => `${one.on} ${actorOf(one)}`;
  // Of what a table tells twice, the later is the one that would stand.
  const once = told.filter((one, index) => !told.slice(index + 1).some((later) => isSameEntry(one, later)));
  for (const one of once) {
    const place = entries.findIndex((entry) => isSameEntry(entry, one, 'in every part'));
    if (place < (lastOf.get(dayKey(one)) ?? 0)) return false;
    lastOf.set(dayKey(one), place);
  }
  return once.every(
    (one) => entries.findLastIndex((entry) => dayKey(entry) === dayKey(one)) === lastOf.get(dayKey(one)),
  );
}

/** @returns false, and nothing is written, where another context was faster with one of them */
async function areWritten(record: CaseRecord, writes: readonly Write[]): Promise<boolean> {
  const { database } = record;
  const { cases, keys } = database;
  try {
    return await database.transaction('rw', cases, keys, async () => {
      await mustHoldKeys(record);
      const now = await cases.bulkGet(writes.map(({ row }) => row.keyHash));
      if (!writes.every(({ before }, index) => isSame(before, now[index]))) return false;
      await cases.bulkPut(writes.map(({ row }) => row));
      return true;
    });
  } catch (cause) {
    if (!isFull(cause)) throw cause;
    throw new RecordError('storage-full', 'importEntries: the browser has no room. Nothing was written.', { cause });
  }
}

function undone(record: CaseRecord, writes: readonly Write[]): Promise<number> {
  const { database } = record;
  const { cases, keys } = database;
  return inTurn(record, () =>
    database.transaction('rw', cases, keys, async () => {
      await mustHoldKeys(record);
      const now = await cases.bulkGet(writes.map(({ row }) => row.keyHash));
      const untouched = writes.filter(({ row }, index) => isSame(row, now[index]));
      await cases.bulkDelete(untouched.filter(({ before }) => !before).map(({ row }) => row.keyHash));
      // With a revision of its own: the same id and revision are the same content, everywhere it is remembered.
      const back = untouched.flatMap(({ before, row }) => (before ? { ...before, revision: row.revision + 1 } : []));
      await cases.bulkPut(back);
      return writes.length - untouched.length;
    }),
  );
}

function isSame(one: StoredCase | undefined, other: StoredCase | undefined): boolean {
  return one?.id === other?.id && one?.revision === other?.revision;
}
