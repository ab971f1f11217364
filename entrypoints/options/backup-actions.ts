import type { SavedBackup } from '../../components/backup/backup-to-file.tsx';
import type { Work } from '../../components/backup/use-work.ts';
import { recordIsKnown } from '../../lib/background/record-marker.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { compareBackup, type BackupComparison } from '../../lib/record/backup-compare.ts';
import type { BackupContent } from '../../lib/record/backup-content.ts';
import { makeOwnBackup } from '../../lib/record/backup-daily.ts';
import { backupFile, newFileKey, readBackupFile, type FileKey } from '../../lib/record/backup-file.ts';
import { gatherBackup } from '../../lib/record/backup-gather.ts';
import { changeBackupPlace, readOwnBackup, type BackupStore } from '../../lib/record/backup-store.ts';
import { tryBackup } from '../../lib/record/backup-trial.ts';
import { partOf } from '../../lib/record/backup-work.ts';
import { writeLog } from '../../lib/record/log.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { restoreBackup } from '../../lib/record/restore-backup.ts';
import type { RestoreHow } from '../../lib/record/restore-rows.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';

/** What the view works on. */
export interface BackupDesk {
  record: CaseRecord;
  store: BackupStore;
  today: IsoDate;
  retentionDays: number;
}

/** A backup that was opened and compared with what is here. */
export interface OpenedBackup {
  content: BackupContent;
  comparison: BackupComparison;
}

/**
 * Makes a file, tries it, and hands it over by `deliver`, which gives back what lies there where it can be read. Only then it
 * counts as saved: of a download nobody hears whether it was called off.
 */
export async function makeFile(
  { record, store, today }: BackupDesk,
  key: FileKey,
  work: Work,
  deliver: (name: string, file: Blob) => Promise<Blob>,
): Promise<SavedBackup> {
  const at = moment().toISOString();
  const content = await gatherBackup(record, at, partOf(work, 0, 0.3));
  const file = await backupFile(content, key);
  const { verno } = record.database;
  // Tried before anyone relies on it, from the very bytes of the file.
  await tryBackup((await readBackupFile(file, key, verno)).content, at, partOf(work, 0.3, 1));
  const name = `rettidig-${today}-${at.slice(11, 19).replaceAll(':', '')}.rettidig`;
  const lying = await deliver(name, file);
  if (lying !== file) {
    await readBackupFile(lying, key, verno);
    await fileLies({ store, today });
  }
  const { unopened, cases } = content;
  await writeLog(record, { at, act: 'backup', detail: { what: 'file', cases: cases.length } });
  return { name, cases: cases.length, unopened };
}

/** Notes that a file was saved today, as it was read there or the user has looked: no other is asked for meanwhile. */
export function fileLies({ store, today }: Pick<BackupDesk, 'store' | 'today'>): Promise<void> {
  return changeBackupPlace(store, { lastOn: today });
}

export async function saveAsFile(desk: BackupDesk, passphrase: string, work: Work): Promise<SavedBackup> {
  return makeFile(desk, await newFileKey(passphrase), work, async (name, file) => {
    saveFile(name, file);
    return file;
  });
}

/** A backup in the browser's own storage, now. */
export function makeOwn({ record, store, today, retentionDays }: BackupDesk, work: Work): Promise<void> {
  return makeOwnBackup(store, record, { at: moment().toISOString(), on: today }, retentionDays, work);
}

export async function openFile({ record }: BackupDesk, file: File, passphrase: string, work: Work) {
  const { content } = await readBackupFile(file, passphrase, record.database.verno);
  return compared(record, content, work);
}

export async function openOwn({ record, store }: BackupDesk, id: string, work: Work) {
  return compared(record, await readOwnBackup(store, id, record, partOf(work, 0, 0.5)), work);
}

async function compared(record: CaseRecord, content: BackupContent, work: Work): Promise<OpenedBackup> {
  return { content, comparison: await compareBackup(record, content, partOf(work, 0.5, 1)) };
}

/** @returns how many cases there are now */
export async function layIn(
  { record, today, retentionDays }: BackupDesk,
  content: BackupContent,
  how: RestoreHow,
  work: Work,
  act: 'restore' | 'undo' = 'restore',
): Promise<number> {
  const at = moment().toISOString();
  await restoreBackup(record, content, how, { at, on: today, retentionDays }, work);
  const cases = await record.database.cases.count();
  await recordIsKnown(record);
  await writeLog(record, { at, act, detail: { what: how, cases, from: content.madeAt } });
  await tellBackground();
  return cases;
}
