import { liveQuery } from 'dexie';
import { openCase, type CasesRead, type RecordedCase, type WhichCases } from './cases.ts';
import { inBatches } from './in-batches.ts';
import { onList } from './on-list.ts';
import type { CaseRecord } from './open-record.ts';

/** The shape that `useObservable` of dexie-react-hooks takes. */
export interface Live<Value> {
  subscribe(next: (value: Value) => void, error?: (reason: unknown) => void): { unsubscribe(): void };
}

/**
 * The cases of the record, now and after every change, from whichever context.
 *
 * For pages only: in the background changes made in pages do not wake it, so the background is told by message
 * (https://github.com/dexie/Dexie.js/issues/1467).
 */
export function liveCases(record: CaseRecord, which: WhichCases = {}): Live<CasesRead> {
  return {
    subscribe(next, error) {
      let opened = new Map<string, RecordedCase>();
      let newest = 0;
      let stopped = false;
      const rows = liveQuery(() =>
        which.mine === undefined ? record.database.cases.toArray() : onList(record, which.mine).toArray(),
      );
      const subscription = rows.subscribe({
        async next(stored) {
          const turn = (newest += 1);
          try {
            // Opened outside the query, which must not wait for anything but the database; what is unchanged is not opened again.
            const read = await inBatches(stored, async (row) => {
              const before = opened.get(row.id);
              return before?.revision === row.revision ? before : openCase(record, row);
            });
            if (stopped || turn !== newest) return;
            const cases = read.filter((one) => one !== null);
            opened = new Map(cases.map((one) => [one.id, one]));
            next({ cases, unopened: stored.length - cases.length });
          } catch (reason) {
            if (!stopped) error?.(reason);
          }
        },
        error: (reason) => error?.(reason),
      });
      return {
        unsubscribe() {
          stopped = true;
          subscription.unsubscribe();
        },
      };
    },
  };
}
