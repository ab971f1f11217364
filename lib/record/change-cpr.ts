import { putAboutCasesBack, withoutCases, writeAboutCases, type AboutCases } from './about-cases.ts';
import type { CaseIds } from './case-ids-in.ts';
import { citizenHashOf, keyHashOf } from './case-key.ts';
import { casesOf, contentOf, openCase, type KeptReading, type RecordedCase, type SealedCase } from './cases.ts';
import { cprDigits } from './cpr-number.ts';
import type { StoredCase } from './database.ts';
import { mustHoldKeys } from './held-keys.ts';
import { inTurn } from './in-turn.ts';
import { contentUnder, mergeCase } from './merge-case.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { storedRow } from './stored-row.ts';

export interface ChangedCpr {
  /** cases that are linked with the new number now */
  linked: number;
  /** cases that stood under both numbers as references, and are one now */
  joined: number;
  /** puts back what was there, where nobody has written it since; @returns whether it could */
  undo: () => Promise<boolean>;
}

/** A row as it was, and what it becomes; `null` = it goes into another. */
interface Step {
  before: StoredCase;
  after: StoredCase | null;
}

const mostAttempts = 20;

/**
 * A citizen has got another CPR number: the cases of both are one citizen's from now on. What was found by the old number
 * is found by the new one; where the number itself is the reference, two cases of one case system become one.
 *
 * A page that shows the old number afterwards links its case with that again; then it is to be told anew.
 *
 * @throws RangeError for what is no CPR number, and for one and the same
 * @throws RecordError `busy` where others are always faster; nothing was then changed
 */
export async function changeCpr(record: CaseRecord, from: string, to: string): Promise<ChangedCpr> {
  const [old, fresh] = [cprDigits(from), cprDigits(to)];
  if (old === null || fresh === null || old === fresh) {
    throw new RangeError('changeCpr: expected two CPR numbers that are not the same.');
  }
  return inTurn(record, async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const { steps, ids } = await stepsFor(record, old, fresh);
      const about = await withoutCases(record, ids);
      if (!(await isWritten(record, steps, about, ids))) continue;
      return {
        linked: steps.filter(({ after }) => after !== null).length,
        joined: ids.size,
        undo: () => inTurn(record, () => takeBack(record, steps, about)),
      };
    }
    throw new RecordError('busy', `changeCpr: others wrote ${mostAttempts} times in a row. Nothing was changed.`);
  });
}

/** What becomes of each row; sealed here, before any transaction. */
async function stepsFor(record: CaseRecord, old: string, fresh: string) {
  const { database, keys } = record;
  const [oldHash, citizenHash] = await Promise.all([citizenHashOf(keys, old), citizenHashOf(keys, fresh)]);
  const { cases } = await casesOf(record);
  const byNumber = cases.filter(({ ref }) => cprDigits(ref) === old);
  const steps: Step[] = [];
  const ids = new Map<string, string>();
  for (const { id, system, ref: oldRef } of byNumber) {
    const ref = sameForm(oldRef, fresh);
    const keyHash = await keyHashOf(keys, system, ref);
    const [before, other] = await Promise.all([database.cases.where({ id }).first(), database.cases.get(keyHash)]);
    // Opened from these very rows: what was written since all of them were opened must not get lost.
    const one = before && (await openCase(record, before));
    if (!one || cprDigits(one.ref) !== old) continue;
    const known = other && (await openCase(record, other));
    // A case that is there and does not open is left, and so is the one that would have to join it.
    if (other && !known) continue;
    const content = known
      ? mergeCase(contentOf(known), contentUnder(renamed(one, known.ref), one.id, known.id))
      : renamed(one, ref);
    const after = await storedRow(record, content, other ?? before, { keyHash, citizenHash });
    if (other) {
      ids.set(before.id, other.id);
      steps.push({ before, after: null }, { before: other, after });
    } else {
      steps.push({ before, after });
    }
  }
  const done = new Set(steps.map(({ before }) => before.keyHash));
  for (const before of await database.cases.where({ citizenHash: oldHash }).toArray()) {
    if (!done.has(before.keyHash))
      steps.push({ before, after: { ...before, citizenHash, revision: before.revision + 1 } });
  }
  return { steps, ids };
}

/** The new number, written as the old one was: with the same sign between, or none. */
function sameForm(ref: string, fresh: string): string {
  const between = /^\s*\d{6}([- ]?)/.exec(ref)?.[1] ?? '';
  return `${fresh.slice(0, 6)}${between}${fresh.slice(6)}`;
}

function renamed(one: RecordedCase, ref: string): SealedCase {
  const of = (kept: KeptReading): KeptReading => ({ ...kept, reading: { ...kept.reading, ref } });
  return { ...contentOf(one), ref, sourcedReadings: one.sourcedReadings.map(of) };
}

function isWritten(record: CaseRecord, steps: readonly Step[], about: AboutCases, ids: CaseIds): Promise<boolean> {
  const { cases, keys, plan, sealed } = record.database;
  return record.database.transaction('rw', cases, keys, plan, sealed, async () => {
    await mustHoldKeys(record);
    const now = await cases.bulkGet(steps.map(({ before }) => before.keyHash));
    if (!steps.every(({ before }, index) => isSame(before, now[index]))) return false;
    const others = steps.flatMap(({ before, after }) =>
      after && after.keyHash !== before.keyHash ? after.keyHash : [],
    );
    // What a page brought under the new number since it was looked for is not written over.
    if ((await cases.bulkGet(others)).some((row) => row !== undefined)) return false;
    if (!(await writeAboutCases(record, about, ids))) return false;
    await cases.bulkDelete(steps.map(({ before }) => before.keyHash));
    await cases.bulkPut(steps.flatMap(({ after }) => after ?? []));
    return true;
  });
}

/** All or nothing: where one of them was written since, everything stays as it is. */
async function takeBack(record: CaseRecord, steps: readonly Step[], about: AboutCases): Promise<boolean> {
  const { cases, keys } = record.database;
  const isBack = await record.database.transaction('rw', cases, keys, async () => {
    await mustHoldKeys(record);
    const written = steps.flatMap(({ after }) => after ?? []);
    const now = await cases.bulkGet(written.map(({ keyHash }) => keyHash));
    if (!written.every((row, index) => isSame(row, now[index]))) return false;
    const free = steps.filter(({ before }) => !written.some(({ keyHash }) => keyHash === before.keyHash));
    if ((await cases.bulkGet(free.map(({ before }) => before.keyHash))).some((row) => row !== undefined)) return false;
    await cases.bulkDelete(written.map(({ keyHash }) => keyHash));
    // The revision goes on: the same id and revision are the same content, for whoever has read it.
    await cases.bulkPut(steps.map(({ before, after }) => ({ ...before, revision: (after ?? before).revision + 1 })));
    return true;
  });
  if (isBack) await putAboutCasesBack(record, about);
  return isBack;
}

function isSame(one: StoredCase, other: StoredCase | undefined): boolean {
  return one.id === other?.id && one.revision === other.revision;
}
