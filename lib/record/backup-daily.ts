import type { IsoDate } from '../dates/iso-date.ts';
import { storedRows } from './backup-gather.ts';
import {
  dropBackup,
  isBehindAnotherLock,
  keepBackup,
  markVerified,
  ownBackups,
  pruneBackups,
  readOwnBackup,
  withBackups,
  type BackupStore,
  type OwnBackup,
} from './backup-store.ts';
import { sweepTrials, tryBackup } from './backup-trial.ts';
import { partOf, type BackupWork } from './backup-work.ts';
import { dropOpenBackups } from './lock-backups.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * Keeps a backup in the browser's own storage, once a day, and tries it out. A record without cases makes none: a profile that
 * has lost its cases must not push the backups out that still have them.
 *
 * @param at ISO moment, from `lib/clock`
 * @returns whether one was made
 * @throws BackupError as `makeOwnBackup`
 */
export function keepDailyBackup(record: CaseRecord, on: IsoDate, at: string, retentionDays: number): Promise<boolean> {
  return withBackups(record.database.name, async (store) => {
    await sweepTrials(at);
    await dropOpenBackups(record);
    // One behind another lock is of a record before this one.
    const ours = (await ownBackups(store)).filter((one) => !isBehindAnotherLock(one, record));
    if (ours.some((one) => one.kind === 'daily' && one.on === on && one.isVerified)) return false;
    if ((await record.database.cases.count()) === 0) {
      await pruneBackups(store, { at, on }, retentionDays);
      return false;
    }
    await makeOwnBackup(store, record, { at, on }, retentionDays);
    return true;
  });
}

/**
 * Keeps a backup in the browser's own storage and tries it out; then those go that are kept no longer. One that does not
 * come through its trial is taken away again: it would be worth nothing, and fill the storage.
 *
 * @throws BackupError `not-verified`, `storage-full` or `cancelled`: all is then as it was
 */
export async function makeOwnBackup(
  store: BackupStore,
  record: CaseRecord,
  made: Pick<OwnBackup, 'at' | 'on'>,
  retentionDays: number,
  work: BackupWork = {},
): Promise<void> {
  const { id } = await keepBackup(store, record, await storedRows(record), { kind: 'daily', ...made }, work);
  try {
    await tryBackup(await readOwnBackup(store, id, record, partOf(work, 0, 0.3)), made.at, partOf(work, 0.3, 1));
  } catch (cause) {
    await dropBackup(store, id);
    throw cause;
  }
  await markVerified(store, id);
  await pruneBackups(store, made, retentionDays);
}
