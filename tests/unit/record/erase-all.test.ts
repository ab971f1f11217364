import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { withBackups } from '../../../lib/record/backup-store.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { eraseAll } from '../../../lib/record/erase-all.ts';
import { writeLog } from '../../../lib/record/log.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { tableCounts } from '../../../lib/record/table-counts.ts';
import { anotherContext, freshRecord, observeRows, reading } from './fresh-record.ts';

test('everything goes, the log, the settings and what lies beside the record too; then it is as new', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  await changeSettings(record, { initials: 'LPE' });
  await writeLog(record, { at: '2026-11-23T09:30:00.000Z', act: 'import', detail: { what: 'texts' } });
  const beside = `${record.database.name}-backups`;
  await new Promise<void>((resolve) => {
    indexedDB.open(beside).onsuccess = ({ target }) => {
      (target as IDBOpenDBRequest).result.close();
      resolve();
    };
  });

  expect(await eraseAll(record, async () => {})).toEqual([beside]);
  const { keys, ...others } = await tableCounts(record);
  expect(keys).toBe(1);
  expect(Object.values(others).every((count) => count === 0)).toBe(true);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(beside);

  // As after the start that follows: other keys, and all works.
  const anew = await anotherContext(record);
  expect((await readSettings(anew)).initials).toBe('');
  await observeRows(anew, [reading('26-1')]);
  expect(await casesOf(anew)).toMatchObject({ cases: [{ ref: '26-1' }], unopened: 0 });
  expect((await casesOf(record)).unopened).toBe(1);
});

test('everyone is told to open the record anew although a backup cannot be deleted, and that is not kept quiet', async () => {
  const record = await freshRecord();
  await withBackups(record.database.name, async () => {});
  const refuse = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    const request = { error: new Error('the disk is full') } as unknown as IDBOpenDBRequest;
    queueMicrotask(() => request.onerror?.(new Event('error')));
    return request;
  });
  const reopen = vi.fn(async () => {
    // What is written from here on, everyone can open.
    const anew = await anotherContext(record);
    await observeRows(anew, [reading('26-1')]);
    expect((await casesOf(anew)).unopened).toBe(0);
  });
  await expect(eraseAll(record, reopen)).rejects.toThrow('the disk is full');
  expect(reopen).toHaveBeenCalledOnce();
  refuse.mockRestore();
});

test('the backups go although nobody could be told', async () => {
  const record = await freshRecord();
  await withBackups(record.database.name, async () => {});
  await expect(eraseAll(record, () => Promise.reject(new Error('unreachable')))).rejects.toThrow('unreachable');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${record.database.name}-backups`);
});
