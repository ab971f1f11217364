import { Dexie, liveQuery, type Table } from 'dexie';
import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BackupContent } from './backup-content.ts';
import { BackupError } from './backup-error.ts';
import type { FileKey } from './backup-file.ts';
import { openRows, type StoredRows } from './backup-gather.ts';
import { mayGoOn, type BackupWork } from './backup-work.ts';
import type { StoredKeys } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { keysIn } from './lock-keys.ts';
import { firstName, ownerOf } from './record-name.ts';
import { RecordError } from './record-error.ts';
import type { RecordKeys } from './sealing.ts';
import { isFull } from './write-cases.ts';

/** `daily`: made once a day by itself. `before-restore`: how all was before a backup was laid in, for the undo. */
export type OwnBackupKind = 'daily' | 'before-restore';

/** A backup in the browser's own storage. Its cases lie there as they lie in the record: sealed. */
export interface OwnBackup {
  id: string;
  kind: OwnBackupKind;
  /** ISO moment */
  at: string;
  /** the day it was made */
  on: IsoDate;
  cases: number;
  databaseVersion: number;
  /** it was read back and laid into a database of its own, and every case was there */
  isVerified: boolean;
  /** the keys (`made`) that a lock closes it with; null = it opens by itself */
  lock: string | null;
}

interface StoredBackup extends Omit<OwnBackup, 'lock'> {
  /** as they lie in the record: not to be read by script, or themselves sealed where a passphrase is asked for */
  keys: StoredKeys[];
}

interface StoredPart {
  backup: string;
  table: keyof StoredRows;
  part: number;
  rows: unknown[];
}

/** Where backup files go without being asked for each time. */
export interface BackupPlace {
  name: 'place';
  /** a folder of this machine that the user chose; null = each file is saved by hand */
  folder: FileSystemDirectoryHandle | null;
  /** of the passphrase that was given when the folder was chosen; not to be read by script */
  key: FileKey | null;
  /** the day of the last backup file; null = none yet */
  lastOn: IsoDate | null;
  /** the day on which the file for the folder did not come by itself; null = it came, or none is waited for */
  missedOn: IsoDate | null;
}

/** From so many days the daily backups are kept, and so many of today. */
const mostDaily = 7;
/** What was begun longer ago (milliseconds) was left behind by a browser that was closed meanwhile. */
export const longestTrial = 3_600_000;
/** An undo can be had for so many hours. */
export const hoursToUndo = 24;
const rowsInPart = 500;

/** Backups beside the record, in a database of their own: what befalls the one need not befall the other. */
class BackupDatabase extends Dexie {
  declare backups: Table<StoredBackup, string>;
  declare parts: Table<StoredPart, [string, string, number]>;
  declare places: Table<BackupPlace, string>;

  constructor(name: string) {
    super(name);
    // Never edit a released version: add the next one.
    this.version(1).stores({ backups: 'id, at', parts: '[backup+table+part], backup', places: 'name' });
  }
}

export interface BackupStore {
  readonly database: BackupDatabase;
}

/** @param recordName of any of the record's databases: their backups lie together */
export async function openBackupStore(recordName = firstName): Promise<BackupStore> {
  const database = new BackupDatabase(`${ownerOf(recordName)}-backups`);
  await database.open();
  return { database };
}

/** Opens the store, and closes it when the work is over: it is seldom needed. */
export async function withBackups<Result>(
  recordName: string,
  work: (store: BackupStore) => Promise<Result>,
): Promise<Result> {
  const store = await openBackupStore(recordName);
  try {
    return await work(store);
  } finally {
    store.database.close();
  }
}

/** What is there, the newest first. */
export async function ownBackups({ database }: BackupStore): Promise<OwnBackup[]> {
  const rows = await database.backups.orderBy('at').reverse().toArray();
  return rows.map(({ keys, ...backup }) => ({ ...backup, lock: lockOf(keys) }));
}

function lockOf([kept]: readonly StoredKeys[]): string | null {
  return kept && 'lock' in kept ? kept.made : null;
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveOwnBackups(store: BackupStore): Live<OwnBackup[]> {
  return { subscribe: (next, error) => liveQuery(() => ownBackups(store)).subscribe({ next, error }) };
}

/**
 * Keeps rows of the record as a backup: all of them, or nothing.
 *
 * @throws BackupError `storage-full` or `cancelled`; RecordError `keys-changed`
 */
export async function keepBackup(
  { database }: BackupStore,
  record: CaseRecord,
  rows: StoredRows,
  made: Pick<OwnBackup, 'kind' | 'at' | 'on'>,
  work: BackupWork = {},
): Promise<OwnBackup> {
  const id = crypto.randomUUID();
  // What was read before was read by these keys.
  await mustHoldKeys(record);
  const keys = await record.database.keys.toArray();
  const { verno } = record.database;
  const backup = { id, ...made, cases: rows.cases.length, databaseVersion: verno, isVerified: false };
  const parts = Object.entries(rows).flatMap(([table, all]: [string, unknown[]]) =>
    Array.from({ length: Math.ceil(all.length / rowsInPart) }, (_none, part) => ({
      backup: id,
      table: table as keyof StoredRows,
      part,
      rows: all.slice(part * rowsInPart, (part + 1) * rowsInPart),
    })),
  );
  try {
    await database.transaction('rw', database.backups, database.parts, async () => {
      for (const part of parts) {
        mayGoOn(work);
        await database.parts.put(part);
      }
      await database.backups.put({ ...backup, keys });
    });
  } catch (cause) {
    if (isFull(cause)) throw new BackupError('storage-full', 'The browser has no room for the backup.', { cause });
    throw cause;
  }
  try {
    // A lock that was turned on meanwhile has looked for what opens without it already.
    await mustHoldKeys(record);
  } catch (cause) {
    await dropBackups(database, [id]);
    throw cause;
  }
  return { ...backup, lock: lockOf(keys) };
}

/**
 * A backup, opened with the keys that were kept with it, else with those of the record.
 *
 * @throws BackupError `gone` or `cancelled`; RecordError `keys-missing` where nothing opens it
 */
export async function readOwnBackup(
  { database }: BackupStore,
  id: string,
  record: Pick<CaseRecord, 'keys'> | null,
  work: BackupWork = {},
): Promise<BackupContent> {
  const [backup, parts] = await database.transaction('r', database.backups, database.parts, () =>
    Promise.all([database.backups.get(id), database.parts.where({ backup: id }).toArray()]),
  );
  if (!backup) throw new BackupError('gone', 'The backup is no longer there.');
  const [kept] = backup.keys;
  const keys = keysOf(backup, record) ?? (kept && (await keysIn(kept)));
  if (!keys) throw new RecordError('keys-missing', 'readOwnBackup: nothing here opens the backup.');
  return openRows({ keys }, rowsOf(parts), backup.at, backup.databaseVersion, work);
}

/** Whether a backup lies behind a lock whose keys are not the record's: only that lock's passphrase opens it. */
export function isBehindAnotherLock({ lock }: OwnBackup, { keys }: Pick<CaseRecord, 'keys'>): boolean {
  return lock !== null && lock !== keys.made;
}

/** Whether a backup opens without the record. */
export async function canOpen({ database }: BackupStore, id: string): Promise<boolean> {
  const kept = (await database.backups.get(id))?.keys[0];
  return kept !== undefined && (await keysIn(kept)) !== null;
}

/** The keys a backup was made with; undefined where nothing here is one of them. */
export function keysOf(
  { keys: [kept] }: Pick<StoredBackup, 'keys'>,
  record: Pick<CaseRecord, 'keys'> | null,
): RecordKeys | undefined {
  if (!kept) return record?.keys;
  if (!('lock' in kept)) return kept;
  // Where a passphrase is asked for, what lies there is no key; an unlocked record has the same ones.
  return kept.made === record?.keys.made ? record?.keys : undefined;
}

function rowsOf(parts: readonly StoredPart[]): StoredRows {
  const rows: Partial<Record<keyof StoredRows, unknown[]>> = {};
  for (const { table, rows: some } of parts.toSorted((one, other) => one.part - other.part)) {
    (rows[table] ??= []).push(...some);
  }
  const none: StoredRows = {
    ...{ cases: [], sealed: [], settings: [], faults: [], ruleChanges: [], adapters: [], pageHealth: [] },
    ...{ guidance: [], dailyCounts: [], plan: [], team: [], log: [] },
  };
  return { ...none, ...(rows as Partial<StoredRows>) };
}

export async function markVerified({ database }: BackupStore, id: string): Promise<void> {
  await database.backups.update(id, { isVerified: true });
}

export async function dropBackup({ database }: BackupStore, id: string): Promise<void> {
  await dropBackups(database, [id]);
}

/** Takes every backup in the browser's own storage away: they may hold what was deleted from the record. @returns how many */
export async function dropAllBackups({ database }: BackupStore): Promise<number> {
  return database.transaction('rw', database.backups, database.parts, async () => {
    const count = await database.backups.count();
    await Promise.all([database.backups.clear(), database.parts.clear()]);
    return count;
  });
}

/** @param now ISO moment */
export function canUndo({ kind, at }: Pick<OwnBackup, 'kind' | 'at'>, now: string): boolean {
  return kind === 'before-restore' && Date.parse(now) < Date.parse(at) + hoursToUndo * 3_600_000;
}

/**
 * What is kept for long enough goes: of the daily ones all but those of the newest seven days, of each day that is over all
 * but the last, those that are older than cases are kept, and those that nobody came to try; and what an undo was kept for.
 * Those behind an earlier lock are counted by themselves: nothing new pushes the last ones of a lost record out.
 *
 * A clock that stands wrong must not empty it: by age alone a daily one goes only where the one before it is near.
 */
export async function pruneBackups(
  { database }: BackupStore,
  { at, on: today }: Pick<OwnBackup, 'at' | 'on'>,
  retentionDays: number,
): Promise<void> {
  const all = await database.backups.orderBy('at').reverse().toArray();
  const daily = all.filter(({ kind, isVerified }) => kind === 'daily' && isVerified);
  const days = [...new Set(daily.map(({ on }) => on))];
  const isUsualDay = days[1] !== undefined && days[1] >= plusDays(today, -retentionDays);
  const isTooOld = ({ on }: StoredBackup) => isUsualDay && on < plusDays(today, -retentionDays);
  const isTooMany = ({ id, on, keys }: StoredBackup) => {
    const series = daily.filter((one) => lockOf(one.keys) === lockOf(keys));
    const place = series.filter((one) => one.on === on).findIndex((one) => one.id === id);
    const day = [...new Set(series.map((one) => one.on))].indexOf(on);
    return day >= mostDaily || place >= (on === today ? mostDaily : 1);
  };
  const isLeft = (one: StoredBackup) => Math.abs(Date.parse(at) - Date.parse(one.at)) > longestTrial;
  const gone = [
    ...daily.filter((one) => isTooMany(one) || isTooOld(one)),
    ...all.filter((one) => one.kind === 'daily' && !one.isVerified && isLeft(one)),
    ...all.filter((one) => one.kind === 'before-restore' && !canUndo(one, at)),
  ];
  await dropBackups(
    database,
    gone.map(({ id }) => id),
  );
}

function dropBackups(database: BackupDatabase, ids: readonly string[]): Promise<void> {
  return database.transaction('rw', database.backups, database.parts, async () => {
    await database.backups.bulkDelete([...ids]);
    await database.parts.where('backup').anyOf(ids).delete();
  });
}

const noPlace: BackupPlace = { name: 'place', folder: null, key: null, lastOn: null, missedOn: null };

export async function backupPlace({ database }: BackupStore): Promise<BackupPlace> {
  return (await database.places.get('place')) ?? noPlace;
}

export function liveBackupPlace(store: BackupStore): Live<BackupPlace> {
  return { subscribe: (next, error) => liveQuery(() => backupPlace(store)).subscribe({ next, error }) };
}

export async function changeBackupPlace({ database }: BackupStore, change: Partial<BackupPlace>): Promise<void> {
  await database.transaction('rw', database.places, async () => {
    await database.places.put({ ...noPlace, ...(await database.places.get('place')), ...change, name: 'place' });
  });
}
