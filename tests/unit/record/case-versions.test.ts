import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { versionsOfMine } from '../../../lib/record/case-versions.ts';
import { casesByHash, casesByRef, casesOf } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { openRecord } from '../../../lib/record/open-record.ts';
import { freshRecord, observeRows, reading, tuesday } from './fresh-record.ts';

const versions = async (record: Awaited<ReturnType<typeof freshRecord>>) =>
  (await versionsOfMine(record)).map(({ id, revision }) => `${id} ${revision}`);

test('my cases are told by key, id and revision; those of others are not', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  await observeRows(record, [reading('26-2')], { whose: () => 'others', seenOn: tuesday });
  const [mine] = (await casesOf(record, { mine: true })).cases;
  const [version, ...others] = await versionsOfMine(record);
  expect(others).toEqual([]);
  expect(version).toMatchObject({ id: mine!.id, revision: 1 });
  expect((await casesByHash(record, [version!.keyHash])).map((one) => one?.ref)).toEqual(['26-1']);
});

test('a write is another version, and a case that was deleted and seen again is another case', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const [first] = await versions(record);
  await observeRows(record, [reading('26-1')], { seenOn: tuesday });
  const [second] = await versions(record);
  await deleteCase(record, first!.split(' ')[0]!);
  await observeRows(record, [reading('26-1')]);
  expect(new Set([first, second, ...(await versions(record))]).size).toBe(3);
});

test('telling them loads no case', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  const opened = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await versionsOfMine(record);
  expect(decrypt).not.toHaveBeenCalled();
  expect(opened).not.toHaveBeenCalled();
  decrypt.mockRestore();
  opened.mockRestore();
});

test('cases are found by many references in one read, in their order; one that is not there is told apart', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  const bulkGet = vi.spyOn(Object.getPrototypeOf(record.database.cases), 'bulkGet');
  const found = await casesByRef(record, 'fagsystem', ['26-2', '26-9', '26-1']);
  expect(found.map((one) => one?.ref)).toEqual(['26-2', undefined, '26-1']);
  expect(bulkGet).toHaveBeenCalledTimes(1);
  bulkGet.mockRestore();
});

test('a record of the first version is opened with all its cases', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const rows = await record.database.cases.toArray();
  const keys = await record.database.keys.toArray();
  const older = new Dexie(crypto.randomUUID());
  older.version(1).stores({ cases: 'keyHash, &id, citizenHash, seenOn, [mine+keyHash]', keys: 'id' });
  await older.table('cases').bulkPut(rows);
  await older.table('keys').bulkPut(keys);
  older.close();
  const opened = await openRecord(older.name);
  expect(await versionsOfMine(opened)).toHaveLength(1);
  expect((await casesOf(opened, { mine: true })).cases.map(({ ref }) => ref)).toEqual(['26-1']);
  opened.database.close();
});

test('while thousands are told a case can be written, and each of them is told once', async () => {
  const record = await freshRecord();
  await observeRows(
    record,
    Array.from({ length: 2500 }, (_one, at) => reading(`26-${at}`)),
  );
  let isTold = false;
  const telling = versionsOfMine(record).finally(() => (isTold = true));
  // Begun while they are being told, and done before.
  await observeRows(record, [reading('26-0')], { seenOn: tuesday });
  expect(isTold).toBe(false);
  const told = await telling;
  expect(new Set(told.map(({ id }) => id)).size).toBe(2500);
  expect(told).toHaveLength(2500);
});
