import { liveQuery } from 'dexie';
import type { IsoDate } from '../dates/iso-date.ts';
import { openCase, type CasesRead } from './cases.ts';
import { dueForDeletion } from './deletion.ts';
import { inBatches } from './in-batches.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** The cases that retention takes on a day, opened, now and after every change. For pages only, as `liveCases`. */
export function liveGoing(record: CaseRecord, on: IsoDate, retentionDays: number): Live<CasesRead> {
  const rows = async () => {
    const due = await dueForDeletion(record, on, retentionDays);
    return record.database.cases
      .where('id')
      .anyOf(due.map(({ id }) => id))
      .toArray();
  };
  return {
    subscribe(next, error) {
      let newest = 0;
      const subscription = liveQuery(rows).subscribe({
        async next(stored) {
          const turn = (newest += 1);
          // Opened outside the query, which must not wait for anything but the database.
          const read = await inBatches(stored, (row) => openCase(record, row));
          const cases = read.filter((one) => one !== null);
          if (turn === newest) next({ cases, unopened: read.length - cases.length });
        },
        error: (reason) => error?.(reason),
      });
      return {
        unsubscribe() {
          newest += 1;
          subscription.unsubscribe();
        },
      };
    },
  };
}
