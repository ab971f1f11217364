import type { SourcedReading } from '../case/case-reading.ts';
import type { Decision } from '../case/contradiction.ts';
import type { HandEntry } from '../case/hand-entry.ts';
import type { ToldCase } from '../case/told-case.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseProgress } from '../guidance/progress.ts';
import type { CalendarEntry } from '../plan/calendar-entries.ts';
import type { CaseRemarks } from '../plan/interview-remarks.ts';
import { keyHashOf } from './case-key.ts';
import type { StoredCase } from './database.ts';
import { inBatches } from './in-batches.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { unseal } from './sealing.ts';

/** What one page last said of a case, and whether it said that the case is mine. */
export interface KeptReading extends SourcedReading {
  saysMine: boolean;
}

/** What is sealed of one case: all of it. Never a deadline; those are worked out when they are read. */
export interface SealedCase extends ToldCase {
  system: string;
  sourcedReadings: KeptReading[];
  /** in the order they were made; readings never touch them */
  entries: HandEntry[];
  decisions: Decision[];
  /**
   * Mine although no list says so. `told`: it came into the record because something was entered or decided about it,
   * and stays while that stands; `kept`: it left my list, and I said that it is mine all the same.
   */
  mineByHand?: 'told' | 'kept';
  /** the day it was gone from my whole list; there while nobody has been asked what to make of that */
  leftOn?: IsoDate;
  /** how far people have come with it, step by step; absent where nobody has ticked anything */
  progress?: CaseProgress;
  /** why deadlines were late, reminders, a note; absent where nobody noted anything */
  remarks?: CaseRemarks;
  /** what calendar files told of its interviews; absent where none did */
  calendar?: CalendarEntry[];
}

/** One case of the record, opened. */
export interface RecordedCase extends SealedCase {
  id: string;
  /** one page at least says so, and no list of mine has dropped it since */
  mine: boolean;
  /** the last day any page showed it */
  seenOn: IsoDate;
  /** goes up with each write: the same id and revision are the same content */
  revision: number;
}

export interface CasesRead {
  cases: RecordedCase[];
  /** Cases that are there and do not open with the record's keys. They are left as they are; surfaces must say so. */
  unopened: number;
}

/** Which cases; everything where nothing is said. */
export interface WhichCases {
  mine?: boolean;
}

/** Rows in memory at a time, sealed. */
const rowsAtOnce = 500;

/**
 * Opens the cases of the record, a few hundred rows in memory at a time.
 * In no order that means anything.
 */
export async function casesOf(record: CaseRecord, which: WhichCases = {}): Promise<CasesRead> {
  const read: CasesRead = { cases: [], unopened: 0 };
  let after = '';
  for (;;) {
    const rows = await rowsAfter(record, which, after, rowsAtOnce);
    for (const opened of await inBatches(rows, (row) => openCase(record, row))) {
      if (opened) read.cases.push(opened);
      else read.unopened += 1;
    }
    if (rows.length < rowsAtOnce) return read;
    after = rows.at(-1)!.keyHash;
  }
}

/**
 * Opens the cases with these keys, in one read.
 *
 * @returns in their order; `undefined` where the record has no such case, `null` where it is there and does not open
 */
export async function casesByHash(
  record: CaseRecord,
  keyHashes: readonly string[],
): Promise<(RecordedCase | null | undefined)[]> {
  const rows = await record.database.cases.bulkGet([...keyHashes]);
  return inBatches(rows, async (row) => row && openCase(record, row));
}

/** The same by the references of one case system. */
export async function casesByRef(record: CaseRecord, system: string, refs: readonly string[]) {
  return casesByHash(record, await inBatches(refs, (ref) => keyHashOf(record.keys, system, ref)));
}

/** @returns the case, or `undefined` where the record has none of that system and reference
 *  @throws RecordError `cannot-unseal` where it is there and does not open */
export async function caseByKey(record: CaseRecord, system: string, ref: string): Promise<RecordedCase | undefined> {
  const row = await record.database.cases.get(await keyHashOf(record.keys, system, ref));
  return row && opened(row, await unseal<SealedCase>(record.keys.sealing, row.id, row.sealed));
}

/** The other cases of the same citizen, as far as pages have shown the CPR number of both. */
export async function casesOfSameCitizen(record: CaseRecord, id: string): Promise<CasesRead> {
  const { cases } = record.database;
  const own = await cases.where('id').equals(id).first();
  const rows = own?.citizenHash === undefined ? [] : await cases.where({ citizenHash: own.citizenHash }).toArray();
  const others = rows.filter((row) => row.id !== id);
  const read = await inBatches(others, (row) => openCase(record, row));
  const known = read.filter((one) => one !== null);
  return { cases: known, unopened: others.length - known.length };
}

/** @returns `null` where the row does not open with the record's keys */
export async function openCase(record: CaseRecord, row: StoredCase): Promise<RecordedCase | null> {
  try {
    return opened(row, await unseal<SealedCase>(record.keys.sealing, row.id, row.sealed));
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}

function opened(row: StoredCase, content: SealedCase): RecordedCase {
  const { id, seenOn, revision } = row;
  return { id, mine: row.mine === 1, seenOn, revision, ...contentOf(content) };
}

/** What is sealed, and nothing else; a case that was sealed before there were entries has none. */
export function contentOf({
  system,
  ref,
  sourcedReadings,
  entries = [],
  decisions = [],
  mineByHand,
  leftOn,
  progress,
  remarks,
  calendar,
}: Pick<SealedCase, 'system' | 'ref' | 'sourcedReadings'> & Partial<SealedCase>): SealedCase {
  return {
    system,
    ref,
    sourcedReadings,
    entries,
    decisions,
    ...(mineByHand && { mineByHand }),
    ...(leftOn && { leftOn }),
    ...(progress && { progress }),
    ...(remarks && { remarks }),
    ...(calendar && { calendar }),
  };
}

/** Whether a case with this content is on my list. */
export function isMineBy({ sourcedReadings, mineByHand }: SealedCase): boolean {
  return mineByHand !== undefined || sourcedReadings.some((one) => one.saysMine);
}

function rowsAfter(record: CaseRecord, which: WhichCases, after: string, limit: number): Promise<StoredCase[]> {
  const { cases } = record.database;
  const rows = which.mine === undefined ? cases.where('keyHash').above(after) : onList(record, which.mine, after);
  return rows.limit(limit).toArray();
}
