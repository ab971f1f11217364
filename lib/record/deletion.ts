import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { putBack } from './put-back.ts';

/** A case that retention is about to take; its content is not needed to say so. */
export interface DueForDeletion {
  id: string;
  seenOn: IsoDate;
}

/**
 * Deletes one case and all that was known of it, what was entered and decided too. A page that still shows it may bring
 * back what it shows.
 *
 * @returns whether it was there
 */
export function deleteCase(record: CaseRecord, id: string): Promise<boolean> {
  return inTurn(record, async () => (await record.database.cases.where('id').equals(id).delete()) > 0);
}

export interface DeletedCitizen {
  /** how many cases went */
  count: number;
  /** puts the same cases back, as `putBack` */
  undo: () => Promise<void>;
}

/**
 * Deletes a citizen everywhere: the case, and those of other case systems that are linked with it by the CPR number
 * their pages showed.
 */
export async function deleteCitizen(record: CaseRecord, id: string): Promise<DeletedCitizen> {
  const { database } = record;
  const rows = await inTurn(record, () =>
    // One transaction, so that a page that shows another case meanwhile cannot slip in between.
    database.transaction('rw', database.cases, async () => {
      const own = await database.cases.where({ id }).first();
      if (!own) return [];
      const linked =
        own.citizenHash === undefined ? [] : await database.cases.where({ citizenHash: own.citizenHash }).toArray();
      const cases = new Map([own, ...linked].map((row) => [row.keyHash, row]));
      await database.cases.bulkDelete([...cases.keys()]);
      return [...cases.values()];
    }),
  );
  return { count: rows.length, undo: () => putBack(record, rows) };
}

/**
 * The cases that retention takes on a day: those not seen for more than `retentionDays` days by then.
 * Ask for tomorrow to tell in time what goes.
 *
 * @param retentionDays whole days, 1 or more; a case last seen exactly so many days ago stays
 * @throws RangeError for other numbers of days: a slip here would delete everything
 */
export async function dueForDeletion(
  record: CaseRecord,
  on: IsoDate,
  retentionDays: number,
): Promise<DueForDeletion[]> {
  const rows = await unseenSince(record, on, retentionDays).toArray();
  return rows.map(({ id, seenOn }) => ({ id, seenOn }));
}

/** Deletes them. @returns how many */
export function deleteDue(record: CaseRecord, on: IsoDate, retentionDays: number): Promise<number> {
  return inTurn(record, () => unseenSince(record, on, retentionDays).delete());
}

function unseenSince(record: CaseRecord, on: IsoDate, retentionDays: number) {
  if (!Number.isInteger(retentionDays) || retentionDays < 1) {
    throw new RangeError(`retention: expected whole days, 1 or more, got ${retentionDays}`);
  }
  return record.database.cases.where('seenOn').below(plusDays(on, -retentionDays));
}
