import type { IsoDate } from '../dates/iso-date.ts';
import { noProgress } from '../guidance/progress.ts';
import { noRemarks } from '../plan/interview-remarks.ts';
import { contentOf, isMineBy, type SealedCase } from './cases.ts';
import type { StoredCase } from './database.ts';
import type { CaseRecord } from './open-record.ts';
import { seal } from './sealing.ts';

/**
 * The row that a case's content makes, in place of the row it was made from.
 *
 * Never await this inside an IndexedDB transaction: it encrypts.
 *
 * @param found what the case is found by; a citizen's hash that is not given stays as it was
 */
export async function storedRow(
  record: CaseRecord,
  content: SealedCase,
  before: StoredCase | undefined,
  found: Pick<StoredCase, 'keyHash'> & { citizenHash?: string | null },
): Promise<StoredCase> {
  const id = before?.id ?? crypto.randomUUID();
  const citizenHash = found.citizenHash ?? before?.citizenHash;
  const seenOn = lastTouched(content) ?? before?.seenOn;
  if (seenOn === undefined) throw new RangeError('storedRow: a case of which nothing was told is not kept.');
  return {
    keyHash: found.keyHash,
    id,
    ...(citizenHash !== undefined && { citizenHash }),
    mine: isMineBy(content) ? 1 : 0,
    seenOn,
    revision: (before?.revision ?? 0) + 1,
    sealed: await seal(record.keys.sealing, id, contentOf(content)),
  };
}

/** The last day on which a page showed the case, or someone entered, ticked or noted something about it. */
function lastTouched({
  sourcedReadings,
  entries,
  progress = noProgress,
  remarks = noRemarks,
}: SealedCase): IsoDate | null {
  const days = [
    ...sourcedReadings.map(({ seenOn }) => seenOn),
    ...entries.map(({ enteredOn }) => enteredOn),
    ...progress.rounds.flatMap(({ ticked }) => ticked.map(({ on }) => on)),
    ...progress.selfChecks.map(({ on }) => on),
    ...remarks.causes.map(({ on }) => on),
    ...remarks.reminders.map(({ toldOn }) => toldOn),
    ...(remarks.note ? [remarks.note.on] : []),
  ];
  return days.reduce<IsoDate | null>((last, day) => (last !== null && last >= day ? last : day), null);
}
