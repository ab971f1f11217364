import { liveQuery } from 'dexie';
import type { IsoDate } from '../dates/iso-date.ts';
import { inTurn } from './in-turn.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { putBack } from './put-back.ts';

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
 * Deletes every kept case; settings and keys stay.
 *
 * @returns puts the same cases back, as `putBack`
 */
export async function deleteAllCases(record: CaseRecord): Promise<() => Promise<void>> {
  const { database } = record;
  const { cases } = database;
  // In a transaction, so that what the background writes between the two is not deleted unseen.
  const rows = await inTurn(record, () =>
    database.transaction('rw', cases, async () => {
      const all = await cases.toArray();
      await cases.clear();
      return all;
    }),
  );
  return () => putBack(record, rows);
}
