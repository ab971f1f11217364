import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { casesMark } from '../../../lib/record/cases-mark.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { liveCases, type CasesFollowed } from '../../../lib/record/live-cases.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { changeSettings } from '../../../lib/record/settings.ts';
import { freshRecord, observeRows, reading, tuesday } from './fresh-record.ts';

let record: CaseRecord;

beforeEach(async () => {
  record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
});

/** The database as another program would have it, without what Dexie tells those who follow. */
function rawDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error!);
  });
}

const aCase = async () => (await record.database.cases.toArray())[0]!;

test('a record in which no case was ever written has no mark', async () => {
  expect(await casesMark(await freshRecord())).toBeNull();
});

describe('the cases have another mark', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['when a page shows a case anew', () => observeRows(record, [reading('26-1')], { seenOn: tuesday })],
    ['when a page shows another', () => observeRows(record, [reading('26-3')])],
    ['when one is deleted', async () => deleteCase(record, (await aCase()).id)],
    ['when a row is put back as it is', async () => record.database.cases.put(await aCase())],
    ['when many are written at once', async () => record.database.cases.bulkPut(await record.database.cases.toArray())],
    ['when some are changed where they stand', () => record.database.cases.toCollection().modify({ mine: 0 })],
    ['when all are thrown out', () => record.database.cases.clear()],
    [
      'when they are written among other tables in one step',
      () => {
        const { cases, settings } = record.database;
        return record.database.transaction('rw', cases, settings, () => cases.toCollection().delete());
      },
    ],
  ])('%s', async (_when, write) => {
    const before = await casesMark(record);
    await write();
    expect(await casesMark(record)).not.toBe(before);
  });

  test('and never one they had before', async () => {
    const row = await aCase();
    const seen = new Set<string | null>();
    for (const _time of [1, 2, 3]) {
      await record.database.cases.delete(row.keyHash);
      seen.add(await casesMark(record));
      await record.database.cases.put(row);
      seen.add(await casesMark(record));
    }
    expect(seen.size).toBe(6);
  });
});

describe('the cases keep their mark', () => {
  test('when something else is written, and when they are read', async () => {
    const before = await casesMark(record);
    await changeSettings(record, { initials: 'AB' });
    await casesOf(record, { mine: true });
    expect(await casesMark(record)).toBe(before);
  });

  test('when a step that wrote them is given up: neither is written', async () => {
    const before = await casesMark(record);
    const { database } = record;
    await expect(
      database.transaction('rw', database.cases, async () => {
        await database.cases.clear();
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(await casesMark(record)).toBe(before);
    expect(await database.cases.count()).toBe(2);
  });
});

/** What somebody is told who begins to follow my cases. */
function firstTold(): Promise<CasesFollowed> {
  return new Promise((resolve, reject) => {
    const following = liveCases(record, { mine: true }).subscribe((read) => {
      resolve(read);
      following.unsubscribe();
    }, reject);
  });
}

test('who follows the cases is told under which mark they were read', async () => {
  expect((await firstTold()).mark).toBe(await casesMark(record));
});

test('nobody is told a mark that is newer than the cases, however others write meanwhile', async () => {
  const before = await aCase();
  // Written past what wakes those who follow: their first reading itself must be right.
  const others = await rawDatabase(record.database.name);
  let revision = before.revision;
  let writing = true;
  const writer = (async () => {
    while (writing) {
      revision += 1;
      const transaction = others.transaction(['cases', 'marks'], 'readwrite');
      transaction.objectStore('cases').put({ ...before, revision });
      transaction.objectStore('marks').put({ id: 'cases', mark: String(revision) });
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    }
  })();
  const apart: number[] = [];
  for (let time = 0; time < 100; time += 1) {
    const { cases, mark } = await firstTold();
    const read = cases.find(({ id }) => id === before.id)!;
    apart.push(read.revision - (Number(mark) || 0));
  }
  writing = false;
  await writer;
  others.close();
  expect(revision).toBeGreaterThan(before.revision + 10);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(0);
});
