import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { keepDailyBackup } from '../../../lib/record/backup-daily.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { eraseAll } from '../../../lib/record/erase-all.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { namesSetAside, recordNameAmong } from '../../../lib/record/record-name.ts';
import { beginAnew, newestGoodBackup, readWithoutRecord } from '../../../lib/record/set-aside.ts';
import { readSettings, changeSettings } from '../../../lib/record/settings.ts';
import { monday, observeRows, reading } from './fresh-record.ts';

const at = '2026-11-23T09:00:00.000Z';

beforeEach(async () => {
  for (const { name } of await indexedDB.databases()) await Dexie.delete(name!);
});

async function opened(): Promise<CaseRecord> {
  const record = await openRecord();
  onTestFinished(() => record.database.close());
  return record;
}

/** The record of an installation, backed up, and then with its keys gone: it opens no more. */
async function broken(): Promise<void> {
  const record = await opened();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  await changeSettings(record, { initials: 'LPE' });
  await keepDailyBackup(record, monday, at, 60);
  await record.database.keys.clear();
  record.database.close();
  await expect(openRecord()).rejects.toMatchObject({ code: 'keys-missing' });
}

async function casesIn(name: string): Promise<number> {
  const database = await new Dexie(name).open();
  const count = await database.table('cases').count();
  database.close();
  return count;
}

describe('a record that cannot be opened', () => {
  test('is set aside untouched, and the newest good backup takes its place', async () => {
    await broken();
    const backup = (await newestGoodBackup())!;
    expect(backup).toMatchObject({ cases: 2, on: monday });
    await beginAnew(await readWithoutRecord(backup.id));
    const record = await opened();
    expect((await casesOf(record)).cases.map(({ ref }) => ref).toSorted()).toEqual(['26-1', '26-2']);
    expect((await readSettings(record)).initials).toBe('LPE');
    expect(await namesSetAside()).toEqual(['rettidig']);
    expect(await casesIn('rettidig')).toBe(2);
  });

  test('can be left for an empty one; a second time too', async () => {
    await broken();
    expect([await beginAnew(null), await beginAnew(null)]).toEqual(['rettidig~2', 'rettidig~3']);
    const record = await opened();
    expect(record.database.name).toBe('rettidig~3');
    expect((await casesOf(record)).cases).toEqual([]);
    expect(await casesIn('rettidig')).toBe(2);
  });

  test('goes with all that was set aside when someone deletes everything', async () => {
    await broken();
    await beginAnew(null);
    const record = await opened();
    await eraseAll(record, async () => {});
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['rettidig~2']);
  });
});

test('a new record comes into being with everything in it, or not at all', async () => {
  await broken();
  const backup = await readWithoutRecord((await newestGoodBackup())!.id);
  const [one] = backup.cases;
  // The same id twice cannot be written.
  await expect(
    beginAnew({ ...backup, cases: [one!, { ...one!, content: { ...one!.content, ref: '9' } }] }),
  ).rejects.toThrow();
  expect(recordNameAmong(await indexedDB.databases())).toBe('rettidig');
});

test('where there is no backup, none is offered', async () => {
  expect(await newestGoodBackup()).toBeNull();
});
