import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import type { StoredCase } from '../../../lib/record/database.ts';
import { observe } from '../../../lib/record/observe.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { unseal } from '../../../lib/record/sealing.ts';
import { defaultSettings } from '../../../lib/record/settings.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { personName } from '../../../lib/views/person-name.ts';
import { weekEntry } from '../../../lib/views/week-entry.ts';
import { everything, filtered, ordered } from '../../../lib/views/week-filter.ts';
import { generatedReadings } from '../record/generated-readings.ts';

declare global {
  /** Puts so many cases into the extension's own record, in place of what is there. */
  var fillWeek: (cases: number) => Promise<void>;
  /** As if these cases had never been counted. */
  var forgetCounts: () => Promise<void>;
  /** Waits until they have been. */
  var isCounted: () => Promise<void>;
  /** Reads every row of mine and opens every blob with IndexedDB used directly. @returns milliseconds */
  var readRaw: () => Promise<number>;
  /** Types into the search. @returns milliseconds for each key stroke */
  var typeInto: (rounds: number) => Promise<number[]>;
}

/** A hundred cases have a thousand interviews. */
const perCase = 10;
const today = isoDate('2026-11-23');
const place = { system: 'bench', adapter: 'bench', page: 'list' };

/** What people type, letter by letter. */
const typed = ['borger 77', '26-1000', '100417', 'jobparat', 'xyz'];

interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  remove(key: string): Promise<void>;
  onChanged: { addListener(hear: () => void): void; removeListener(hear: () => void): void };
}
const { session } = (globalThis as unknown as { chrome: { storage: { session: Session } } }).chrome.storage;
const counted = 'counted-week';

globalThis.fillWeek = async (cases) => {
  const record = await openRecord();
  await record.database.cases.clear();
  await record.database.sealed.clear();
  await observe(record, {
    ...place,
    seenOn: today,
    readings: generatedReadings(cases, perCase, today),
    whose: () => 'mine',
  });
  record.database.close();
};

globalThis.forgetCounts = () => session.remove(counted);

globalThis.isCounted = () =>
  new Promise((resolve) => {
    const look = async () => {
      if (!(await session.get(counted))[counted]) return;
      session.onChanged.removeListener(look);
      resolve();
    };
    session.onChanged.addListener(look);
    void look();
  });

globalThis.readRaw = async () => {
  const { keys, database } = await openRecord();
  const start = performance.now();
  await openRaw(keys.sealing);
  const took = performance.now() - start;
  database.close();
  return took;
};

globalThis.typeInto = async (rounds) => {
  const record = await openRecord();
  const find = await search(record);
  record.database.close();
  const keys = typed.flatMap((word) => [...word].map((_letter, at) => word.slice(0, at + 1)));
  const took = (key: string) => {
    const start = performance.now();
    find(key);
    return performance.now() - start;
  };
  // The first round warms up and is not told.
  return Array.from({ length: rounds + 1 }, () => keys.map(took))
    .slice(1)
    .flat();
};

async function search(record: CaseRecord): Promise<(text: string) => unknown> {
  const { cases } = await casesOf(record, { mine: true });
  const settings = { ...defaultSettings, language: 'da' } as const;
  const entries = cases.map((one) => {
    const judgement = judgeCase(one, allRules, today, danishClosedDays);
    const judged = { id: one.id, ref: one.ref, name: personName(one.sourcedReadings), judgement };
    return weekEntry(judged, one.sourcedReadings, allRules, today, settings);
  });
  const sorted = ordered(entries, 'first', today);
  // As the page does once the week is drawn, a little at a time.
  for (const entry of sorted) void entry.searched;
  return (text) => filtered(sorted, everything, text);
}

/** What opening the week reads, by hand: every row of mine, every blob. */
async function openRaw(key: CryptoKey): Promise<void> {
  const database = await done(indexedDB.open('rettidig'));
  const range = IDBKeyRange.bound([1], [2]);
  const index = database.transaction('cases').objectStore('cases').index('[mine+keyHash+id+revision]');
  const rows = await done<StoredCase[]>(index.getAll(range));
  await Promise.all(rows.map((row) => unseal(key, row.id, row.sealed)));
  database.close();
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
