import type { IsoDate } from '../dates/iso-date.ts';
import { BackupError } from './backup-error.ts';
import { backupFile, readBackupFile, saltOfFile, type FileKey } from './backup-file.ts';
import { gatherBackup } from './backup-gather.ts';
import { backupPlace, changeBackupPlace, withBackups, type BackupPlace, type BackupStore } from './backup-store.ts';
import { tryBackup } from './backup-trial.ts';
import { partOf, type BackupWork } from './backup-work.ts';
import { writeLog } from './log.ts';
import type { CaseRecord } from './open-record.ts';

/** What TypeScript's own browser types do not know yet. */
interface Asked {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Listed {
  keys(): AsyncIterable<string>;
}

/** So many of our own files lie in the folder; older ones go when a new one lies there. */
export const mostInFolder = 14;

/** A backup file that was made and tried. */
export interface MadeBackup {
  name: string;
  cases: number;
  /** cases that do not open, and are not in it */
  unopened: number;
}

/**
 * Makes a backup file, tries it, and hands it over by `deliver`, which gives back what lies there, or null where that cannot
 * be read. Only what was read there counts as saved: of a download nobody hears whether it was called off.
 *
 * @param made `at`: ISO moment
 * @throws BackupError as `tryBackup`; what `deliver` throws
 */
export async function makeBackupFile(
  store: BackupStore,
  record: CaseRecord,
  made: { at: string; on: IsoDate },
  key: FileKey,
  deliver: (name: string, file: Blob) => Promise<Blob | null>,
  work: BackupWork = {},
): Promise<MadeBackup> {
  const { at, on } = made;
  const content = await gatherBackup(record, at, partOf(work, 0, 0.3));
  const file = await backupFile(content, key);
  const { verno } = record.database;
  // Tried before anyone relies on it, from the very bytes of the file.
  await tryBackup((await readBackupFile(file, key, verno)).content, at, partOf(work, 0.3, 1));
  const name = `rettidig-${on}-${at.slice(11, 19).replaceAll(':', '')}-${markOf(key)}.rettidig`;
  const lying = await deliver(name, file);
  if (lying) {
    await readBackupFile(lying, key, verno);
    await changeBackupPlace(store, { lastOn: on, missedOn: null });
  }
  const { unopened, cases } = content;
  await writeLog(record, { at, act: 'backup', detail: { what: 'file', cases: cases.length } });
  return { name, cases: cases.length, unopened };
}

/** The same into a folder; then those of our own files go that are too many. @throws BackupError `no-folder` too */
export async function makeFileInFolder(
  store: BackupStore,
  record: CaseRecord,
  made: { at: string; on: IsoDate },
  folder: FileSystemDirectoryHandle,
  key: FileKey,
  work: BackupWork = {},
): Promise<MadeBackup> {
  const saved = await makeBackupFile(store, record, made, key, (name, file) => writeInFolder(folder, name, file), work);
  await pruneFolder(folder, key, saved.name).catch((error: unknown) => console.warn('Rettidig:', error));
  return saved;
}

/** `none`: nothing is asked for now. `missed`: the browser would have to ask the user first. */
export type FolderOutcome = 'made' | 'none' | 'missed';

/**
 * Has today's backup file lie in the folder that was chosen, where there is one and nobody needs to be asked. A record
 * without cases makes none, as `keepDailyBackup`. One that could not be made is noted, and told where people look.
 *
 * @throws BackupError as `makeFileInFolder`
 */
export function keepFolderBackup(record: CaseRecord, on: IsoDate, at: string): Promise<FolderOutcome> {
  return withBackups(record.database.name, async (store) =>
    keepInPlace(store, record, await backupPlace(store), { at, on }),
  );
}

/** The same for a place that was read before. */
export async function keepInPlace(
  store: BackupStore,
  record: CaseRecord,
  { folder, key, lastOn }: BackupPlace,
  made: { at: string; on: IsoDate },
): Promise<FolderOutcome> {
  if (!folder || !key || lastOn === made.on || (await record.database.cases.count()) === 0) return 'none';
  try {
    if (await isAllowed(folder)) {
      await makeFileInFolder(store, record, made, folder, key);
      return 'made';
    }
  } catch (error) {
    await changeBackupPlace(store, { missedOn: made.on });
    throw error;
  }
  await changeBackupPlace(store, { missedOn: made.on });
  return 'missed';
}

/** Whether we may write there without asking anyone. */
export async function isAllowed(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (folder as unknown as Asked).queryPermission({ mode: 'readwrite' })) === 'granted';
}

/** Writes a file whole: a write that breaks leaves what was there before. @returns what lies there now */
async function writeInFolder(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<File> {
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const writing = await handle.createWritable();
    await writing.write(content);
    await writing.close();
    return await handle.getFile();
  } catch (cause) {
    if (!(cause instanceof DOMException) || !noFolder.has(cause.name)) throw cause;
    throw new BackupError('no-folder', 'The folder is gone, or the browser may not write in it.', { cause });
  }
}

const noFolder = new Set(['NotFoundError', 'NotAllowedError', 'NoModificationAllowedError', 'InvalidStateError']);

/**
 * Takes away the oldest of the files that were made with this key. A folder may be shared: what others put there, people or
 * other installations, stays, whatever it is called. The file that was just written stays however old its day makes it.
 */
async function pruneFolder(folder: FileSystemDirectoryHandle, key: FileKey, justWritten: string): Promise<void> {
  const form = new RegExp(`^rettidig-\\d{4}-\\d{2}-\\d{2}-\\d{6}-${markOf(key)}\\.rettidig$`);
  const own: string[] = [];
  for await (const name of (folder as unknown as Listed).keys()) {
    if (name === justWritten || !form.test(name)) continue;
    const file = await (await folder.getFileHandle(name)).getFile();
    if ((await saltOfFile(file)) === key.salt) own.push(name);
  }
  const gone = own
    .toSorted()
    .toReversed()
    .slice(mostInFolder - 1);
  for (const name of gone) await folder.removeEntry(name);
}

/** Tells the files of one key from those of another at a glance, so that two machines never write the same one. */
function markOf({ salt }: FileKey): string {
  return salt
    .replaceAll(/[^a-z0-9]/gi, '')
    .slice(0, 6)
    .toLowerCase();
}
