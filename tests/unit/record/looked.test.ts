import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { keepLooked, liveLooked, readLooked, type Looked } from '../../../lib/record/looked.ts';
import { seal } from '../../../lib/record/sealing.ts';
import { everythingStored, freshRecord, monday } from './fresh-record.ts';

const look: Looked = {
  on: monday,
  at: '14:05',
  standings: new Map([
    ['case-a', { place: 'late', due: isoDate('2026-11-20') }],
    ['case-b', { place: 'unknown', due: null }],
  ]),
};

test('how the week stood is there the next time, as it was', async () => {
  const record = await freshRecord();
  expect(await readLooked(record)).toBeNull();
  await keepLooked(record, look);
  expect(await readLooked(record)).toEqual(look);
});

test('it is sealed: neither a case nor a date of one can be read in the files', async () => {
  const record = await freshRecord();
  await keepLooked(record, look);
  expect(await everythingStored(record)).not.toMatch(/case-a|2026-11-20|late/);
});

test.each([
  ['cannot be opened', () => new Uint8Array(40).buffer],
  ['was cut', () => new ArrayBuffer(0)],
])('what %s is as if the week was never looked at', async (_what, blob) => {
  const record = await freshRecord();
  await record.database.sealed.put({ id: 'looked', sealed: blob() });
  expect(await readLooked(record)).toBeNull();
});

test('what a later version wrote, and this one does not understand, is as if the week was never looked at', async () => {
  const record = await freshRecord();
  const sealed = await seal(record.keys.sealing, 'looked', { on: 'yesterday' });
  await record.database.sealed.put({ id: 'looked', sealed });
  expect(await readLooked(record)).toBeNull();
});

test('a page hears of a look in another page', async () => {
  const record = await freshRecord();
  const heard: (string | undefined)[] = [];
  const subscription = liveLooked(record).subscribe((looked) => heard.push(looked?.at));
  await expect.poll(() => heard).toEqual([undefined]);
  await keepLooked(record, look);
  await expect.poll(() => heard).toEqual([undefined, '14:05']);
  subscription.unsubscribe();
});
