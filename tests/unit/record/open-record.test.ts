import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { casesOf } from '../../../lib/record/cases.ts';
import { openRecord } from '../../../lib/record/open-record.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { anotherContext, countCases, freshRecord, observeRows, reading } from './fresh-record.ts';

test('a restart keeps every case and setting', async () => {
  const before = await freshRecord();
  await observeRows(before, [reading('26-1'), reading('26-2')]);
  await changeSettings(before, { initials: 'LPE' });
  const cases = await casesOf(before);
  before.database.close();
  const after = await anotherContext(before);
  expect(await casesOf(after)).toEqual(cases);
  expect((await readSettings(after)).initials).toBe('LPE');
});

test('the keys cannot be taken out of the browser by script', async () => {
  const { keys, database } = await freshRecord();
  const stored = (await database.keys.get('installation')) as typeof keys;
  for (const key of [keys.sealing, keys.finding, stored.sealing, stored.finding]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
});

test('two pages that open a new record at once get the same keys', async () => {
  const name = crypto.randomUUID();
  const [one, other] = await Promise.all([freshRecord(name), freshRecord(name)]);
  await observeRows(one, [reading('26-1')]);
  expect(await casesOf(other)).toMatchObject({ unopened: 0, cases: [{ ref: '26-1' }] });
});

describe('a record that cannot be used is left as it is, and says why', () => {
  test('when its keys are gone and its cases are not', async () => {
    const before = await freshRecord();
    await observeRows(before, [reading('26-1')]);
    await before.database.keys.clear();
    before.database.close();
    const name = before.database.name;
    await expect(openRecord(name)).rejects.toMatchObject({ name: 'RecordError', code: 'keys-missing' });
    await before.database.open();
    expect(await countCases(before)).toBe(1);
    expect(await before.database.keys.count()).toBe(0);
  });

  test('when a newer Rettidig has written it', async () => {
    const name = crypto.randomUUID();
    const newer = new Dexie(name);
    newer.version(6).stores({ cases: 'keyHash, &id, ward', keys: 'id' });
    await newer.open();
    await newer.table('cases').put({ keyHash: 'a', id: 'b', ward: 'c' });
    newer.close();
    await expect(openRecord(name)).rejects.toMatchObject({ code: 'newer-version', message: /version 6/ });
    await newer.open();
    expect(await newer.table('cases').where({ ward: 'c' }).count()).toBe(1);
    expect(newer.backendDB().version).toBe(60);
    newer.close();
  });

  test('when the browser refuses to open databases at all', async () => {
    const refusal = new DOMException('A mutation operation was attempted on a closed database', 'InvalidStateError');
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw refusal;
    });
    const opening = openRecord(crypto.randomUUID());
    await expect(opening).rejects.toMatchObject({ code: 'cannot-open', message: /InvalidStateError/ });
    open.mockRestore();
  });
});
