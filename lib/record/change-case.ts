import { keyHashOf } from './case-key.ts';
import { contentOf, openCase, type RecordedCase, type SealedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { sameData } from './same-data.ts';
import { storedRow } from './stored-row.ts';
import { deleteRow, writeCases } from './write-cases.ts';

/** A case as it is found. */
export interface CaseName {
  system: string;
  ref: string;
}

/** So many times others may be faster before this gives up; each time means that one of them did get on. */
const mostAttempts = 20;

/**
 * Changes one case, in one transaction: it is read, changed and written, and all of that again where another context
 * wrote it in between. When this returns, the change is in the database.
 *
 * @param change makes the new content, from nothing where the record does not know the case; `null` lets the case go.
 *   Called again with what is there now when another was faster; equal content writes nothing.
 * @param citizenHash what links the case to others of the same citizen, where that is known
 * @throws RecordError `cannot-unseal` (the case is there and does not open: it is left as it is), `storage-full`, `busy`
 */
export function changeCase(
  record: CaseRecord,
  { system, ref }: CaseName,
  change: (before: RecordedCase | undefined) => SealedCase | null,
  citizenHash: string | null = null,
): Promise<void> {
  return inTurn(record, async () => {
    const keyHash = await keyHashOf(record.keys, system, ref);
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const row = await record.database.cases.get(keyHash);
      if (await isChanged(record, row, { keyHash, citizenHash }, change)) return;
    }
    throw new RecordError('busy', `changeCase: others wrote the case ${mostAttempts} times in a row. Try again.`);
  });
}

async function isChanged(
  record: CaseRecord,
  row: StoredCase | undefined,
  found: { keyHash: string; citizenHash: string | null },
  change: (before: RecordedCase | undefined) => SealedCase | null,
): Promise<boolean> {
  const before = row && (await openCase(record, row));
  if (before === null)
    throw new RecordError('cannot-unseal', 'changeCase: the case does not open. It was left as it is.');
  const content = change(before);
  if (content === null) return row === undefined || deleteRow(record, row);
  if (before && sameData(contentOf(before), contentOf(content))) return true;
  const written = { before: row, row: await storedRow(record, content, row, found) };
  return (await writeCases(record, [written])).length === 0;
}
