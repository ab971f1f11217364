import { changedProgress, isNoProgress, noProgress, type ProgressChange } from '../guidance/progress.ts';
import { changeCase } from './change-case.ts';
import { citizenOf, contentToTell, unlessUntold, type ToldOf } from './hand-entries.ts';
import type { CaseRecord } from './open-record.ts';

/**
 * Keeps what someone ticked of a case, sealed with it. A case that the record does not hold is kept with it, as with
 * entries; where all of it is taken back, nothing of it is left. When this returns, it is in the database.
 *
 * @throws RecordError as `changeCase`; nothing was then written
 */
export async function changeProgress(record: CaseRecord, told: ToldOf, change: ProgressChange): Promise<void> {
  await changeCase(
    record,
    told,
    (before) => {
      const { progress = noProgress, ...content } = contentToTell(before, told);
      const next = changedProgress(progress, change);
      return unlessUntold(isNoProgress(next) ? content : { ...content, progress: next });
    },
    await citizenOf(record, told),
  );
}
