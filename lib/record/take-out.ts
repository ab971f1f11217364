import { putAboutCasesBack, withoutCases, writeAboutCases } from './about-cases.ts';
import type { CaseIds } from './case-ids-in.ts';
import type { StoredCase } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { putBack } from './put-back.ts';
import { RecordError } from './record-error.ts';

export interface TakenOut {
  /** how many cases went */
  count: number;
  /** puts the same cases back, as `putBack`, and what stood about them elsewhere where nobody has written it since */
  undo: () => Promise<void>;
}

/** So many times others may be faster before this gives up. */
const mostAttempts = 20;

/**
 * Deletes cases and everything that stands about them anywhere in the record, in one transaction. Every deletion goes
 * through here; only a case that someone told by hand, and took back, goes by `changeCase`. Pages then send
 * `record/changed`.
 *
 * @param which finds their rows; asked again inside the transaction, so that what a page brings meanwhile cannot slip in
 * @throws RecordError `busy` where others are always faster; nothing was then deleted
 */
export function takeOut(record: CaseRecord, which: () => PromiseLike<StoredCase[]>): Promise<TakenOut> {
  const { database } = record;
  const { cases, keys, plan, sealed } = database;
  return inTurn(record, async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const expected = await which();
      const ids: CaseIds = new Map(expected.flatMap(({ id, keyHash }) => [id, keyHash].map((name) => [name, null])));
      const about = await withoutCases(record, ids);
      const rows = await database.transaction('rw', cases, keys, plan, sealed, async () => {
        await mustHoldKeys(record);
        const now = await which();
        if (!now.every(({ id }) => ids.has(id))) return null;
        if (!(await writeAboutCases(record, about, ids))) return null;
        await cases.bulkDelete(now.map(({ keyHash }) => keyHash));
        return now;
      });
      if (!rows) continue;
      const undo = async () => {
        await putBack(record, rows);
        await putAboutCasesBack(record, about);
      };
      return { count: rows.length, undo };
    }
    throw new RecordError('busy', `takeOut: others wrote ${mostAttempts} times in a row. Nothing was deleted.`);
  });
}
