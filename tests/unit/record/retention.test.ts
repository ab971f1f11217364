import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { keepRetention } from '../../../lib/record/retention.ts';
import { defaultSettings, readSettings } from '../../../lib/record/settings.ts';
import { countCases, freshRecord, monday, observeRows, reading } from './fresh-record.ts';

async function seenOnMonday(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  return record;
}

/** What goes on each of the days, one after the other. */
async function going(record: CaseRecord, days: IsoDate[], retentionDays = 30): Promise<number[]> {
  const gone: number[] = [];
  for (const day of days) gone.push(await keepRetention(record, day, retentionDays));
  return gone;
}
const after = (...days: number[]) => days.map((count) => plusDays(monday, count));

test('looking every day, a case goes on the first day past its time', async () => {
  expect(await going(await seenOnMonday(), after(29, 30, 31, 31, 32))).toEqual([0, 0, 1, 0, 0]);
});

test('the same day is looked at once', async () => {
  const record = await seenOnMonday();
  await going(record, after(40, 41));
  await observeRows(record, [reading('26-2')]);
  expect(await going(record, after(41, 42))).toEqual([0, 1]);
});

test('a clock that stands a year ahead for a morning deletes nothing, however often it is asked', async () => {
  const record = await seenOnMonday();
  expect(await going(record, after(0, 365, 365, 0, 1))).toEqual([0, 0, 0, 0, 0]);
  expect(await countCases(record)).toBe(1);
});

test('after half a year away, what is past its time goes on the second day', async () => {
  expect(await going(await seenOnMonday(), after(0, 180, 181))).toEqual([0, 0, 1]);
});

test('the note of the last look is no setting', async () => {
  const record = await seenOnMonday();
  await keepRetention(record, monday, 30);
  expect(await readSettings(record)).toEqual(defaultSettings);
});
