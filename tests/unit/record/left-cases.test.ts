import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { caseByKey } from '../../../lib/record/cases.ts';
import { keepAsMine, leftCases, letGo, liveLeftCases, type LeftCase } from '../../../lib/record/left-cases.ts';
import { leaveList } from '../../../lib/record/leave-list.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { countCases, freshRecord, monday, observeRows, reading, tuesday } from './fresh-record.ts';

const myList = { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases' };
const name = { system: 'fagsystem', ref: '26-2' };
const asked = async (record: CaseRecord) => (await leftCases(record)).map(({ ref, leftOn }) => [ref, leftOn]);

/** Of two cases on my list, one is gone from it on Tuesday. */
async function oneLeft(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  await leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] });
  return record;
}

test('a case that left is asked about, with the day it was gone', async () => {
  expect(await asked(await oneLeft())).toEqual([['26-2', tuesday]]);
});

test('»yes, it is gone« is asked once, also when the list is read again', async () => {
  const record = await oneLeft();
  await letGo(record, name);
  await leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] });
  expect(await asked(record)).toEqual([]);
  expect(await countCases(record, { mine: false })).toBe(1);
});

test('»it is still mine« brings it back, whatever the list leaves out from then on', async () => {
  const record = await oneLeft();
  await keepAsMine(record, name);
  await leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] });
  expect(await asked(record)).toEqual([]);
  expect(await countCases(record, { mine: true })).toBe(2);
});

test('a case that comes back to the list is not asked about, and is when it leaves again', async () => {
  const record = await oneLeft();
  await observeRows(record, [reading('26-2')], { seenOn: tuesday });
  expect(await asked(record)).toEqual([]);
  // An answer to the old question, from a page that was left open, says nothing any more.
  await keepAsMine(record, name);
  expect((await caseByKey(record, 'fagsystem', '26-2'))!.mineByHand).toBeUndefined();
  await leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] });
  expect(await asked(record)).toEqual([['26-2', tuesday]]);
});

test('one that was kept as mine and stood on the list again is asked about when it leaves', async () => {
  const record = await oneLeft();
  await keepAsMine(record, name);
  await observeRows(record, [reading('26-2')]);
  await leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] });
  expect(await asked(record)).toEqual([['26-2', tuesday]]);
});

test('a case handed over on a team list is not asked about: the page said so itself', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')], { page: 'team', seenOn: monday });
  await observeRows(record, [reading('26-1')], { page: 'team', whose: () => 'others' });
  expect(await asked(record)).toEqual([]);
});

test('answering for a case that is gone meanwhile makes none', async () => {
  const record = await freshRecord();
  await Promise.all([letGo(record, name), keepAsMine(record, name)]);
  expect(await countCases(record)).toBe(0);
});

describe('an answer that was a slip is taken back', () => {
  test.each([
    ['»it is gone«', letGo],
    ['»it is still mine«', keepAsMine],
  ])('%s', async (_words, answer) => {
    const record = await oneLeft();
    const undo = await answer(record, name);
    expect(await asked(record)).toEqual([]);
    await undo();
    expect(await asked(record)).toEqual([['26-2', tuesday]]);
    expect(await countCases(record, { mine: true })).toBe(1);
  });

  test('but not over a page that has shown the case as mine since', async () => {
    const record = await oneLeft();
    const undo = await letGo(record, name);
    await observeRows(record, [reading('26-2')], { seenOn: tuesday });
    await undo();
    expect(await asked(record)).toEqual([]);
    expect(await countCases(record, { mine: true })).toBe(2);
  });
});

test('a page that watches hears of a case that left, and of the answer', async () => {
  const record = await oneLeft();
  const heard = vi.fn<(left: LeftCase[]) => void>();
  const watching = liveLeftCases(record).subscribe(heard);
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0]).toMatchObject([{ ref: '26-2', leftOn: tuesday }]));
  await letGo(record, name);
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0]).toEqual([]));
  watching.unsubscribe();
});
