import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDailyBackup } from '../../../lib/record/backup-daily.ts';
import { isBehindAnotherLock, ownBackups, withBackups } from '../../../lib/record/backup-store.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCitizen } from '../../../lib/record/deletion.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { eraseAll } from '../../../lib/record/erase-all.ts';
import { lockNow, turnLockOn } from '../../../lib/record/lock.ts';
import { readLockedBackup } from '../../../lib/record/locked-backup.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { namesSetAside, recordNameAmong } from '../../../lib/record/record-name.ts';
import { beginAnew, newestGoodBackups, readWithoutRecord } from '../../../lib/record/set-aside.ts';
import { restoreBackup } from '../../../lib/record/restore-backup.ts';
import { readSettings, changeSettings } from '../../../lib/record/settings.ts';
import { monday, observeRows, reading, tuesday } from './fresh-record.ts';

const at = '2026-11-23T09:00:00.000Z';
const passphrase = 'en lang sætning';

beforeEach(async () => {
  fakeBrowser.reset();
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
    const [backup] = await newestGoodBackups();
    expect(backup).toMatchObject({ cases: 2, on: monday, isLocked: false });
    await beginAnew(await readWithoutRecord(backup!.id, null));
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

describe('a record behind a lock that cannot be opened', () => {
  /** A record behind a lock, backed up, and then with its keys gone while it is locked. */
  async function brokenBehindLock(): Promise<void> {
    const open = await opened();
    await observeRows(open, [reading('26-1'), reading('26-2')]);
    await turnLockOn(open, passphrase);
    const record = await opened();
    await keepDailyBackup(record, monday, at, 60);
    await lockNow();
    await record.database.keys.clear();
    record.database.close();
  }
  const wanted = async () => (await newestGoodBackups()).map(({ cases, isLocked }) => [cases, isLocked]);

  test('is begun anew with its newest good backup, which the passphrase of the lock opens', async () => {
    await brokenBehindLock();
    const [backup] = await newestGoodBackups();
    expect(backup).toMatchObject({ cases: 2, isLocked: true });
    await expect(readWithoutRecord(backup!.id, 'en anden sætning')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await beginAnew(await readWithoutRecord(backup!.id, passphrase));
    const record = await opened();
    expect(record.lock).toBeUndefined();
    expect((await casesOf(record)).cases.map(({ ref }) => ref).toSorted()).toEqual(['26-1', '26-2']);
  });

  test('keeps its backups when it is begun anew without one: no daily one takes them away', async () => {
    await brokenBehindLock();
    await beginAnew(null);
    const record = await opened();
    await observeRows(record, [reading('26-9')]);
    // The one of today that is behind the lock is no backup of this record.
    for (let days = 0; days < 8; days += 1) {
      const on = plusDays(monday, days);
      expect(await keepDailyBackup(record, on, `${on}T11:00:00.000Z`, 60)).toBe(true);
    }
    const [locked] = await withBackups('rettidig', async (store) =>
      (await ownBackups(store)).filter((one) => isBehindAnotherLock(one, record)),
    );
    const content = await withBackups('rettidig', (store) => readLockedBackup(store, locked!.id, passphrase));
    await restoreBackup(record, content, 'merge', { at, on: tuesday, retentionDays: 60 });
    expect((await casesOf(record)).cases.map(({ ref }) => ref).toSorted()).toEqual(['26-1', '26-2', '26-9']);
  });

  test('keeps them behind a lock that is turned on anew, too; only what opens without a passphrase goes', async () => {
    await brokenBehindLock();
    await beginAnew(null);
    const record = await opened();
    await observeRows(record, [reading('26-9')]);
    await keepDailyBackup(record, tuesday, '2026-11-24T09:00:00.000Z', 60);
    expect(await wanted()).toEqual([[1, false]]);
    await turnLockOn(record, 'en helt ny sætning');
    expect(await wanted()).toEqual([[2, true]]);
  });

  test('is offered the newest backup that opens by itself beside a newer one behind a lock', async () => {
    const first = await opened();
    await observeRows(first, [reading('26-1')]);
    await keepDailyBackup(first, monday, at, 60);
    const kept = await withBackups('rettidig', async ({ database }) => ({
      backups: await database.backups.toArray(),
      parts: await database.parts.toArray(),
    }));
    await turnLockOn(first, passphrase);
    await keepDailyBackup(await opened(), tuesday, '2026-11-24T09:00:00.000Z', 60);
    await lockNow();
    await withBackups('rettidig', async ({ database }) => {
      await database.backups.bulkPut(kept.backups);
      await database.parts.bulkPut(kept.parts);
    });
    expect(await wanted()).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  test('loses a backup that cannot be searched when a citizen is deleted everywhere', async () => {
    await brokenBehindLock();
    await beginAnew(null);
    const record = await opened();
    await observeRows(record, [reading('26-1')]);
    await deleteCitizen(record, 'nobody');
    expect(await wanted()).toEqual([[2, true]]);
    await deleteCitizen(record, (await casesOf(record)).cases[0]!.id);
    expect(await wanted()).toEqual([]);
  });
});

test('a new record comes into being with everything in it, or not at all', async () => {
  await broken();
  const backup = await readWithoutRecord((await newestGoodBackups())[0]!.id, null);
  const [one] = backup.cases;
  // The same id twice cannot be written.
  await expect(
    beginAnew({ ...backup, cases: [one!, { ...one!, content: { ...one!.content, ref: '9' } }] }),
  ).rejects.toThrow();
  expect(recordNameAmong(await indexedDB.databases())).toBe('rettidig');
});

test('where there is no backup, none is offered', async () => {
  expect(await newestGoodBackups()).toEqual([]);
});
