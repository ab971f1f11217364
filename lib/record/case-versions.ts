import type { StoredCase } from './database.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';

/** A case as it stands, without what is in it: the same id and revision are the same content. */
export type CaseVersion = Pick<StoredCase, 'keyHash' | 'id' | 'revision'>;

/** So many are told in one transaction: whoever wants to write a case meanwhile waits for no more than these. */
const atOnce = 1000;

/** My cases as they stand. Read from an index alone: no case is loaded for it, and none is opened. */
export function versionsOfMine(record: CaseRecord): Promise<CaseVersion[]> {
  return versionsOnList(record, true);
}

/** The same for those that are on my list, or those that are not. */
export async function versionsOnList(record: CaseRecord, mine: boolean): Promise<CaseVersion[]> {
  const versions: CaseVersion[] = [];
  for (;;) {
    const after = versions.at(-1)?.keyHash;
    const found = await onList(record, mine, after).limit(atOnce).keys();
    const keys = found as unknown as [mine: 0 | 1, keyHash: string, id: string, revision: number][];
    for (const [_mine, keyHash, id, revision] of keys) versions.push({ keyHash, id, revision });
    if (keys.length < atOnce) return versions;
  }
}
