import type { CaseReading } from '../../../lib/case/case-reading.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { compareBackup } from '../../../lib/record/backup-compare.ts';
import { backupFile, newFileKey, readBackupFile } from '../../../lib/record/backup-file.ts';
import { gatherBackup } from '../../../lib/record/backup-gather.ts';
import { openBackupStore } from '../../../lib/record/backup-store.ts';
import { tryBackup } from '../../../lib/record/backup-trial.ts';
import { observe } from '../../../lib/record/observe.ts';
import { openRecord } from '../../../lib/record/open-record.ts';
import { restoreBackup } from '../../../lib/record/restore-backup.ts';

/** Milliseconds, one reading for each round. */
export interface BackupReadings {
  save: number[];
  trial: number[];
  compare: number[];
  restore: number[];
  /** bytes of the file */
  size: number;
}

declare global {
  var measureBackup: (cases: number, rounds: number) => Promise<BackupReadings>;
}

const monday = isoDate('2026-11-23');
const at = '2026-11-23T09:00:00.000Z';
const passphrase = 'fire heste i regn';
const [system, adapter, page] = ['fagsystem', 'fagsystem', 'my-cases'];

/** A caseload goes into an encrypted file, and from the file into an installation that has none of it. */
globalThis.measureBackup = async (cases, rounds) => {
  const source = await openRecord(`backup-source-${cases}`);
  await observe(source, { system, adapter, page, seenOn: monday, readings: readingsOf(cases), whose: () => 'mine' });
  const readings: BackupReadings = { save: [], trial: [], compare: [], restore: [], size: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const file = await timed(readings.save, async () =>
      backupFile(await gatherBackup(source, at), await newFileKey(passphrase)),
    );
    readings.size = file.size;
    const { content } = await readBackupFile(file, passphrase, source.database.verno);
    await timed(readings.trial, () => tryBackup(content, at));
    const target = await openRecord(`backup-target-${cases}-${round}`);
    await timed(readings.compare, () => compareBackup(target, content));
    // From the file and its passphrase to the last case in its place, with what an undo needs.
    await timed(readings.restore, async () => {
      const read = await readBackupFile(file, passphrase, source.database.verno);
      await restoreBackup(target, read.content, 'replace', { at, on: monday, retentionDays: 60 });
    });
    if ((await target.database.cases.count()) !== cases) throw new Error('Not every case came back.');
    target.database.close();
    await target.database.delete();
    const store = await openBackupStore(target.database.name);
    store.database.close();
    await store.database.delete();
  }
  source.database.close();
  await source.database.delete();
  return readings;
};

async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  into.push(performance.now() - start);
  return result;
}

/** A case page's worth of each: a name, a group, and five interviews. */
function readingsOf(count: number): CaseReading[] {
  return Array.from({ length: count }, (_none, index) => ({
    ref: `26-${index}`,
    fields: {
      name: { status: 'read', label: 'Borger', value: `Borger nummer ${index}` },
      targetGroup: { status: 'read', label: 'Målgruppe', value: 'insured' },
      start: { status: 'read', label: 'Ledig fra', value: plusDays(monday, -(index % 400)) },
      heldInterviews: {
        status: 'read',
        label: 'Samtaler',
        value: [1, 2, 3, 4, 5].map((months) => plusDays(monday, -(index % 30) - months * 30)),
      },
    },
    complete: ['interview-held'],
  }));
}
