import type { SourcedReading } from '../case/case-reading.ts';
import { actorOf } from '../case/event-meanings.ts';
import { isSameEntry, type HandEntry, type NewEntry } from '../case/hand-entry.ts';
import { standingDecisions } from '../case/facts-of-case.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { citizenHashOf } from './case-key.ts';
import { contentOf, type RecordedCase, type SealedCase } from './cases.ts';
import { changeCase, type CaseName } from './change-case.ts';
import { cprOf, withoutCpr } from './cpr-number.ts';
import { withReading } from './kept-reading.ts';
import type { CaseRecord } from './open-record.ts';

/** A case that someone tells something of, with what the page before them shows of it. */
export interface ToldOf extends CaseName {
  /** a case that the record does not hold is kept with this; one that it holds has its pages' readings already */
  seen: SourcedReading | null;
}

/**
 * Keeps what was entered by hand. A case that the record does not hold is kept with it, and is mine from then on. An
 * entry that stands already (same type, day and actor) is not written twice; told anew with another channel or
 * participant, it is corrected. When this returns, the entry is in the database.
 *
 * @throws RecordError as `changeCase`; nothing was then written
 */
export async function addEntry(record: CaseRecord, told: ToldOf, entry: NewEntry, enteredOn: IsoDate): Promise<void> {
  const id = crypto.randomUUID();
  const change = (before: RecordedCase | undefined): SealedCase => {
    const content = contentToTell(before, told);
    const next = withEntry(content, entry, enteredOn, id);
    return next === content ? content : { ...next, decisions: standingDecisions(next) };
  };
  await changeCase(record, told, change, await citizenOf(record, told));
}

/**
 * The content with one entry told; the very same where it stands already.
 *
 * @param id for an entry that is new; one that is corrected keeps its own
 */
export function withEntry(content: SealedCase, entry: NewEntry, enteredOn: IsoDate, id: string): SealedCase {
  const same = content.entries.find((one) => isSameEntry(one, entry));
  // Of one day the later entry is the correction: what was corrected since has to be said again to stand.
  const last = content.entries.findLast((one) => one.on === entry.on && actorOf(one) === actorOf(entry));
  if (same && same === last && isSameEntry(same, entry, 'in every part')) return content;
  const others = content.entries.filter((one) => one !== same);
  return { ...content, entries: [...others, { id: same?.id ?? id, enteredOn, ...entry } satisfies HandEntry] };
}

/** Takes back what was entered by hand; one that is gone already is no error. */
export async function removeEntry(record: CaseRecord, name: CaseName, id: string): Promise<void> {
  await changeCase(record, name, (before) => {
    if (!before) return null;
    const next = { ...contentOf(before), entries: before.entries.filter((one) => one.id !== id) };
    return unlessUntold({ ...next, decisions: standingDecisions(next) });
  });
}

/** The content that something is told of: as it is known, or begun with what the page shows. */
export function contentToTell(before: RecordedCase | undefined, { system, ref, seen }: ToldOf): SealedCase {
  const shown = seen && { ...seen, reading: withoutCpr(seen.reading), saysMine: false };
  if (!before) {
    const sourcedReadings = shown ? [shown] : [];
    return { system, ref, sourcedReadings, entries: [], decisions: [], mineByHand: 'told' };
  }
  // What pages say of my cases is in the record before anyone can tell something; of others it is not kept.
  if (before.mine || !shown) return contentOf(before);
  return { ...contentOf(before), sourcedReadings: withReading(before.sourcedReadings, shown) };
}

/** @returns null for a case that was kept only for what was told of it, when nothing of that is left */
export function unlessUntold(content: SealedCase): SealedCase | null {
  const { entries, decisions, progress, remarks } = content;
  const isEmpty = entries.length === 0 && decisions.length === 0 && !progress && !remarks;
  const isUntold = content.mineByHand === 'told' && isEmpty;
  return isUntold ? null : content;
}

/** @returns what links the case to others of the citizen; null where the page shows no CPR number */
export async function citizenOf(record: CaseRecord, { seen }: ToldOf): Promise<string | null> {
  const cpr = seen && cprOf(seen.reading);
  return cpr ? citizenHashOf(record.keys, cpr) : null;
}
