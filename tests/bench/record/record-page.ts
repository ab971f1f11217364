import type { CaseReading } from '../../../lib/case/case-reading.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { keyHashOf } from '../../../lib/record/case-key.ts';
import { casesOf, type SealedCase } from '../../../lib/record/cases.ts';
import type { StoredCase } from '../../../lib/record/database.ts';
import { liveCases } from '../../../lib/record/live-cases.ts';
import { observe } from '../../../lib/record/observe.ts';
import { onList } from '../../../lib/record/on-list.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { seal, unseal } from '../../../lib/record/sealing.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { generatedReadings } from './generated-readings.ts';

/** Milliseconds, one reading each for the record and for raw IndexedDB, taken one after the other. */
export interface Pair {
  ours: number[];
  raw: number[];
}

export interface RecordReadings {
  cases: number;
  count: Pair;
  mine: Pair;
  popup: Pair;
  write: Pair;
}

declare global {
  var measureRecord: (interviews: number, rounds: number) => Promise<RecordReadings>;
}

/** Interviews that a case page tells of, on the average; a caseload of a hundred cases is five hundred of them. */
const perCase = 5;
const monday = isoDate('2026-11-23');
const byMine = '[mine+keyHash+id+revision]';
const [system, adapter, page] = ['fagsystem', 'fagsystem', 'my-cases'];

/** Fills a record of its own and measures it beside IndexedDB used directly, on the same rows with the same keys. */
globalThis.measureRecord = async (interviews, rounds) => {
  const name = `bench-${interviews}`;
  const record = await openRecord(name);
  const readings = generatedReadings(Math.max(1, Math.round(interviews / perCase)), perCase, monday);
  await tell(record, readings, monday);
  const database = await openRaw(name);
  const raw = new RawRecord(database, record);

  const measured: RecordReadings = {
    cases: readings.length,
    count: pair(),
    mine: pair(),
    popup: pair(),
    write: pair(),
  };
  // The first round warms up and is not told.
  const eachRound = async (work: (into: RecordReadings | null, round: number) => Promise<void>) => {
    for (let round = 0; round <= rounds; round += 1) await work(round === 0 ? null : measured, round);
  };
  let days = 0;
  // By itself, before anything reads the whole list: what that leaves to be collected would be counted to the writes.
  await eachRound(async (into, round) => {
    const one = readings[(round * 37) % readings.length]!;
    // Another day each time: what is told already is not written.
    const anotherDay = () => plusDays(monday, -(days += 1));
    await time(
      into?.write,
      () => tell(record, [withInterview(one, anotherDay())], monday),
      () => raw.addInterview(one, anotherDay()),
    );
  });
  await eachRound(async (into) => {
    await time(
      into?.count,
      () => onList(record, true).count(),
      () => raw.count(),
    );
    await time(
      into?.mine,
      () => casesOf(record, { mine: true }),
      () => raw.mine(),
    );
    await time(
      into?.popup,
      () => popupOf(record),
      () => raw.popup(),
    );
  });
  database.close();
  record.database.close();
  await record.database.delete();
  return measured;
};

const pair = (): Pair => ({ ours: [], raw: [] });

/**
 * Each as often as fits into some tenths of a second, by turns: Firefox tells a page the time in whole milliseconds,
 * and a single read takes less than one.
 */
async function time(into: Pair | undefined, ours: () => Promise<unknown>, raw: () => Promise<unknown>): Promise<void> {
  const took = async (work: () => Promise<unknown>, times: number) => {
    const start = performance.now();
    for (let done = 0; done < times; done += 1) await work();
    return (performance.now() - start) / times;
  };
  const times = Math.max(1, Math.min(50, Math.floor(100 / Math.max(await took(ours, 1), 1))));
  into?.ours.push(await took(ours, times));
  into?.raw.push(await took(raw, times));
}

function tell(record: CaseRecord, readings: readonly CaseReading[], seenOn: IsoDate) {
  return observe(record, { system, adapter, page, seenOn, readings, whose: () => 'mine' });
}

/** What the popup asks of the record before it can judge, at once as it does: settings, and my cases as they are now. */
async function popupOf(record: CaseRecord): Promise<void> {
  const cases = new Promise((resolve, reject) => {
    const subscription = liveCases(record, { mine: true }).subscribe((read) => {
      resolve(read);
      setTimeout(() => subscription.unsubscribe());
    }, reject);
  });
  await Promise.all([cases, readSettings(record)]);
}

function withInterview(reading: CaseReading, on: IsoDate): CaseReading {
  const { fields } = reading;
  const held = fields.heldInterviews!;
  const before = held.status === 'read' ? (held.value as IsoDate[]) : [];
  return {
    ...reading,
    fields: { ...fields, heldInterviews: { status: 'read', label: held.label, value: [...before, on] } },
  };
}

/** The same reads and writes by hand: no library, the same keys, every blob opened that the record opens. */
class RawRecord {
  readonly #database: IDBDatabase;
  readonly #record: CaseRecord;
  readonly #mine = IDBKeyRange.bound([1], [2]);

  constructor(database: IDBDatabase, record: CaseRecord) {
    this.#database = database;
    this.#record = record;
  }

  count(): Promise<number> {
    return done(this.#cases('readonly').index(byMine).count(this.#mine));
  }

  async mine(): Promise<SealedCase[]> {
    const rows = await done<StoredCase[]>(this.#cases('readonly').index(byMine).getAll(this.#mine));
    return Promise.all(rows.map((row) => unseal<SealedCase>(this.#record.keys.sealing, row.id, row.sealed)));
  }

  async popup(): Promise<SealedCase[]> {
    const settings = done(this.#database.transaction('settings').objectStore('settings').getAll());
    const [cases] = await Promise.all([this.mine(), settings]);
    return cases;
  }

  async addInterview(told: CaseReading, on: IsoDate): Promise<void> {
    const { keys } = this.#record;
    const keyHash = await keyHashOf(keys, system, told.ref);
    const row = await done<StoredCase>(this.#cases('readonly').get(keyHash));
    const content = await unseal<SealedCase>(keys.sealing, row.id, row.sealed);
    for (const one of content.sourcedReadings) one.reading = withInterview(told, on);
    const sealed = await seal(keys.sealing, row.id, content);
    const cases = this.#cases('readwrite');
    const now = await done<StoredCase>(cases.get(keyHash));
    if (now.revision !== row.revision) throw new Error('record bench: another writer was faster');
    await done(cases.put({ ...row, revision: row.revision + 1, sealed }));
    await committed(cases.transaction);
  }

  #cases(mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction('cases', mode).objectStore('cases');
  }
}

function openRaw(name: string): Promise<IDBDatabase> {
  return done(indexedDB.open(name));
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.commit();
  });
}
