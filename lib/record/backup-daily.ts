import type { IsoDate } from '../dates/iso-date.ts';
import { storedRows } from './backup-gather.ts';
import { keepBackup, markVerified, ownBackups, pruneBackups, readOwnBackup, withBackups } from './backup-store.ts';
import { sweepTrials, tryBackup } from './backup-trial.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * Keeps a backup in the browser's own storage, once a day, and tries it out. A record without cases makes none: a profile that
 * has lost its cases must not push the backups out that still have them.
 *
 * @param at ISO moment, from `lib/clock`
 * @returns whether one was made
 * @throws BackupError `not-verified` (it stands there as not tried) or `storage-full`
 */
export function keepDailyBackup(record: CaseRecord, on: IsoDate, at: string, retentionDays: number): Promise<boolean> {
  return withBackups(record.database.name, async (store) => {
    await sweepTrials(at);
    const before = await ownBackups(store);
    if (before.some((one) => one.kind === 'daily' && one.on === on && one.isVerified)) return false;
    const rows = await storedRows(record);
    if (rows.cases.length === 0) return false;
    const { id } = await keepBackup(store, record, rows, { kind: 'daily', at, on });
    await tryBackup(await readOwnBackup(store, id, record), at);
    await markVerified(store, id);
    await pruneBackups(store, { at, on }, retentionDays);
    return true;
  });
}
