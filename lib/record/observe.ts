import type { CaseReading, SourcedReading } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { citizenHashOf, keyHashOf } from './case-key.ts';
import { openCase, type KeptReading, type RecordedCase, type SealedCase } from './cases.ts';
import { cprOf, withoutCpr } from './cpr-number.ts';
import type { StoredCase } from './database.ts';
import { noteFault } from './faults.ts';
import { inBatches } from './in-batches.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { sameData } from './same-data.ts';
import { seal } from './sealing.ts';
import type { Whose } from './whose-case.ts';
import { writeCases, type CaseWrite } from './write-cases.ts';

/** What one page said of some cases, all at one time. */
export interface Observation {
  system: string;
  adapter: string;
  page: string;
  seenOn: IsoDate;
  readings: readonly CaseReading[];
  /**
   * Whose each case is, by this page. Only what some page says is mine is kept. `others` takes back what this very
   * page said before; `unsaid` leaves it.
   */
  whose: (reading: CaseReading) => Whose;
}

/** A case as it is known after the observation. */
export interface ObservedCase extends SealedCase {
  /** `null`: not in the record, so this page's word is all there is */
  id: string | null;
  /** Not mine: what this page says is in the answer, and was not kept. */
  mine: boolean;
}

export interface Observed {
  /** by the reference as the page writes it */
  cases: Map<string, ObservedCase>;
  /** References of which the page said two different things at once. Nothing was kept of it: their badge is grey. */
  conflicts: string[];
  /** References whose case is in the record and does not open. It was left as it is: their badge is grey. */
  unopened: string[];
  /** rows written; equal readings of the same day write none */
  written: number;
}

/** One reading on its way into the record. */
interface Sighting {
  ref: string;
  keyHash: string;
  citizenHash: string | null;
  whose: Whose;
  sourced: SourcedReading;
}

/** So many times others may be faster before this gives up; each time means that one of them did get on. */
const mostAttempts = 20;

/**
 * Takes in what a page said: for each case it replaces what the same adapter and page said before, so that what has
 * gone from the page is gone from the record, and leaves what other pages said.
 *
 * Of two observations the one that is asked for later stands, whatever day it carries: a clock that once stood
 * wrong must not shut out every later reading.
 *
 * @throws RecordError `storage-full` or `busy`. Each case is then either as before or as observed, never between.
 */
export function observe(record: CaseRecord, observation: Observation): Promise<Observed> {
  return inTurn(record, () => observeNow(record, observation));
}

async function observeNow(record: CaseRecord, observation: Observation): Promise<Observed> {
  const observed: Observed = { cases: new Map(), conflicts: [], unopened: [], written: 0 };
  let waiting = await sightingsOf(record, observation, observed);
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    if (attempt === mostAttempts) {
      const what = `${waiting.length} of ${observation.readings.length} cases`;
      throw new RecordError(
        'busy',
        `observe: ${what} were written by others ${mostAttempts} times in a row. Try again.`,
      );
    }
    waiting = await takeIn(record, observation.system, waiting, observed);
  }
  await noteFaults(record, observation, observed);
  return observed;
}

/** One sighting per case; two different answers to one key are set aside as a conflict, two equal ones are one. */
async function sightingsOf(record: CaseRecord, observation: Observation, observed: Observed): Promise<Sighting[]> {
  const { system, adapter, page, seenOn, readings } = observation;
  const hashes = await inBatches(readings, (reading) => keyHashOf(record.keys, system, reading.ref));
  const first = new Map<string, CaseReading>();
  const conflicts = new Map<string, Set<string>>();
  for (const [index, reading] of readings.entries()) {
    const hash = hashes[index]!;
    const before = first.get(hash);
    if (!before) first.set(hash, reading);
    // Compared whole, the CPR number with it: one reference with two numbers is the worst of mix-ups.
    else if (!sameData(before, reading))
      conflicts.set(hash, (conflicts.get(hash) ?? new Set([before.ref])).add(reading.ref));
  }
  observed.conflicts = [...conflicts.values()].flatMap((refs) => [...refs]);
  const clear = [...first].filter(([hash]) => !conflicts.has(hash));
  return inBatches(clear, async ([keyHash, reading]) => {
    const cpr = cprOf(reading);
    return {
      ref: reading.ref,
      keyHash,
      citizenHash: cpr && (await citizenHashOf(record.keys, cpr)),
      whose: observation.whose(reading),
      sourced: { adapter, page, seenOn, reading: withoutCpr(reading) },
    };
  });
}

/** @returns the sightings whose case another context wrote in between: they are to be taken in again */
async function takeIn(
  record: CaseRecord,
  system: string,
  sightings: readonly Sighting[],
  observed: Observed,
): Promise<Sighting[]> {
  const rows = await record.database.cases.bulkGet(sightings.map((sighting) => sighting.keyHash));
  const known = await inBatches(rows, async (row) => row && openCase(record, row));
  const changes: { sighting: Sighting; next: ObservedCase; row: StoredCase | undefined }[] = [];
  for (const [index, sighting] of sightings.entries()) {
    const row = rows[index];
    const before = known[index];
    if (before === null) {
      observed.unopened.push(sighting.ref);
      continue;
    }
    const next = merged(system, before, sighting);
    observed.cases.set(sighting.ref, next);
    const toKeep = next.mine || before?.mine === true;
    if (toKeep && !(before && row && isSaid(before, row, next, sighting))) changes.push({ sighting, next, row });
  }
  const writes = await inBatches(changes, ({ sighting, next, row }) => writeOf(record, sighting, next, row));
  const lost = new Set(await writeCases(record, writes));
  observed.written += writes.length - lost.size;
  return sightings.filter((sighting) => lost.has(sighting.keyHash));
}

function merged(system: string, before: RecordedCase | undefined, { ref, sourced, whose }: Sighting): ObservedCase {
  const readings = before?.sourcedReadings ?? [];
  const saidMine = readings.find((one) => isSameSource(one, sourced))?.saysMine ?? false;
  const kept: KeptReading = { ...sourced, saysMine: whose === 'unsaid' ? saidMine : whose === 'mine' };
  const sourcedReadings = [...readings.filter((one) => !isSameSource(one, sourced)), kept];
  return {
    id: before?.id ?? null,
    system,
    ref: before?.ref ?? ref,
    mine: sourcedReadings.some((one) => one.saysMine),
    sourcedReadings,
  };
}

function isSameSource(one: SourcedReading, other: SourcedReading): boolean {
  return one.adapter === other.adapter && one.page === other.page;
}

/** Whether the record says all of it already. A later day is news: what was not seen for days is stale. */
function isSaid(before: RecordedCase, row: StoredCase, next: ObservedCase, sighting: Sighting): boolean {
  const [said, says] = [before, next].map((one) =>
    one.sourcedReadings.find((other) => isSameSource(other, sighting.sourced)),
  );
  return (sighting.citizenHash === null || sighting.citizenHash === row.citizenHash) && sameData(said, says);
}

async function writeOf(
  record: CaseRecord,
  sighting: Sighting,
  next: ObservedCase,
  row: StoredCase | undefined,
): Promise<CaseWrite> {
  const { system, ref, sourcedReadings } = next;
  const id = row?.id ?? crypto.randomUUID();
  next.id = id;
  const citizenHash = sighting.citizenHash ?? row?.citizenHash;
  return {
    before: row,
    row: {
      keyHash: sighting.keyHash,
      id,
      ...(citizenHash !== undefined && { citizenHash }),
      mine: next.mine ? 1 : 0,
      seenOn: sourcedReadings.reduce((last, one) => (one.seenOn > last ? one.seenOn : last), sighting.sourced.seenOn),
      revision: (row?.revision ?? 0) + 1,
      sealed: await seal(record.keys.sealing, id, { system, ref, sourcedReadings } satisfies SealedCase),
    },
  };
}

async function noteFaults(record: CaseRecord, observation: Observation, observed: Observed): Promise<void> {
  const { adapter, page, seenOn: on } = observation;
  if (observed.conflicts.length > 0) await noteFault(record, { code: 'two-answers-for-one-case', adapter, page, on });
  if (observed.unopened.length > 0) await noteFault(record, { code: 'case-does-not-open', adapter, page, on });
}
