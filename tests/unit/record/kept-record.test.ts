import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deleteAllCases, keptRecord } from '../../../lib/record/kept-record.ts';
import { readSettings, changeSettings } from '../../../lib/record/settings.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { freshRecord, monday, observeRows, reading, tuesday } from './fresh-record.ts';

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

test('what was entered by hand comes back too, to a case that a page has shown meanwhile', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  const entry = { type: 'interview-held', on: isoDate('2026-11-20') } as const;
  for (const ref of ['26-1', '26-2']) await addEntry(record, { system: 'fagsystem', ref, seen: null }, entry, monday);
  const undo = await deleteAllCases(record);
  await observeRows(record, [reading('26-1')], { seenOn: tuesday });
  await undo();
  for (const ref of ['26-1', '26-2']) {
    expect(await caseByKey(record, 'fagsystem', ref)).toMatchObject({ mine: true, entries: [entry] });
  }
  expect((await caseByKey(record, 'fagsystem', '26-1'))!.seenOn).toBe(tuesday);
});
