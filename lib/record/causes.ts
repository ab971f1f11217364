import { changedRemarks, isNoRemarks, noRemarks, type RemarkChange } from '../plan/interview-remarks.ts';
import { changeCase } from './change-case.ts';
import { citizenOf, contentToTell, unlessUntold, type ToldOf } from './hand-entries.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * Keeps what someone noted of a case (why a deadline was late, a reminder, a note), sealed with it, as `changeProgress`
 * does. When this returns, it is in the database.
 *
 * @throws RecordError as `changeCase`, RangeError as `changedRemarks`; nothing was then written
 */
export async function changeRemarks(record: CaseRecord, told: ToldOf, change: RemarkChange): Promise<void> {
  await changeCase(
    record,
    told,
    (before) => {
      const { remarks = noRemarks, ...content } = contentToTell(before, told);
      const next = changedRemarks(remarks, change);
      return unlessUntold(isNoRemarks(next) ? content : { ...content, remarks: next });
    },
    await citizenOf(record, told),
  );
}
