import { standingDecisions } from '../case/facts-of-case.ts';
import { isSameEntry, type HandEntry } from '../case/hand-entry.ts';
import { contentOf, openCase, type SealedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { storedRow } from './stored-row.ts';
import { writeCases } from './write-cases.ts';

/**
 * Puts rows that were deleted back. Where a page has shown a case again meanwhile, what it shows is the newer knowledge,
 * and what was entered and decided by hand comes back to it.
 */
export function putBack(record: CaseRecord, rows: readonly StoredCase[]): Promise<void> {
  const { database } = record;
  const { cases, keys } = database;
  return inTurn(record, async () => {
    const seenAgain = await database.transaction('rw', cases, keys, async () => {
      await mustHoldKeys(record);
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
    if (!row || !old || !now || isUntold(old)) return;
    const written = { before: row, row: await storedRow(record, together(old, now), row, row) };
    if ((await writeCases(record, [written])).length === 0) return;
  }
}

/** Nobody has told anything of it, so pages have brought all of it back. */
function isUntold({ entries, decisions, progress, remarks }: SealedCase): boolean {
  return entries.length === 0 && decisions.length === 0 && !progress && !remarks;
}

function together(old: SealedCase, now: SealedCase): SealedCase {
  const isNew = (entry: HandEntry) => !now.entries.some((one) => isSameEntry(one, entry));
  const content = {
    ...contentOf(now),
    entries: [...old.entries.filter(isNew), ...now.entries],
    decisions: [...old.decisions, ...now.decisions],
    // What was ticked since is the newer word of the same person.
    ...(old.progress && !now.progress && { progress: old.progress }),
    ...(old.remarks && !now.remarks && { remarks: old.remarks }),
    ...(old.calendar && !now.calendar && { calendar: old.calendar }),
  };
  return { ...content, decisions: standingDecisions(content) };
}
