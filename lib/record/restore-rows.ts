import { cprDigits } from './cpr-number.ts';
import type { BackupCase, BackupContent } from './backup-content.ts';
import { layersSince } from './backup-gather.ts';
import { workThrough, type BackupWork } from './backup-work.ts';
import { withCaseIds } from './case-ids-in.ts';
import { citizenHashOf, keyHashOf } from './case-key.ts';
import { contentOf, isMineBy, openCase, type SealedCase } from './cases.ts';
import type { StoredCase, StoredSealed } from './database.ts';
import { contentUnder, mergeCase } from './merge-case.ts';
import type { CaseRecord } from './open-record.ts';
import { sameData } from './same-data.ts';
import { recordHash, seal, throughLayers } from './sealing.ts';

/**
 * `replace`: the record is as the backup was. `merge`: what is kept here stays, what the backup knows besides is added, each
 * thing once.
 */
export type RestoreHow = 'replace' | 'merge';

/** Rows sealed and ready, so that the transaction that writes them waits for nothing else. */
export interface RowsToRestore {
  cases: StoredCase[];
  sealed: StoredSealed[];
  /** ids of the backup's cases that are known here under other ids */
  otherIds: ReadonlyMap<string, string>;
}

/**
 * The rows that a backup makes here: hashes and seals are made anew with this installation's keys.
 *
 * Where the backup comes from another installation, what linked the cases of one citizen there links them here, and with
 * nothing else, until pages show the CPR number again: the number itself is not kept.
 *
 * @param here all cases as they lie in the record at the moment
 * @throws BackupError `cancelled`
 */
export async function rowsToRestore(
  record: CaseRecord,
  content: BackupContent,
  how: RestoreHow,
  here: readonly StoredCase[],
  work: BackupWork = {},
): Promise<RowsToRestore> {
  const since = await layersSince(record.keys, content.installation);
  const byKey = new Map(here.map((row) => [row.keyHash, row]));
  const byId = new Map(here.map((row) => [row.id, row]));
  const keyHashes = await workThrough(
    content.cases,
    ({ content: { system, ref } }) => keyHashOf(record.keys, system, ref),
    {},
  );
  const metByKey = new Set(keyHashes.map((keyHash) => byKey.get(keyHash)?.id));
  const otherIds = new Map<string, string>();
  const prepared = content.cases.map((there, index) => ({ there, keyHash: keyHashes[index]! }));
  const rows = await workThrough(prepared, rowOf, work);
  const sealed = await Promise.all(
    content.sealed.map(async ({ id, content: other }) => ({
      id,
      sealed: await seal(record.keys.sealing, id, withCaseIds(other, otherIds)),
    })),
  );
  return { cases: rows.filter((row) => row !== null), sealed, otherIds };

  /** @returns null where the record has it as it is */
  async function rowOf({ there, keyHash }: { there: BackupCase; keyHash: string }): Promise<StoredCase | null> {
    const citizenHash = await citizenHashIn(there);
    if (how === 'replace') {
      // Higher than any number this case has had here, so that nobody takes it for what they know already.
      const known = [there, byKey.get(keyHash), byId.get(there.id)].map((one) => one?.revision ?? 0);
      const found = { keyHash, id: there.id, seenOn: there.seenOn, revision: Math.max(...known) + 1 };
      return row(found, citizenHash, there.content);
    }
    // A case whose reference was changed since has kept its id, unless another has that reference here.
    const ours = byKey.get(keyHash) ?? (metByKey.has(there.id) ? undefined : byId.get(there.id));
    if (!ours) {
      const id = byId.has(there.id) ? crypto.randomUUID() : there.id;
      if (id !== there.id) otherIds.set(there.id, id);
      const added = contentUnder(there.content, there.id, id);
      return row({ keyHash, id, seenOn: there.seenOn, revision: there.revision + 1 }, citizenHash, added);
    }
    if (ours.id !== there.id) otherIds.set(there.id, ours.id);
    const [known, theirs] = [await openCase(record, ours), contentUnder(there.content, there.id, ours.id)];
    // One that does not open here is no loss: the backup's stands in its place.
    const next = known ? mergeCase(known, { ...theirs, system: known.system, ref: known.ref }) : theirs;
    const hash = ours.citizenHash ?? citizenHash;
    if (known && sameData(contentOf(known), contentOf(next)) && hash === ours.citizenHash) return null;
    const seenOn = ours.seenOn > there.seenOn ? ours.seenOn : there.seenOn;
    return row({ keyHash: ours.keyHash, id: ours.id, seenOn, revision: ours.revision + 1 }, hash, next);
  }

  async function citizenHashIn({ content: { ref, sourcedReadings }, citizenHash }: BackupCase) {
    if (citizenHash === undefined) return undefined;
    if (since) return throughLayers(since, citizenHash);
    // Where the CPR number is the only key it is kept, and says it better.
    const cpr = cprDigits(ref);
    const isShown = sourcedReadings.some(({ reading }) => reading.fields.cpr !== undefined);
    return cpr && isShown ? citizenHashOf(record.keys, cpr) : recordHash(record.keys, 'citizen-of-backup', citizenHash);
  }

  async function row(
    found: Pick<StoredCase, 'keyHash' | 'id' | 'seenOn' | 'revision'>,
    citizenHash: string | undefined,
    next: SealedCase,
  ): Promise<StoredCase> {
    return {
      ...found,
      ...(citizenHash !== undefined && { citizenHash }),
      mine: isMineBy(next) ? 1 : 0,
      sealed: await seal(record.keys.sealing, found.id, contentOf(next)),
    };
  }
}
