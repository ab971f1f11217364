import { Dexie } from 'dexie';
import { compareBackup } from './backup-compare.ts';
import type { BackupContent } from './backup-content.ts';
import { BackupError } from './backup-error.ts';
import { longestTrial } from './backup-store.ts';
import { partOf, type BackupWork } from './backup-work.ts';
import { RecordDatabase } from './database.ts';
import { restoreInto } from './restore-backup.ts';
import { makeKeys } from './sealing.ts';

const prefix = 'rettidig-trial ';

/**
 * Lays a backup into a database of its own, opens every case there and compares it, and takes the database away again.
 *
 * @param at ISO moment
 * @throws BackupError `not-verified` where a case is missing or says something else; `cancelled`, `storage-full`
 */
export async function tryBackup(content: BackupContent, at: string, work: BackupWork = {}): Promise<void> {
  const database = new RecordDatabase(`${prefix}${Date.parse(at)} ${crypto.randomUUID()}`);
  // In memory only: a trial that a closed browser leaves behind opens for nobody.
  const trial = { database, keys: await makeKeys() };
  try {
    await restoreInto(trial, content, partOf(work, 0, 0.7));
    const { same } = await compareBackup(trial, content, partOf(work, 0.7, 1));
    if (same !== content.cases.length) {
      const missing = content.cases.length - same;
      throw new BackupError(
        'not-verified',
        `${missing} of ${content.cases.length} cases do not come back as they were.`,
      );
    }
  } finally {
    trial.database.close();
    await trial.database.delete();
  }
}

/** Takes trials away that a browser that was closed in the middle has left behind. @param at ISO moment */
export async function sweepTrials(at: string): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  const begun = (name: string) => Number(name.slice(prefix.length).split(' ')[0]);
  const isLeft = (name: string) => Math.abs(Date.parse(at) - begun(name)) > longestTrial;
  for (const name of names.filter(isLeft)) await Dexie.delete(name);
}
