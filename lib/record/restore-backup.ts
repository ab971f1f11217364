import type { Table } from 'dexie';
import type { IsoDate } from '../dates/iso-date.ts';
import { plainTables, type BackupContent, type PlainTable } from './backup-content.ts';
import { BackupError } from './backup-error.ts';
import { storedRows, type StoredRows } from './backup-gather.ts';
import { dropBackup, keepBackup, pruneBackups, withBackups, type OwnBackup } from './backup-store.ts';
import { mayGoOn, partOf, type BackupWork } from './backup-work.ts';
import { withCaseIds } from './case-ids-in.ts';
import type { StoredCase, StoredRuleChange } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { inOrderMade } from './merge-rule-changes.ts';
import { rowsToRestore, type RestoreHow, type RowsToRestore } from './restore-rows.ts';
import { sameData } from './same-data.ts';
import { isFull } from './write-cases.ts';

/** Rows of the settings that are this machine's own: another machine's say nothing here. */
const ofThisMachine = new Set(['policy', 'retentionLookedOn', 'retentionDeletedOn']);

/** What pages bring back by themselves, and the log, which is never written over. */
const notCompared: ReadonlySet<PlainTable> = new Set(['faults', 'pageHealth', 'log']);

/** So many times others may write meanwhile before this gives up; nothing is written then. */
const mostAttempts = 5;
const rowsAtOnce = 500;

export interface RestoreMoment {
  /** ISO moment, from `lib/clock` */
  at: string;
  on: IsoDate;
  /** for how long backups in the browser's own storage may stand */
  retentionDays: number;
}

/**
 * Lays a backup in. How all was before is kept beside, for an undo; then everything is written in one transaction, so that it
 * is either as before or as wanted, whatever happens. What others wrote while the rows were made ready is not lost: then they
 * are made ready anew.
 *
 * @returns the backup that takes it back, within 24 hours
 * @throws BackupError `cancelled`, `busy` or `storage-full`; the record is then as it was
 */
export async function restoreBackup(
  record: CaseRecord,
  content: BackupContent,
  how: RestoreHow,
  moment: RestoreMoment,
  work: BackupWork = {},
): Promise<OwnBackup> {
  return withBackups(record.database.name, async (store) => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const here = await storedRows(record);
      const rows = await rowsToRestore(record, content, how, here.cases, partOf(work, 0, 0.7));
      const made = { kind: 'before-restore', at: moment.at, on: moment.on } as const;
      const before = await keepBackup(store, record, here, made, work);
      let isWritten = false;
      try {
        work.onProgress?.(0.8);
        isWritten = await write(record, content, rows, how, here, partOf(work, 0.8, 1));
      } finally {
        if (!isWritten) await dropBackup(store, before.id);
      }
      if (!isWritten) continue;
      await pruneBackups(store, moment, moment.retentionDays);
      return before;
    }
    throw new BackupError('busy', `The record was written by others ${mostAttempts} times in a row. Try again.`);
  });
}

/** Lays a backup into a record that nobody else knows of, such as one for trial. */
export async function restoreInto(record: CaseRecord, content: BackupContent, work: BackupWork = {}): Promise<void> {
  const rows = await rowsToRestore(record, content, 'replace', [], partOf(work, 0, 0.8));
  await write(record, content, rows, 'replace', null, partOf(work, 0.8, 1));
}

/** @returns false where someone has written since `here` was read: nothing was written then */
function write(
  record: CaseRecord,
  content: BackupContent,
  rows: RowsToRestore,
  how: RestoreHow,
  here: StoredRows | null,
  work: BackupWork,
): Promise<boolean> {
  const { database } = record;
  const tables = [database.cases, database.sealed, database.keys, ...plainTables.map((name) => database.table(name))];
  return inTurn(record, async () => {
    try {
      return await database.transaction('rw', tables, async () => {
        await mustHoldKeys(record);
        if (here && !(await isAsRead(record, here))) return false;
        await writeRows(record, content, rows, how, work);
        return true;
      });
    } catch (cause) {
      if (isFull(cause)) throw new BackupError('storage-full', 'The browser has no room for the backup.', { cause });
      throw cause;
    }
  });
}

/** A case by its id and revision, read from an index alone; the small tables by all that is in them. */
async function isAsRead({ database }: CaseRecord, here: StoredRows): Promise<boolean> {
  const versions = (await database.cases.orderBy('[mine+keyHash+id+revision]').keys()) as unknown[];
  const asRead = here.cases.map(({ mine, keyHash, id, revision }) => JSON.stringify([mine, keyHash, id, revision]));
  const known = new Set(asRead);
  if (versions.length !== known.size || !versions.every((one) => known.has(JSON.stringify(one)))) return false;
  for (const name of plainTables) {
    if (!notCompared.has(name) && !sameData(await database.table(name).toArray(), here[name])) return false;
  }
  return true;
}

async function writeRows(
  { database }: CaseRecord,
  content: BackupContent,
  { cases, sealed, otherIds }: RowsToRestore,
  how: RestoreHow,
  work: BackupWork,
): Promise<void> {
  const isReplaced = how === 'replace';
  if (isReplaced) await database.cases.clear();
  for (let start = 0; start < cases.length; start += rowsAtOnce) {
    mayGoOn(work);
    await database.cases.bulkPut(cases.slice(start, start + rowsAtOnce));
    work.onProgress?.(Math.min(1, (start + rowsAtOnce) / cases.length));
  }
  if (isReplaced) await putUnopened(database.cases, content.unopenedRows ?? []);
  await layIn(database.sealed, sealed, isReplaced);
  const settings = content.settings.filter(({ name }) => !ofThisMachine.has(name));
  if (isReplaced) await database.settings.filter(({ name }) => !ofThisMachine.has(name)).delete();
  await layIn(database.settings, settings, false);
  for (const name of ['faults', 'adapters', 'pageHealth', 'guidance', 'dailyCounts', 'team'] as const) {
    await layIn(database.table(name), content[name], isReplaced);
  }
  await layIn(database.plan, withCaseIds(content.plan, otherIds) as BackupContent['plan'], isReplaced);
  await layRuleChangesIn(database.ruleChanges, content.ruleChanges, isReplaced);
  // A log is never written over; where there is none yet, the backup's goes on here.
  if ((await database.log.count()) === 0) await database.log.bulkPut(content.log);
  mayGoOn(work);
}

/** Rows whose key is there already stay as they are, unless all is replaced. */
async function layIn(table: Table, rows: readonly unknown[], isReplaced: boolean): Promise<void> {
  if (isReplaced) await table.clear();
  const keyPath = table.schema.primKey.keyPath as string;
  const keys = rows.map((row) => (row as Record<string, string>)[keyPath]!);
  const known = await table.bulkGet(keys);
  await table.bulkPut(rows.filter((_row, index) => known[index] === undefined));
}

/** Of two changes to one thing the later in the list holds, so those of both machines stand in the order they were made. */
async function layRuleChangesIn(
  table: Table<StoredRuleChange, number>,
  rows: readonly StoredRuleChange[],
  isReplaced: boolean,
): Promise<void> {
  const here = isReplaced ? [] : await table.orderBy('order').toArray();
  const fresh = rows.filter(({ id }) => !here.some((one) => one.id === id));
  if (fresh.length === 0 && !isReplaced) return;
  await table.clear();
  // Each gets the next number: what was read before by number must not be taken for these.
  await table.bulkAdd(inOrderMade(here, fresh).map(({ order: _order, ...change }) => change));
}

/** What did not open when it was kept does not open now either: it stays what it was. */
async function putUnopened(table: Table<StoredCase, string>, rows: readonly StoredCase[]): Promise<void> {
  const known = await table.bulkGet(rows.map(({ keyHash }) => keyHash));
  await table.bulkPut(rows.filter((_row, index) => known[index] === undefined));
}
