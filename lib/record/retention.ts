import { daysBetween } from '../dates/calendar.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { deleteOldDays } from './daily-counts.ts';
import { deleteDue } from './deletion.ts';
import type { CaseRecord } from './open-record.ts';
import type { Settings } from './settings.ts';
import { deleteOldCounts } from './team.ts';

/** The row that tells when retention last looked; settings that are not known are left alone by those who read them. */
const lastLook = 'retentionLookedOn';

/** The row that tells on which day retention last deleted: the day that was believed. */
const lastDeleting = 'retentionDeletedOn';

/** After so many days without a look, the day is not believed before it has been met twice. */
const longestGap = 45;

/**
 * Deletes what has been kept for long enough, once a day: cases, daily counts and the team's counts. Every later call of the
 * same day does nothing.
 *
 * A clock that stands wrong for a morning must not delete everything there is: where the last look lies far back, or
 * ahead, this look only notes the day, and the next day's deletes.
 *
 * @returns how many cases went
 */
export async function keepRetention(
  record: CaseRecord,
  today: IsoDate,
  { retentionDays, countWeeks }: Pick<Settings, 'retentionDays' | 'countWeeks'>,
): Promise<number> {
  const { settings } = record.database;
  const looked = parseIsoDate((await settings.get(lastLook))?.value);
  if (looked === today) return 0;
  const isBelieved = looked !== null && looked < today && daysBetween(looked, today) <= longestGap;
  if (isBelieved) {
    await deleteOldDays(record, today, countWeeks);
    await deleteOldCounts(record, today);
  }
  const deleted = isBelieved ? await deleteDue(record, today, retentionDays) : 0;
  // Noted last: where deleting fails, the next call tries again.
  await settings.bulkPut([
    { name: lastLook, value: today },
    ...(isBelieved ? [{ name: lastDeleting, value: today }] : []),
  ]);
  return deleted;
}

/**
 * Deletes the team's counts that what is agreed now keeps no longer; whoever changes what is agreed calls it. On a day that
 * `keepRetention` does not believe nothing goes: it takes them when it does.
 *
 * @returns how many went
 */
export async function deleteOldTeamCounts(record: CaseRecord, today: IsoDate): Promise<number> {
  const believed = (await record.database.settings.get(lastDeleting))?.value;
  return believed === today ? deleteOldCounts(record, today) : 0;
}
