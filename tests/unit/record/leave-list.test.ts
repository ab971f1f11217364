import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { casesOf } from '../../../lib/record/cases.ts';
import { leaveList } from '../../../lib/record/leave-list.ts';
import { countCases, freshRecord, monday, observeRows, reading } from './fresh-record.ts';

const myCases = { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases', seenOn: monday };
const mine = async (record: Awaited<ReturnType<typeof freshRecord>>) =>
  (await casesOf(record, { mine: true })).cases.map((one) => one.ref).sort();

test('a case that my whole list no longer shows is not mine, and what is known of it stays', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2'), reading('26-3')]);
  await observeRows(record, [reading('26-2')], { page: 'case', whose: () => 'mine' });
  expect(await leaveList(record, { ...myCases, refs: ['26-1', '26-3'] })).toHaveLength(1);
  expect(await mine(record)).toEqual(['26-1', '26-3']);
  const [left] = (await casesOf(record, { mine: false })).cases;
  expect(left).toMatchObject({ ref: '26-2', sourcedReadings: [{ page: 'my-cases' }, { page: 'case' }] });
});

test('a case that only another list or another case system showed stays mine', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')], { page: 'sickness' });
  await observeRows(record, [reading('26-2')], { system: 'another' });
  expect(await leaveList(record, { ...myCases, refs: [] })).toEqual([]);
  expect(await countCases(record, { mine: true })).toBe(2);
});

test('a case that comes back to the list is mine again', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  await leaveList(record, { ...myCases, refs: [] });
  expect(await mine(record)).toEqual([]);
  await observeRows(record, [reading('26-1')]);
  expect(await mine(record)).toEqual(['26-1']);
});
