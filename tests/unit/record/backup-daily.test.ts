import 'fake-indexeddb/auto';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { keepDailyBackup, makeOwnBackup } from '../../../lib/record/backup-daily.ts';
import { BackupError } from '../../../lib/record/backup-error.ts';
import { storedRows } from '../../../lib/record/backup-gather.ts';
import * as trial from '../../../lib/record/backup-trial.ts';
import {
  dropAllBackups,
  keepBackup,
  openBackupStore,
  ownBackups,
  readOwnBackup,
} from '../../../lib/record/backup-store.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCitizen } from '../../../lib/record/deletion.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { everythingStored, freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

vi.mock('../../../lib/record/backup-trial.ts', { spy: true });

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

test('seven copies asked for on one day push no earlier day out', async () => {
  const record = await filled();
  for (let days = 0; days < 7; days += 1) await backUp(record, plusDays(monday, days));
  const today = plusDays(monday, 6);
  const store = await storeOf(record);
  for (let minute = 10; minute < 17; minute += 1) {
    await makeOwnBackup(store, record, { at: `${today}T10:${minute}:00.000Z`, on: today }, 60);
  }
  const kept = (await ownBackups(store)).map(({ on }) => on);
  expect([...new Set(kept)]).toEqual([6, 5, 4, 3, 2, 1, 0].map((days) => plusDays(monday, days)));
  expect(kept.filter((on) => on === today)).toHaveLength(7);
  await backUp(record, plusDays(monday, 7));
  // Of a day that is over its last copy stays.
  const after = await ownBackups(store);
  expect(after.filter(({ on }) => on === today).map(({ at }) => at)).toEqual([`${today}T10:16:00.000Z`]);
});

test('a copy whose trial fails goes again, so that the next tries fill no storage', async () => {
  const record = await filled();
  await backUp(record, monday);
  const full = new BackupError('storage-full', 'No room.');
  vi.mocked(trial.tryBackup).mockRejectedValueOnce(full).mockRejectedValueOnce(full).mockRejectedValueOnce(full);
  for (const time of ['09', '11', '13']) {
    const at = `${tuesday}T${time}:00:00.000Z`;
    await expect(keepDailyBackup(record, tuesday, at, 60)).rejects.toMatchObject({ code: 'storage-full' });
  }
  expect(await ownBackups(await storeOf(record))).toMatchObject([{ on: monday, isVerified: true }]);
});

test('a copy that nobody came to try, as the browser was closed, is not counted and goes with the next', async () => {
  const record = await filled();
  for (let days = 0; days < 7; days += 1) await backUp(record, plusDays(monday, days));
  const store = await storeOf(record);
  const next = plusDays(monday, 6);
  const rows = await storedRows(record);
  await keepBackup(store, record, rows, { kind: 'daily', at: `${next}T12:00:00.000Z`, on: next });
  await backUp(record, plusDays(monday, 7));
  const kept = (await ownBackups(store)).map(({ on }) => on);
  expect(kept).toEqual([7, 6, 5, 4, 3, 2, 1].map((days) => plusDays(monday, days)));
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
  await record.database.cases.clear();
  for (let days = 1; days < 9; days += 1) await backUp(record, plusDays(monday, days));
  expect(await ownBackups(await storeOf(record))).toMatchObject([{ on: monday, cases: 2 }]);
});

test('a record without cases still lets go of what an undo was kept for, when its day is over', async () => {
  const record = await filled();
  const store = await storeOf(record);
  const made = { kind: 'before-restore', at: momentOn(monday), on: monday } as const;
  await keepBackup(store, record, await storedRows(record), made);
  await record.database.cases.clear();
  await backUp(record, plusDays(monday, 2));
  expect(await ownBackups(store)).toEqual([]);
});

describe('what is deleted on purpose', () => {
  async function deleteByRef(record: CaseRecord, wanted: string): Promise<void> {
    const { cases } = await casesOf(record);
    await deleteCitizen(record, cases.find(({ ref }) => ref === wanted)!.id);
  }
  async function refsInCopies(record: CaseRecord): Promise<string[][]> {
    const store = await storeOf(record);
    const copies = await Promise.all((await ownBackups(store)).map(({ id }) => readOwnBackup(store, id, record)));
    return copies.map(({ cases }) => cases.map(({ content }) => content.ref).toSorted());
  }

  test('a citizen is gone from every backup too', async () => {
    const record = await filled();
    await backUp(record, monday);
    await deleteByRef(record, '26-1');
    expect(await ownBackups(await storeOf(record))).toMatchObject([{ cases: 1 }]);
    expect(await refsInCopies(record)).toEqual([['26-2']]);
  });

  test('a citizen is gone from older copies too, where the case stood under another id', async () => {
    const record = await freshRecord();
    const cpr = { cpr: read('CPR', '650391-1234') };
    await observeRows(record, [reading('26-1', cpr), reading('26-2')]);
    await observeRows(record, [reading('S-9', cpr)], { system: 'another' });
    await backUp(record, monday);
    await record.database.cases.clear();
    // Seen again in a list that shows no number: nothing but the copy tells that S-9 is the same citizen's.
    await observeRows(record, [reading('26-1'), reading('26-2')]);
    await deleteByRef(record, '26-1');
    expect(await refsInCopies(record)).toEqual([['26-2']]);
  });

  test('a citizen is gone from a copy that was made before the record was begun anew', async () => {
    const before = await filled();
    await backUp(before, monday);
    const record = await freshRecord(`${before.database.name}~2`);
    await observeRows(record, [reading('26-1')]);
    await deleteByRef(record, '26-1');
    expect(await refsInCopies(record)).toEqual([['26-2']]);
  });

  test('with all kept cases every copy in the browser goes; undone, they are in the next one', async () => {
    const record = await filled();
    await backUp(record, monday);
    const store = await storeOf(record);
    const undo = await deleteAllCases(record);
    expect(await ownBackups(store)).toEqual([]);
    await undo();
    await backUp(record, tuesday);
    expect(await ownBackups(store)).toMatchObject([{ on: tuesday, cases: 2 }]);
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
  const { sealing } = backup!.keys[0] as CaseRecord['keys'];
  await expect(crypto.subtle.exportKey('raw', sealing)).rejects.toThrow();
});
