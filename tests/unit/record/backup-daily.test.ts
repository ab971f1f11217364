import 'fake-indexeddb/auto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { keepDailyBackup } from '../../../lib/record/backup-daily.ts';
import { dropAllBackups, openBackupStore, ownBackups, readOwnBackup } from '../../../lib/record/backup-store.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCitizen } from '../../../lib/record/deletion.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { everythingStored, freshRecord, monday, observeRows, reading } from './fresh-record.ts';

const momentOn = (day: IsoDate) => `${day}T09:00:00.000Z`;
const backUp = (record: CaseRecord, day: IsoDate) => keepDailyBackup(record, day, momentOn(day), 60);

async function storeOf(record: CaseRecord) {
  const store = await openBackupStore(record.database.name);
  onTestFinished(() => store.database.close());
  return store;
}

async function filled(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  return record;
}

test('a backup is made once a day, and tried', async () => {
  const record = await filled();
  expect([await backUp(record, monday), await backUp(record, monday)]).toEqual([true, false]);
  expect(await ownBackups(await storeOf(record))).toMatchObject([
    { kind: 'daily', cases: 2, isVerified: true, on: monday },
  ]);
  // What it was tried in is gone again.
  expect((await indexedDB.databases()).filter(({ name }) => name?.includes('trial'))).toEqual([]);
});

test('the last seven are kept', async () => {
  const record = await filled();
  for (let days = 0; days < 9; days += 1) await backUp(record, plusDays(monday, days));
  const kept = (await ownBackups(await storeOf(record))).map(({ on }) => on);
  expect(kept).toEqual([8, 7, 6, 5, 4, 3, 2].map((days) => plusDays(monday, days)));
});

test('a clock that jumps a year ahead and back takes no good backup away', async () => {
  const record = await filled();
  await backUp(record, monday);
  await backUp(record, plusDays(monday, 1));
  await backUp(record, isoDate('2027-11-25'));
  await backUp(record, plusDays(monday, 2));
  const kept = (await ownBackups(await storeOf(record))).map(({ on }) => on);
  expect(kept).toEqual(expect.arrayContaining([monday, plusDays(monday, 1), plusDays(monday, 2)]));
});

test('a record that has lost its cases pushes no backup out', async () => {
  const record = await filled();
  await backUp(record, monday);
  await deleteAllCases(record);
  for (let days = 1; days < 9; days += 1) await backUp(record, plusDays(monday, days));
  expect(await ownBackups(await storeOf(record))).toMatchObject([{ on: monday, cases: 2 }]);
});

describe('what is deleted on purpose', () => {
  test('a citizen is gone from every backup too', async () => {
    const record = await filled();
    await backUp(record, monday);
    const store = await storeOf(record);
    const { cases } = await casesOf(record);
    await deleteCitizen(record, cases.find(({ ref }) => ref === '26-1')!.id);
    const [backup] = await ownBackups(store);
    expect(backup!.cases).toBe(1);
    expect((await readOwnBackup(store, backup!.id, record)).cases.map(({ content }) => content.ref)).toEqual(['26-2']);
  });

  test('all backups go when they are asked to', async () => {
    const record = await filled();
    await backUp(record, monday);
    const store = await storeOf(record);
    expect(await dropAllBackups(store)).toBe(1);
    expect([await store.database.backups.count(), await store.database.parts.count()]).toEqual([0, 0]);
  });
});

test('a backup lies there sealed, as the record does', async () => {
  const record = await filled();
  await backUp(record, monday);
  const store = await storeOf(record);
  const stored = await everythingStored({ database: store.database } as unknown as CaseRecord);
  for (const secret of ['Borger', 'fagsystem']) expect(stored).not.toContain(secret);
  const [backup] = await store.database.backups.toArray();
  await expect(crypto.subtle.exportKey('raw', backup!.keys[0]!.sealing)).rejects.toThrow();
});
