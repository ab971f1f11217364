import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { faultsOf, noteFault } from '../../../lib/record/faults.ts';
import { everythingStored, freshRecord, monday, tuesday } from './fresh-record.ts';

const unreadable = { code: 'page-unreadable', adapter: 'fagsystem', page: 'my-cases', detail: 'table tbody tr' };

test('a fault met again is one fault, with its first day and its last', async () => {
  const record = await freshRecord();
  for (const on of [monday, monday, tuesday]) await noteFault(record, { ...unreadable, on });
  await noteFault(record, { ...unreadable, page: 'case', on: monday });
  expect(await faultsOf(record)).toMatchObject([
    { page: 'my-cases', firstOn: monday, lastOn: tuesday },
    { page: 'case', firstOn: monday, lastOn: monday },
  ]);
});

test('the log is bounded: what was met longest ago goes', async () => {
  const record = await freshRecord();
  for (let day = 0; day < 320; day += 1) {
    await noteFault(record, { ...unreadable, detail: `selector ${day}`, on: plusDays(monday, day) });
  }
  const faults = await faultsOf(record);
  expect(faults).toHaveLength(300);
  expect(faults.at(-1)!.detail).toBe('selector 20');
});

test('a CPR number that got into a detail is not kept, nor is a novel', async () => {
  const record = await freshRecord();
  await noteFault(record, { ...unreadable, detail: `row 650391-1234 ${'x'.repeat(5000)}`, on: monday });
  const stored = await everythingStored(record);
  expect(stored).not.toContain('650391');
  expect(stored.length).toBeLessThan(2000);
});

test.each(['', 'Page unreadable', 'page_unreadable', '-page', 'x'.repeat(61)])('»%s« is no code', async (code) => {
  await expect(noteFault(await freshRecord(), { ...unreadable, code, on: monday })).rejects.toThrow(RangeError);
});
