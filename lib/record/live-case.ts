import { liveQuery } from 'dexie';
import { keyHashOf } from './case-key.ts';
import { openCase, type RecordedCase } from './cases.ts';
import type { CaseName } from './change-case.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * One case, now and after every change; `undefined` where the record has no such case, `null` where it does not open.
 * However many cases there are, one row is read. For pages only, as `liveCases`.
 */
export function liveCase(record: CaseRecord, { system, ref }: CaseName): Live<RecordedCase | null | undefined> {
  return {
    subscribe(next, error) {
      let stopped = false;
      let newest = 0;
      let subscription: { unsubscribe(): void } | null = null;
      const failed = (reason: unknown) => stopped || error?.(reason);
      keyHashOf(record.keys, system, ref).then((keyHash) => {
        if (stopped) return;
        subscription = liveQuery(() => record.database.cases.get(keyHash)).subscribe({
          async next(row) {
            const turn = (newest += 1);
            try {
              // Opened outside the query, which must not wait for anything but the database.
              const known = row && (await openCase(record, row));
              if (!stopped && turn === newest) next(known);
            } catch (reason) {
              failed(reason);
            }
          },
          error: failed,
        });
      }, failed);
      return {
        unsubscribe() {
          stopped = true;
          subscription?.unsubscribe();
        },
      };
    },
  };
}
