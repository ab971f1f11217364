import type { CaseReading, FieldReading, SourcedReading } from '../case/case-reading.ts';
import { standingDecisions } from '../case/facts-of-case.ts';
import type { ShownDays } from '../case/shown-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { citizenHashOf, keyHashOf } from './case-key.ts';
import { contentOf, isMineBy, openCase, type RecordedCase, type SealedCase } from './cases.ts';
import { cprOf, withoutCpr } from './cpr-number.ts';
import type { StoredCase } from './database.ts';
import { noteFault } from './faults.ts';
import { inBatches } from './in-batches.ts';
import { inTurn } from './in-turn.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { isSameSource, withReading } from './kept-reading.ts';
import { sameData } from './same-data.ts';
import { storedRow } from './stored-row.ts';
import type { Whose } from './whose-case.ts';
import { writeCases, type CaseWrite } from './write-cases.ts';

/** What one page said of some cases, all at one time. */
export interface Observation {
  system: string;
  adapter: string;
  page: string;
  seenOn: IsoDate;
  /** of a calendar: the days it shows; what it said of others stands */
  days?: ShownDays;
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
  /**
   * References of which the page said two different things at once: their badge is grey. Neither was kept; where the
   * case is in the record, what this page said before no longer stands there, until it says one thing again.
   */
  conflicts: string[];
  /** References whose case is in the record and does not open. It was left as it is: their badge is grey. */
  unopened: string[];
  /** rows written; equal readings of the same day write none */
  written: number;
  /** references of the cases that were written */
  changed: string[];
}

/** One reading on its way into the record. */
interface Sighting {
  ref: string;
  keyHash: string;
  citizenHash: string | null;
  whose: Whose;
  sourced: SourcedReading;
  /** the page gave two answers, so that the reading says of each field only that it cannot be told */
  unclear: boolean;
}

/** So many times others may be faster before this gives up; each time means that one of them did get on. */
const mostAttempts = 20;

/**
 * Takes in what a page said: for each case it replaces what the same adapter and page said before, so that what has
 * gone from the page is gone from the record, and leaves what other pages said. A calendar replaces what it said of the
 * days it shows.
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
  const observed: Observed = { cases: new Map(), conflicts: [], unopened: [], written: 0, changed: [] };
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
  const { system, adapter, page, seenOn, days, readings } = observation;
  const hashes = await inBatches(readings, (reading) => keyHashOf(record.keys, system, reading.ref));
  const answers = new Map<string, CaseReading[]>();
  for (const [index, reading] of readings.entries()) {
    const before = answers.get(hashes[index]!);
    if (!before) answers.set(hashes[index]!, [reading]);
    // Compared whole, the CPR number with it: one reference with two numbers is the worst of mix-ups.
    else if (!before.some((one) => sameData(one, reading))) before.push(reading);
  }
  const conflicts = [...answers.values()].filter((given) => given.length > 1);
  observed.conflicts = [...new Set(conflicts.flatMap((given) => given.map(({ ref }) => ref)))];
  return inBatches([...answers], async ([keyHash, given]): Promise<Sighting> => {
    const unclear = given.length > 1;
    const reading = unclear ? unclearReading(given) : given[0]!;
    const cpr = unclear ? null : cprOf(reading);
    return {
      ref: reading.ref,
      keyHash,
      citizenHash: cpr && (await citizenHashOf(record.keys, cpr)),
      whose: unclear ? 'unsaid' : observation.whose(reading),
      sourced: { adapter, page, seenOn, ...(days && { days }), reading: withoutCpr(reading) },
      unclear,
    };
  });
}

/** What stays of two answers: that there are two, for every field that either has; a name they share stays. */
function unclearReading(given: readonly CaseReading[]): CaseReading {
  const fields: Record<string, FieldReading> = {};
  for (const [name, field] of given.flatMap((one) => Object.entries(one.fields))) {
    if (name === 'cpr') continue;
    const same = name === 'name' && given.every((one) => sameData(one.fields[name], field));
    fields[name] = same ? field : { status: 'unreadable', label: field.label, because: 'two-answers' };
  }
  return { ref: given[0]!.ref, fields, complete: [...new Set(given.flatMap(({ complete }) => complete))] };
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
    // A case that the record does not know is known by neither of two answers.
    if (sighting.unclear && !before) continue;
    const next = merged(system, before, sighting);
    if (!sighting.unclear) observed.cases.set(sighting.ref, next);
    const toKeep = next.mine || before?.mine === true;
    if (toKeep && !(before && row && isSaid(before, row, next, sighting))) changes.push({ sighting, next, row });
  }
  const writes = await inBatches(changes, ({ sighting, next, row }) => writeOf(record, sighting, next, row));
  const lost = new Set(await writeCases(record, writes));
  const written = changes.filter(({ sighting }) => !lost.has(sighting.keyHash));
  observed.written += written.length;
  observed.changed.push(...written.map(({ sighting }) => sighting.ref));
  return sightings.filter((sighting) => lost.has(sighting.keyHash));
}

function merged(system: string, before: RecordedCase | undefined, { ref, sourced, whose }: Sighting): ObservedCase {
  const readings = before?.sourcedReadings ?? [];
  const saidMine = readings.find((one) => isSameSource(one, sourced))?.saysMine ?? false;
  const content = contentOf({
    ...(before ?? { system, ref }),
    sourcedReadings: withReading(readings, {
      ...sourced,
      saysMine: whose === 'unsaid' ? saidMine : whose === 'mine',
    }),
  });
  // A list of mine that shows it carries it from now on, and is asked when it goes.
  if (whose === 'mine') delete content.mineByHand;
  const mine = isMineBy(content);
  if (mine) delete content.leftOn;
  content.decisions = standingDecisions(content);
  return { ...content, id: before?.id ?? null, mine };
}

/** Whether the record says all of it already. A later day is news: what was not seen for days is stale. */
function isSaid(before: RecordedCase, row: StoredCase, next: ObservedCase, { citizenHash }: Sighting): boolean {
  return (citizenHash === null || citizenHash === row.citizenHash) && sameData(contentOf(before), contentOf(next));
}

async function writeOf(
  record: CaseRecord,
  sighting: Sighting,
  next: ObservedCase,
  before: StoredCase | undefined,
): Promise<CaseWrite> {
  const row = await storedRow(record, next, before, sighting);
  next.id = row.id;
  return { before, row };
}

async function noteFaults(record: CaseRecord, observation: Observation, observed: Observed): Promise<void> {
  const { adapter, page, seenOn: on } = observation;
  if (observed.conflicts.length > 0) await noteFault(record, { code: 'two-answers-for-one-case', adapter, page, on });
  if (observed.unopened.length > 0) await noteFault(record, { code: 'case-does-not-open', adapter, page, on });
}
