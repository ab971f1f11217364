import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepDailyBackup } from '../../../lib/record/backup-daily.ts';
import { gatherBackup, storedRows } from '../../../lib/record/backup-gather.ts';
import {
  backupPlace,
  changeBackupPlace,
  keepBackup,
  openBackupStore,
  ownBackups,
  readOwnBackup,
  withBackups,
} from '../../../lib/record/backup-store.ts';
import { newFileKey } from '../../../lib/record/backup-file.ts';
import { caseByKey, casesOf, casesOfSameCitizen } from '../../../lib/record/cases.ts';
import { casesByCpr } from '../../../lib/record/cases-by-cpr.ts';
import type { StoredKeys } from '../../../lib/record/database.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { changePassphrase, lockNow, turnLockOff, turnLockOn, unlock } from '../../../lib/record/lock.ts';
import { keepLooked, readLooked } from '../../../lib/record/looked.ts';
import { openRecord, openTables, type CaseRecord } from '../../../lib/record/open-record.ts';
import { restoreBackup } from '../../../lib/record/restore-backup.ts';
import { unseal } from '../../../lib/record/sealing.ts';
import {
  anotherContext,
  everythingStored,
  freshRecord,
  letWriteFirst,
  monday,
  observeRows,
  read,
  reading,
} from './fresh-record.ts';

const passphrase = 'en lang sætning';
const at = '2026-11-23T09:00:00.000Z';
// A made-up number: its day is one that no month has.
const cpr = '711190-1234';

beforeEach(() => {
  fakeBrowser.reset();
});

/** Two cases of one citizen in two systems, one of another, something entered by hand, and how the week stood. */
async function filled(name?: string): Promise<CaseRecord> {
  const record = await freshRecord(name);
  const ofCitizen = { cpr: read('CPR', cpr) };
  await observeRows(record, [reading('26-1', ofCitizen), reading('26-2')]);
  await observeRows(record, [reading('A-7', ofCitizen)], { system: 'andet system' });
  await addEntry(
    record,
    { system: 'fagsystem', ref: '26-2', seen: null },
    { type: 'interview-held', on: monday },
    monday,
  );
  const [first] = (await casesOf(record)).cases;
  await keepLooked(record, {
    on: monday,
    at: '09:00',
    standings: new Map([[first!.id, { place: 'timely', due: null }]]),
  });
  return record;
}

const storedKeys = async ({ database }: Pick<CaseRecord, 'database'>) =>
  (await database.keys.get('installation')) as StoredKeys;

async function contentsOf(record: CaseRecord) {
  const { cases, unopened } = await casesOf(record);
  const byRef = cases.toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
  return {
    cases: byRef,
    unopened,
    looked: await readLooked(record),
    signing: await record.database.keys.get('signing' as never),
  };
}

describe('a record whose lock is turned on', () => {
  test('holds all it held, and is found by what it was found by', async () => {
    const record = await filled();
    const before = await contentsOf(record);
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    expect(await contentsOf(locked)).toEqual(before);
    expect((await caseByKey(locked, 'fagsystem', '26-2'))?.entries).toHaveLength(1);
    // No page has shown the CPR number since.
    expect((await casesByCpr(locked, [cpr])).get('7111901234')).toHaveLength(2);
    const [one] = (await casesByCpr(locked, [cpr])).get('7111901234')!;
    expect((await casesOfSameCitizen(locked, one!.id)).cases).toHaveLength(1);
  });

  test('takes in the same page without making a case twice', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    const { written } = await observeRows(locked, [reading('26-1', { cpr: read('CPR', cpr) }), reading('26-2')]);
    expect(written).toBe(0);
    expect(await locked.database.cases.count()).toBe(3);
  });

  test('is not to be opened without the passphrase, and says so', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    await lockNow();
    await expect(openRecord(record.database.name)).rejects.toMatchObject({ code: 'locked' });
    expect(await unlock(record, 'en anden sætning')).toBe(false);
    await expect(openRecord(record.database.name)).rejects.toMatchObject({ code: 'locked' });
    expect(await unlock(record, passphrase)).toBe(true);
    expect((await contentsOf(await anotherContext(record))).cases).toHaveLength(3);
  });

  test('is locked after a restart of the browser, which forgets what lay in session memory', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    await fakeBrowser.storage.session.clear();
    await expect(openRecord(record.database.name)).rejects.toMatchObject({ code: 'locked' });
    const { database } = await openTables(record.database.name);
    expect(await storedKeys({ database })).toHaveProperty('lock');
    database.close();
  });

  test('is opened by no key that lies in the database', async () => {
    const record = await filled();
    const old = record.keys;
    await turnLockOn(record, passphrase);
    const stored = await storedKeys(record);
    expect(stored).not.toHaveProperty('sealing');
    for (const { id, sealed } of [
      ...(await record.database.cases.toArray()),
      ...(await record.database.sealed.toArray()),
    ]) {
      await expect(unseal(old.sealing, id, sealed)).rejects.toMatchObject({ code: 'cannot-unseal' });
    }
    // The hash of a number that can be guessed is guessed only with the last layer, which is wrapped.
    const { finding, layers = [] } = stored;
    const guessing = { database: record.database, keys: { ...old, finding, layers } };
    expect((await casesByCpr(guessing, [cpr])).size).toBe(0);
    expect(await everythingStored(record)).not.toContain('Borger');
  });

  test('lets nobody write by the keys it had before, so that nothing is acknowledged that nobody can open', async () => {
    const record = await filled();
    const stale = await anotherContext(record);
    await turnLockOn(record, passphrase);
    await expect(observeRows(stale, [reading('26-9')])).rejects.toMatchObject({ code: 'keys-changed' });
    const looked = keepLooked(stale, { on: monday, at: '10:00', standings: new Map() });
    await expect(looked).rejects.toMatchObject({ code: 'keys-changed' });
    expect(await contentsOf(await anotherContext(record))).toMatchObject({ unopened: 0, cases: { length: 3 } });
  });

  test('keeps what does not open as it is', async () => {
    const record = await filled();
    const row = (await record.database.cases.toArray())[0]!;
    await record.database.cases.update(row.keyHash, { sealed: new Uint8Array([1, 2, 3]).buffer });
    await turnLockOn(record, passphrase);
    const { cases, unopened } = await casesOf(await anotherContext(record));
    expect([cases.length, unopened]).toEqual([2, 1]);
  });

  test.each(['', 'kort', 'elleve tegn'])('asks for a longer passphrase than »%s«', async (short) => {
    const record = await filled();
    await expect(turnLockOn(record, short)).rejects.toThrow(RangeError);
    expect(await storedKeys(record)).not.toHaveProperty('lock');
  });

  test('takes in what another context writes while everything is sealed anew', async () => {
    const record = await filled();
    const other = await anotherContext(record);
    let writing: Promise<unknown> | null = null;
    const onProgress = () => void (writing ??= observeRows(other, [reading('26-3')]));
    letWriteFirst(record, async () => writing);
    await turnLockOn(record, passphrase, { onProgress });
    const locked = await anotherContext(record);
    expect((await contentsOf(locked)).cases.map(({ ref }) => ref)).toEqual(['26-1', '26-2', '26-3', 'A-7']);
  });
});

describe('another passphrase', () => {
  test('opens from then on, and the old one no longer', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    expect(await changePassphrase(locked, 'ikke den rigtige', 'en helt ny sætning')).toBe(false);
    expect(await changePassphrase(locked, passphrase, 'en helt ny sætning')).toBe(true);
    // What is unlocked stays so.
    expect((await contentsOf(await anotherContext(record))).cases).toHaveLength(3);
    await lockNow();
    expect(await unlock(record, passphrase)).toBe(false);
    expect(await unlock(record, 'en helt ny sætning')).toBe(true);
    expect((await contentsOf(await anotherContext(record))).cases).toHaveLength(3);
  });

  test('is that of the backups in the browser’s own storage too', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    await keepDailyBackup(locked, monday, at, 60);
    await changePassphrase(locked, passphrase, 'en helt ny sætning');
    const store = await openBackupStore(record.database.name);
    const [backup] = await store.database.backups.toArray();
    store.database.close();
    expect(backup!.keys).toEqual([await storedKeys(record)]);
  });
});

describe('a lock that is turned off', () => {
  test('leaves all there was, open again and found by what it was found by', async () => {
    const record = await filled();
    const before = await contentsOf(record);
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    expect(await turnLockOff(locked, 'ikke den rigtige')).toBe(false);
    expect(await turnLockOff(locked, passphrase)).toBe(true);
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
    const open = await anotherContext(record);
    expect(open.lock).toBeUndefined();
    expect(await contentsOf(open)).toEqual(before);
    expect((await casesByCpr(open, [cpr])).get('7111901234')).toHaveLength(2);
    await expect(observeRows(locked, [reading('26-9')])).rejects.toMatchObject({ code: 'keys-changed' });
  });

  test('can be turned on again, with keys that were never there before', async () => {
    const record = await filled();
    const before = await contentsOf(record);
    await turnLockOn(record, passphrase);
    await turnLockOff(await anotherContext(record), passphrase);
    const open = await anotherContext(record);
    const { finding, layers } = (await storedKeys(open)) as CaseRecord['keys'];
    await turnLockOn(open, 'en helt ny sætning');
    const locked = await anotherContext(record);
    expect(await contentsOf(locked)).toEqual(before);
    expect((await casesByCpr(locked, [cpr])).get('7111901234')).toHaveLength(2);
    const known = { database: record.database, keys: { ...open.keys, finding, layers: layers! } };
    expect((await casesByCpr(known, [cpr])).size).toBe(0);
  });
});

describe('backups', () => {
  test('in the browser’s own storage that open without the passphrase go with the turn of the key', async () => {
    const record = await filled();
    await keepDailyBackup(record, monday, at, 60);
    await withBackups(record.database.name, async (store) =>
      changeBackupPlace(store, { key: await newFileKey(passphrase) }),
    );
    await turnLockOn(record, passphrase);
    await withBackups(record.database.name, async (store) => {
      expect(await ownBackups(store)).toEqual([]);
      expect((await backupPlace(store)).key).toBeNull();
    });
  });

  test('that a browser left behind, closed in the middle of it, go with the next daily one', async () => {
    const record = await filled();
    await keepDailyBackup(record, monday, at, 60);
    await withBackups(record.database.name, async ({ database }) => {
      const [rows, parts] = [await database.backups.toArray(), await database.parts.toArray()];
      await turnLockOn(record, passphrase);
      await database.backups.bulkPut(rows);
      await database.parts.bulkPut(parts);
    });
    const locked = await anotherContext(record);
    expect(await keepDailyBackup(locked, monday, at, 60)).toBe(true);
    await withBackups(record.database.name, async (store) => {
      const [only, ...others] = await store.database.backups.toArray();
      expect(others).toEqual([]);
      expect(only!.keys[0]).toHaveProperty('lock');
    });
  });

  test('that are being written while the lock is turned on are not left behind, open without the passphrase', async () => {
    const record = await filled();
    await withBackups(record.database.name, async (store) => {
      const { database } = store;
      const write = database.transaction.bind(database) as (...all: unknown[]) => Promise<void>;
      vi.spyOn(database, 'transaction').mockImplementationOnce((async (...all: unknown[]) => {
        await turnLockOn(await anotherContext(record), passphrase);
        return write(...all);
      }) as never);
      const made = { kind: 'before-restore', at, on: monday } as const;
      await expect(keepBackup(store, record, await storedRows(record), made)).rejects.toMatchObject({
        code: 'keys-changed',
      });
      expect(await ownBackups(store)).toEqual([]);
    });
  });

  test('of a locked record open while it is unlocked, and not when it is locked', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    await keepDailyBackup(locked, monday, at, 60);
    await withBackups(record.database.name, async (store) => {
      const [backup] = await ownBackups(store);
      expect(backup).toMatchObject({ cases: 3, isVerified: true });
      // Without the record, too: it may be the one that is broken.
      for (const by of [locked, null]) expect((await readOwnBackup(store, backup!.id, by)).cases).toHaveLength(3);
      await lockNow();
      await expect(readOwnBackup(store, backup!.id, null)).rejects.toMatchObject({ code: 'keys-missing' });
      await expect(readOwnBackup(store, backup!.id, record)).rejects.toMatchObject({ code: 'keys-missing' });
    });
  });

  test('from before the lock link the cases of one citizen when they are laid in after it', async () => {
    const record = await filled();
    const content = await gatherBackup(record, at);
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    await restoreBackup(locked, content, 'replace', { at, on: monday, retentionDays: 60 });
    expect((await casesByCpr(locked, [cpr])).get('7111901234')).toHaveLength(2);
  });

  test('of the lock go when it is turned off', async () => {
    const record = await filled();
    await turnLockOn(record, passphrase);
    const locked = await anotherContext(record);
    await keepDailyBackup(locked, monday, at, 60);
    await turnLockOff(locked, passphrase);
    await withBackups(record.database.name, async (store) => expect(await ownBackups(store)).toEqual([]));
  });
});
