import { liveQuery } from 'dexie';
import type { Adapter } from '../adapters/adapter.ts';
import { problemLine, readAdapter, type AdapterProblem, type AdapterWords } from '../adapters/adapter-file.ts';
import { isSelector } from '../adapters/is-selector.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { eventIds, groupIds } from '../rules/known-ids.ts';
import type { StoredAdapter } from './database.ts';
import { inTurn } from './in-turn.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord, RecordTables } from './open-record.ts';
import { sameData } from './same-data.ts';

/** An adapter of this machine's own, and the day it was saved. */
export interface OwnAdapter {
  adapter: Adapter;
  savedOn: IsoDate;
}

export interface OwnAdaptersRead {
  /** by id, in the order of the alphabet; the same array as long as nothing was changed */
  own: readonly OwnAdapter[];
  /** Ids of those that this version does not understand. They are left as they are and read nothing; surfaces must say so. */
  notUnderstood: readonly string[];
}

export interface SavedAdapter {
  adapter: Adapter;
  /** the own adapter of that id that was there before; null = none was */
  before: Adapter | null;
  /** Makes it as it was before; where someone else has saved meanwhile, theirs stands. */
  undo: () => Promise<void>;
}

export interface SavedAdapters {
  /** own adapters of the same ids were there before */
  replaced: boolean;
  /** Makes each as it was before; where someone else has saved one of them meanwhile, theirs stands. */
  undo: () => Promise<void>;
}

/** Why an adapter was not saved: nothing was written. */
export class AdapterRefused extends Error {
  readonly problems: readonly AdapterProblem[];

  constructor(problems: readonly AdapterProblem[]) {
    super(`saveOwnAdapter: the adapter is refused whole: ${problems.map(problemLine).join('; ')}.`);
    this.name = 'AdapterRefused';
    this.problems = problems;
  }
}

/** What an adapter of this version may name. */
export const adapterWords: AdapterWords = { events: eventIds, groups: groupIds, isSelector };

/** What was read before, by database: checking an adapter costs more than seeing that it is the same. */
const known = new WeakMap<CaseRecord['database'], { rows: string; read: OwnAdaptersRead }>();

/** The adapters that were pointed out on this machine, or brought as files. */
export async function ownAdapters({ database }: RecordTables): Promise<OwnAdaptersRead> {
  const stored = await database.adapters.orderBy('id').toArray();
  const rows = JSON.stringify(stored);
  const before = known.get(database);
  if (before?.rows === rows) return before.read;
  const all = stored.map((row) => ({ row, read: readAdapter(row.adapter, adapterWords) }));
  const read: OwnAdaptersRead = {
    own: all.flatMap(({ row, read }) => (read.ok ? { adapter: read.adapter, savedOn: row.savedOn } : [])),
    notUnderstood: all.flatMap(({ row, read }) => (read.ok ? [] : row.id)),
  };
  known.set(database, { rows, read });
  return read;
}

/**
 * Keeps an adapter, in place of the own one of the same id. Pages then send `record/changed`, and open tabs read by it.
 *
 * @param adapter checked as an adapter file is, whatever it was made by
 * @throws AdapterRefused where anything is wrong with it
 */
export async function saveOwnAdapter(record: CaseRecord, adapter: unknown, today: IsoDate): Promise<SavedAdapter> {
  const row = rowOf(adapter, today);
  const [change] = await replace(record, [{ id: row.id, row }]);
  return {
    adapter: row.adapter as Adapter,
    before: (change!.before?.adapter as Adapter | undefined) ?? null,
    undo: () => restore(record, [change!]),
  };
}

/**
 * Keeps all the adapters of one file, or none of them.
 *
 * @param adapters no two of the same id; checked as `saveOwnAdapter` does
 * @throws AdapterRefused where anything is wrong with one of them
 */
export async function saveOwnAdapters(
  record: CaseRecord,
  adapters: readonly unknown[],
  today: IsoDate,
): Promise<SavedAdapters> {
  const rows = adapters.map((adapter) => rowOf(adapter, today));
  const changes = await replace(
    record,
    rows.map((row) => ({ id: row.id, row })),
  );
  return {
    replaced: changes.some(({ before }) => before !== undefined),
    undo: () => restore(record, changes),
  };
}

/**
 * Deletes an own adapter; a known one of the same id reads again. One that is gone already is no error.
 *
 * @returns puts the same one back; where one of that id was saved meanwhile, that one stands
 */
export async function removeOwnAdapter(record: CaseRecord, id: string): Promise<() => Promise<void>> {
  const changes = await replace(record, [{ id, row: undefined }]);
  return () => restore(record, changes);
}

/** The own adapters, now and after every change. For pages only, as `liveCases`. */
export function liveOwnAdapters(record: CaseRecord): Live<OwnAdaptersRead> {
  return {
    subscribe: (next, error) => liveQuery(() => ownAdapters(record)).subscribe({ next, error }),
  };
}

/** @throws AdapterRefused */
function rowOf(adapter: unknown, today: IsoDate): StoredAdapter {
  const read = readAdapter(adapter, adapterWords);
  if (!read.ok) throw new AdapterRefused(read.problems);
  return { id: read.adapter.id, adapter: read.adapter, savedOn: today };
}

/** What is to stand under an id; undefined = nothing. */
interface Wanted {
  id: string;
  row: StoredAdapter | undefined;
}

/** The same, and what stood there before. */
interface Change extends Wanted {
  before: StoredAdapter | undefined;
}

/** All of it, or nothing where one cannot be kept. */
function replace(record: CaseRecord, wanted: readonly Wanted[]): Promise<Change[]> {
  const { adapters } = record.database;
  return inTurn(record, () =>
    record.database.transaction('rw', adapters, async () => {
      const before = await adapters.bulkGet(wanted.map(({ id }) => id));
      for (const one of wanted) await put(record, one);
      return wanted.map((one, index) => ({ ...one, before: before[index] }));
    }),
  );
}

function restore(record: CaseRecord, changes: readonly Change[]): Promise<void> {
  const { adapters } = record.database;
  return inTurn(record, () =>
    record.database.transaction('rw', adapters, async () => {
      for (const { id, row, before } of changes) {
        if (sameData(await adapters.get(id), row)) await put(record, { id, row: before });
      }
    }),
  );
}

async function put({ database: { adapters } }: CaseRecord, { id, row }: Wanted): Promise<void> {
  if (row) await adapters.put(row);
  else await adapters.delete(id);
}
