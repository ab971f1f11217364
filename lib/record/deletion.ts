import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { dropCitizenFromBackups, dropUnseenFromBackups } from './backup-cases.ts';
import { withBackups } from './backup-store.ts';
import { openCase } from './cases.ts';
import { inBatches } from './in-batches.ts';
import type { CaseRecord } from './open-record.ts';
import { takeOut, type TakenOut } from './take-out.ts';

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
export async function deleteCase(record: CaseRecord, id: string): Promise<boolean> {
  const { count } = await takeOut(record, () => record.database.cases.where({ id }).toArray());
  return count > 0;
}

/**
 * Deletes a citizen everywhere: the case, and those of other case systems that are linked with it by the CPR number
 * their pages showed; out of the backups in the browser's own storage too. Bringing the citizen back brings nothing back
 * there: the next backup has what is in the record then. A database that was set aside does not open, and stays as it is.
 */
export async function deleteCitizen(record: CaseRecord, id: string): Promise<TakenOut> {
  const { cases } = record.database;
  const ofCitizen = async () => {
    const own = await cases.where({ id }).first();
    if (!own) return [];
    const linked = own.citizenHash === undefined ? [] : await cases.where({ citizenHash: own.citizenHash }).toArray();
    return [...new Map([own, ...linked].map((row) => [row.keyHash, row])).values()];
  };
  const rows = await ofCitizen();
  const opened = (await inBatches(rows, (row) => openCase(record, row))).filter((one) => one !== null);
  // First: where it fails, nothing is deleted anywhere, and nobody is told otherwise.
  await withBackups(record.database.name, (backups) => dropCitizenFromBackups(backups, record, rows, opened));
  return takeOut(record, ofCitizen);
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

/** Deletes them, out of the backups in the browser's own storage too. @returns how many went from the record */
export async function deleteDue(record: CaseRecord, on: IsoDate, retentionDays: number): Promise<number> {
  const due = () => unseenSince(record, on, retentionDays).toArray();
  const { count } = await takeOut(record, due);
  // Every time: a backup may have what went from the record in another way.
  await withBackups(record.database.name, (backups) => dropUnseenFromBackups(backups, plusDays(on, -retentionDays)));
  return count;
}

function unseenSince(record: CaseRecord, on: IsoDate, retentionDays: number) {
  if (!Number.isInteger(retentionDays) || retentionDays < 1) {
    throw new RangeError(`retention: expected whole days, 1 or more, got ${retentionDays}`);
  }
  return record.database.cases.where('seenOn').below(plusDays(on, -retentionDays));
}
