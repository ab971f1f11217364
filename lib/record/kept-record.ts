import { liveQuery } from 'dexie';
import type { IsoDate } from '../dates/iso-date.ts';
import { dropAllBackups, withBackups } from './backup-store.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { takeOut } from './take-out.ts';

export interface KeptRecord {
  count: number;
  /** the day the case that goes first was last seen; null where there is none */
  oldestSeenOn: IsoDate | null;
}

/** How much is kept; no case is opened for it, so cases that do not open count too. */
export async function keptRecord({ database }: CaseRecord): Promise<KeptRecord> {
  const [count, oldest] = await Promise.all([database.cases.count(), database.cases.orderBy('seenOn').first()]);
  return { count, oldestSeenOn: oldest?.seenOn ?? null };
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveKeptRecord(record: CaseRecord): Live<KeptRecord> {
  return { subscribe: (next, error) => liveQuery(() => keptRecord(record)).subscribe({ next, error }) };
}

/**
 * Deletes every kept case, and what stands about them elsewhere, with the backups in the browser's own storage; settings and
 * keys stay.
 *
 * @returns puts the same cases back, as `takeOut`
 */
export async function deleteAllCases(record: CaseRecord): Promise<() => Promise<void>> {
  // First: where it fails, nothing is deleted, and nobody is told otherwise.
  await withBackups(record.database.name, dropAllBackups);
  return (await takeOut(record, () => record.database.cases.toArray())).undo;
}
