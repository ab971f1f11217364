import type { IsoDate } from '../dates/iso-date.ts';
import { keyHashOf } from './case-key.ts';
import { openCase } from './cases.ts';
import { inBatches } from './in-batches.ts';
import { inTurn } from './in-turn.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';
import { storedRow } from './stored-row.ts';
import { writeCases, type CaseWrite } from './write-cases.ts';

/** A list of mine that was read whole: not paged, not filtered, not drawn piece by piece. */
export interface WholeList {
  system: string;
  adapter: string;
  page: string;
  seenOn: IsoDate;
  /** references of all cases on it, those that could not be read too */
  refs: readonly string[];
}

/**
 * Takes cases that this list showed before, and shows no longer, off my list. They stay in the record with all that
 * is known of them, until retention takes them or a page shows them again; `leftCases` tells of them once. One that
 * someone said is theirs all the same stays mine.
 *
 * Call it only for a list that is certain to be whole: a filter that went unnoticed would empty the day's work.
 *
 * @returns the ids of the cases that left
 */
export function leaveList(record: CaseRecord, list: WholeList): Promise<string[]> {
  return inTurn(record, async () => {
    const { cases } = record.database;
    const present = new Set(await inBatches(list.refs, (ref) => keyHashOf(record.keys, list.system, ref)));
    const mine = await onList(record, true).primaryKeys();
    const absent = await cases.bulkGet(mine.filter((keyHash) => !present.has(keyHash)));
    const writes: CaseWrite[] = [];
    await inBatches(absent, async (row) => {
      const known = row && (await openCase(record, row));
      if (!known || known.system !== list.system || known.mineByHand) return;
      const wasHere = known.sourcedReadings.some((one) => one.adapter === list.adapter && one.page === list.page);
      if (!wasHere) return;
      // Whatever other pages said earlier: the list is the newer word. One that says »mine« again brings it back.
      const sourcedReadings = known.sourcedReadings.map((one) => ({ ...one, saysMine: false }));
      const next = { ...known, sourcedReadings, leftOn: list.seenOn };
      writes.push({ before: row, row: await storedRow(record, next, row, row) });
    });
    // One that another context wrote meanwhile was just seen somewhere: whether it left is asked again next time.
    const lost = new Set(await writeCases(record, writes));
    return writes.flatMap(({ row }) => (lost.has(row.keyHash) ? [] : [row.id]));
  });
}
