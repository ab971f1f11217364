import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { inTurn } from '../../lib/record/in-turn.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

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

/**
 * Deletes every kept case; settings and keys stay.
 *
 * @returns puts the same cases back, except where a page has shown one again meanwhile: that is the newer knowledge
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
  return () =>
    inTurn(record, () =>
      database.transaction('rw', cases, async () => {
        const seenAgain = await cases.bulkGet(rows.map(({ keyHash }) => keyHash));
        await cases.bulkPut(rows.filter((_row, index) => seenAgain[index] === undefined));
      }),
    );
}
