import type { SavedBackup } from '../../components/backup/backup-to-file.tsx';
import type { Work } from '../../components/backup/use-work.ts';
import { recordIsKnown } from '../../lib/background/record-marker.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { compareBackup, type BackupComparison } from '../../lib/record/backup-compare.ts';
import type { BackupContent } from '../../lib/record/backup-content.ts';
import { makeOwnBackup } from '../../lib/record/backup-daily.ts';
import { BackupError } from '../../lib/record/backup-error.ts';
import { newFileKey, readBackupFile, type FileKey } from '../../lib/record/backup-file.ts';
import { makeBackupFile, makeFileInFolder } from '../../lib/record/backup-folder.ts';
import { changeBackupPlace, readOwnBackup, type BackupStore } from '../../lib/record/backup-store.ts';
import { partOf } from '../../lib/record/backup-work.ts';
import { readLockedBackup } from '../../lib/record/locked-backup.ts';
import { writeLog } from '../../lib/record/log.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { restoreBackup } from '../../lib/record/restore-backup.ts';
import type { RestoreHow } from '../../lib/record/restore-rows.ts';
import { mayWrite } from './backup-folder.ts';
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

/** Notes that a file was saved today, as the user has looked: no other is asked for meanwhile. */
export function fileLies({ store, today }: Pick<BackupDesk, 'store' | 'today'>): Promise<void> {
  return changeBackupPlace(store, { lastOn: today, missedOn: null });
}

/** @param remember the next files are of the same passphrase, and nobody types it again */
export async function saveAsFile(
  desk: BackupDesk,
  passphrase: string,
  remember: boolean,
  work: Work,
): Promise<SavedBackup> {
  const key = await newFileKey(passphrase);
  const saved = await saveAgain(desk, key, work);
  if (remember) await changeBackupPlace(desk.store, { folder: null, key });
  return saved;
}

/** A file as the browser saves them, by a key that was remembered. */
export function saveAgain({ record, store, today }: BackupDesk, key: FileKey, work: Work): Promise<SavedBackup> {
  const deliver = async (name: string, file: Blob) => {
    saveFile(name, file);
    return null;
  };
  return makeBackupFile(store, record, { at: moment().toISOString(), on: today }, key, deliver, work);
}

/** A file in the folder. Call it in a click: the browser may ask the user once more. @throws BackupError `no-folder` too */
export async function saveInFolder(
  { record, store, today }: BackupDesk,
  folder: FileSystemDirectoryHandle,
  key: FileKey,
  work: Work,
): Promise<SavedBackup> {
  if (!(await mayWrite(folder))) throw new BackupError('no-folder', 'The browser may not write in the folder.');
  return makeFileInFolder(store, record, { at: moment().toISOString(), on: today }, folder, key, work);
}

/** A backup in the browser's own storage, now. */
export function makeOwn({ record, store, today, retentionDays }: BackupDesk, work: Work): Promise<void> {
  return makeOwnBackup(store, record, { at: moment().toISOString(), on: today }, retentionDays, work);
}

export async function openFile({ record }: BackupDesk, file: File, passphrase: string, work: Work) {
  const { content } = await readBackupFile(file, passphrase, record.database.verno);
  return compared(record, content, work);
}

/** @param passphrase of another lock than the record's, which the backup lies behind; null = it lies behind none */
export async function openOwn({ record, store }: BackupDesk, id: string, passphrase: string | null, work: Work) {
  const reading = partOf(work, 0, 0.5);
  const content =
    passphrase === null
      ? await readOwnBackup(store, id, record, reading)
      : await readLockedBackup(store, id, passphrase, reading);
  return compared(record, content, work);
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
