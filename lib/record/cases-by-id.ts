import { openCase, type RecordedCase } from './cases.ts';
import { inBatches } from './in-batches.ts';
import type { CaseRecord } from './open-record.ts';

/** The cases with these random ids, as far as they are still kept and open; in no order that means anything. */
export async function casesById(record: CaseRecord, ids: readonly string[]): Promise<RecordedCase[]> {
  if (ids.length === 0) return [];
  const rows = await record.database.cases
    .where('id')
    .anyOf([...ids])
    .toArray();
  const read = await inBatches(rows, (row) => openCase(record, row));
  return read.filter((one) => one !== null);
}
