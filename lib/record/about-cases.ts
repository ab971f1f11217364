import { gone, withCaseIds, type CaseIds } from './case-ids-in.ts';
import type { StoredPlan, StoredSealed } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inBatches } from './in-batches.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { sameData } from './same-data.ts';
import { seal, unseal } from './sealing.ts';

/** A row of another table as it was, and as it is without the cases; `null` = it goes. */
interface Change<Row> {
  before: Row;
  after: Row | null;
}

/** What stands about some cases outside their own rows, ready to be written. */
export interface AboutCases {
  plan: Change<StoredPlan>[];
  sealed: Change<StoredSealed>[];
}

/**
 * Works out what the other tables that name cases become when some cases go or get other ids: the plan, and what is
 * sealed apart from the cases. A table that comes to name cases joins here; then every deletion takes from it.
 *
 * Never await this inside an IndexedDB transaction: it encrypts. Rows that do not open are left as they are.
 */
export async function withoutCases({ database, keys }: CaseRecord, ids: CaseIds): Promise<AboutCases> {
  const [plan, sealed] = await Promise.all([database.plan.toArray(), database.sealed.toArray()]);
  const resealed = await inBatches(sealed, async (before): Promise<Change<StoredSealed> | null> => {
    const content = await opened(keys.sealing, before);
    if (content === undefined) return null;
    const next = withCaseIds(content, ids);
    if (next === content) return null;
    return { before, after: next === gone ? null : { ...before, sealed: await seal(keys.sealing, before.id, next) } };
  });
  return {
    plan: plan.flatMap((before): Change<StoredPlan>[] => {
      const after = withCaseIds(before, ids);
      // The whole row, for its own id may name the case too.
      if (after === before) return [];
      return [{ before, after: after === gone ? null : (after as StoredPlan) }];
    }),
    sealed: resealed.filter((one) => one !== null),
  };
}

/** @returns undefined where it does not open */
async function opened(key: CryptoKey, { id, sealed }: StoredSealed): Promise<unknown> {
  try {
    return await unseal<unknown>(key, id, sealed);
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

/**
 * Writes it, inside a transaction over `plan` and `sealed`.
 *
 * @returns false where others have written those rows meanwhile, or new ones: nothing is written, work it out anew
 */
export async function writeAboutCases(
  { database }: CaseRecord,
  { plan, sealed }: AboutCases,
  ids: CaseIds,
): Promise<boolean> {
  const [planNow, sealedNow] = await Promise.all([
    database.plan.toArray(),
    database.sealed.bulkGet(sealed.map(({ before }) => before.id)),
  ]);
  const planned = new Map(plan.map((change) => [change.before.id, change]));
  const isPlanAsRead = planNow.every((row) => {
    const change = planned.get(row.id);
    return change ? sameData(change.before, row) : withCaseIds(row, ids) === row;
  });
  const isSealedAsRead = sealed.every(({ before }, index) => isSameSealed(before, sealedNow[index]));
  if (!isPlanAsRead || !isSealedAsRead) return false;
  await putChanges(database.plan, plan);
  await putChanges(database.sealed, sealed);
  return true;
}

/** Puts back what was there, where nobody has written it since. */
export async function putAboutCasesBack(record: CaseRecord, { plan, sealed }: AboutCases): Promise<void> {
  const { database } = record;
  await database.transaction('rw', database.plan, database.sealed, database.keys, async () => {
    await mustHoldKeys(record);
    for (const { before, after } of plan) {
      const now = await database.plan.get(after?.id ?? before.id);
      if (after === null ? now !== undefined : !sameData(now, after)) continue;
      if (after) await database.plan.delete(after.id);
      await database.plan.put(before);
    }
    for (const { before, after } of sealed) {
      const now = await database.sealed.get(before.id);
      if (after === null ? now === undefined : isSameSealed(after, now)) await database.sealed.put(before);
    }
  });
}

async function putChanges<Row extends { id: string }>(
  table: { bulkPut(rows: Row[]): PromiseLike<unknown>; bulkDelete(ids: string[]): PromiseLike<unknown> },
  changes: readonly Change<Row>[],
): Promise<void> {
  await table.bulkDelete(changes.map(({ before }) => before.id));
  await table.bulkPut(changes.flatMap(({ after }) => after ?? []));
}

/** Each sealing has a vector of its own, so other bytes are another writing. */
function isSameSealed(one: StoredSealed, other: StoredSealed | undefined): boolean {
  if (!other || one.sealed.byteLength !== other.sealed.byteLength) return false;
  const [left, right] = [new Uint8Array(one.sealed), new Uint8Array(other.sealed)];
  return left.every((byte, index) => byte === right[index]);
}
