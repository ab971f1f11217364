import { citizenHashOf } from './case-key.ts';
import { openCase, type RecordedCase } from './cases.ts';
import { cprDigits } from './cpr-number.ts';
import { inBatches } from './in-batches.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * The kept cases of these citizens, as far as pages have shown their CPR numbers.
 *
 * @param cprs as people write them; what is no CPR number has no cases
 * @returns by the ten digits; a number without cases is absent
 */
export async function casesByCpr(record: CaseRecord, cprs: readonly string[]): Promise<Map<string, RecordedCase[]>> {
  const numbers = [...new Set(cprs.map(cprDigits).filter((one) => one !== null))];
  const hashes = await inBatches(numbers, (cpr) => citizenHashOf(record.keys, cpr));
  const cprOf = new Map(hashes.map((hash, index) => [hash, numbers[index]!]));
  const rows = await record.database.cases.where('citizenHash').anyOf(hashes).toArray();
  const found = new Map<string, RecordedCase[]>();
  for (const [index, opened] of (await inBatches(rows, (row) => openCase(record, row))).entries()) {
    const cpr = cprOf.get(rows[index]!.citizenHash ?? '');
    if (opened && cpr) found.set(cpr, [...(found.get(cpr) ?? []), opened]);
  }
  return found;
}
