import { standingDecisions } from '../case/facts-of-case.ts';
import { isSameEntry, type HandEntry } from '../case/hand-entry.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { contentOf, openCase, type SealedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { storedRow } from './stored-row.ts';
import { writeCases } from './write-cases.ts';

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
 * @returns puts the same cases back. Where a page has shown one again meanwhile, what it shows is the newer knowledge,
 *   and what was entered and decided by hand comes back to it.
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
    inTurn(record, async () => {
      const seenAgain = await database.transaction('rw', cases, async () => {
        const now = await cases.bulkGet(rows.map(({ keyHash }) => keyHash));
        await cases.bulkPut(rows.filter((_row, index) => now[index] === undefined));
        return rows.filter((_row, index) => now[index] !== undefined);
      });
      for (const row of seenAgain) await putEntriesBack(record, row);
    });
}

/** Until it succeeds: each time another writer was faster, that one did get on. */
async function putEntriesBack(record: CaseRecord, deleted: StoredCase): Promise<void> {
  for (;;) {
    const row = await record.database.cases.get(deleted.keyHash);
    const [old, now] = await Promise.all([openCase(record, deleted), row && openCase(record, row)]);
    if (!row || !old || !now || (old.entries.length === 0 && old.decisions.length === 0)) return;
    const written = { before: row, row: await storedRow(record, together(old, now), row, row) };
    if ((await writeCases(record, [written])).length === 0) return;
  }
}

function together(old: SealedCase, now: SealedCase): SealedCase {
  const isNew = (entry: HandEntry) => !now.entries.some((one) => isSameEntry(one, entry));
  const content = {
    ...contentOf(now),
    entries: [...old.entries.filter(isNew), ...now.entries],
    decisions: [...old.decisions, ...now.decisions],
  };
  return { ...content, decisions: standingDecisions(content) };
}
