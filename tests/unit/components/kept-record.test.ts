import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteAllCases, keptRecord } from '../../../entrypoints/options/kept-record.ts';
import { readSettings, changeSettings } from '../../../lib/record/settings.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';

async function recordOf(...seenOn: string[]): Promise<CaseRecord> {
  const record = await openRecord(`kept-${crypto.randomUUID()}`);
  await record.database.cases.bulkAdd(seenOn.map((day, index) => row(`case-${index}`, day)) as never[]);
  return record;
}

function row(keyHash: string, seenOn: string) {
  return { keyHash, id: `id-${keyHash}`, mine: 1, seenOn, revision: 1, sealed: new ArrayBuffer(0) };
}

test('it tells how many cases are kept and when the one that goes first was last seen', async () => {
  const record = await recordOf('2026-11-20', '2026-10-02', '2026-11-23');
  expect(await keptRecord(record)).toEqual({ count: 3, oldestSeenOn: '2026-10-02' });
});

test('an empty record has nothing that goes first', async () => {
  expect(await keptRecord(await recordOf())).toEqual({ count: 0, oldestSeenOn: null });
});

test('all cases are deleted, and the settings stay', async () => {
  const record = await recordOf('2026-11-20', '2026-10-02');
  await changeSettings(record, { initials: 'MLJ' });
  await deleteAllCases(record);
  expect(await keptRecord(record)).toEqual({ count: 0, oldestSeenOn: null });
  expect((await readSettings(record)).initials).toBe('MLJ');
});

test('undoing brings them back, but not over what a page has shown meanwhile', async () => {
  const record = await recordOf('2026-11-20', '2026-10-02');
  const undo = await deleteAllCases(record);
  await record.database.cases.add(row('case-1', '2026-11-23') as never);
  await undo();
  const days = (await record.database.cases.toArray()).map(({ keyHash, seenOn }) => [keyHash, seenOn]);
  expect(days).toEqual([
    ['case-0', '2026-11-20'],
    ['case-1', '2026-11-23'],
  ]);
});
