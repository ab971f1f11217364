import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCase, deleteCitizen, deleteDue, dueForDeletion } from '../../../lib/record/deletion.ts';
import { everythingStored, freshRecord, observeRows, read, reading } from './fresh-record.ts';

const seenOn = async (record: Awaited<ReturnType<typeof freshRecord>>, days: Record<string, string>) => {
  for (const [ref, day] of Object.entries(days)) await observeRows(record, [reading(ref)], { seenOn: isoDate(day) });
};
const refs = async (record: Awaited<ReturnType<typeof freshRecord>>) =>
  (await casesOf(record)).cases.map((one) => one.ref).sort();

describe('with thirty days’ retention, on 23 November', () => {
  test.each([
    ['last seen today', '2026-11-23', false],
    ['last seen thirty days ago', '2026-10-24', false],
    ['last seen thirty-one days ago', '2026-10-23', true],
    ['last seen a year ago', '2025-11-23', true],
  ])('a case %s', async (_when, day, goes) => {
    const record = await freshRecord();
    await seenOn(record, { '26-1': day });
    const due = await dueForDeletion(record, isoDate('2026-11-23'), 30);
    expect(due.map((one) => one.seenOn)).toEqual(goes ? [day] : []);
    expect(await deleteDue(record, isoDate('2026-11-23'), 30)).toBe(goes ? 1 : 0);
    expect(await refs(record)).toEqual(goes ? [] : ['26-1']);
  });

  test('tomorrow’s deletions can be told today, and telling deletes nothing', async () => {
    const record = await freshRecord();
    await seenOn(record, { '26-1': '2026-10-24', '26-2': '2026-10-25' });
    expect(await dueForDeletion(record, isoDate('2026-11-24'), 30)).toHaveLength(1);
    expect(await refs(record)).toEqual(['26-1', '26-2']);
  });

  test('a case seen on two pages stays as long as either showed it', async () => {
    const record = await freshRecord();
    await seenOn(record, { '26-1': '2026-11-20' });
    await observeRows(record, [reading('26-1')], { page: 'case', seenOn: isoDate('2026-09-01') });
    expect(await deleteDue(record, isoDate('2026-11-23'), 30)).toBe(0);
  });
});

test.each([0, -1, 1.5, NaN, Infinity])('a retention of %d days is a slip, and deletes nothing', async (days) => {
  const record = await freshRecord();
  await seenOn(record, { '26-1': '2020-01-01' });
  await expect(deleteDue(record, isoDate('2026-11-23'), days)).rejects.toThrow(RangeError);
  expect(await refs(record)).toEqual(['26-1']);
});

test('a deleted case leaves nothing behind, and the others stay', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  const gone = (await casesOf(record)).cases.find((one) => one.ref === '26-1')!;
  expect(await deleteCase(record, gone.id)).toBe(true);
  expect(await deleteCase(record, gone.id)).toBe(false);
  expect(await refs(record)).toEqual(['26-2']);
  expect(await everythingStored(record)).not.toContain(gone.id);
});

describe('a citizen is deleted everywhere', () => {
  const cpr = (number: string) => ({ cpr: read('CPR', number) });

  test('in each case system whose page showed the number; others stay', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1', cpr('650391-1234')), reading('26-2', cpr('660391-1234'))]);
    await observeRows(record, [reading('S-9', cpr('6503911234')), reading('S-8')], { system: 'another' });
    const own = (await casesOf(record)).cases.find((one) => one.ref === '26-1')!;
    const deleted = await deleteCitizen(record, own.id);
    expect(deleted.count).toBe(2);
    expect(await refs(record)).toEqual(['26-2', 'S-8']);
    expect((await deleteCitizen(record, own.id)).count).toBe(0);
    // Until the page is closed it can be undone.
    await deleted.undo();
    expect(await refs(record)).toEqual(['26-1', '26-2', 'S-8', 'S-9']);
  });

  test('one whose number no page showed, in the case that is known', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1'), reading('26-2')]);
    const own = (await casesOf(record)).cases.find((one) => one.ref === '26-1')!;
    expect((await deleteCitizen(record, own.id)).count).toBe(1);
    expect(await refs(record)).toEqual(['26-2']);
  });
});
