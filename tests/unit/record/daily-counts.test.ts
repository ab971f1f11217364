import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { CountRow } from '../../../lib/plan/daily-counts.ts';
import type { DayCounts } from '../../../lib/plan/daily-counts-kept.ts';
import { deleteOldDays, keepDailyCounts, readDailyCounts } from '../../../lib/record/daily-counts.ts';
import { freshRecord, monday, tuesday } from './fresh-record.ts';

const row: Omit<CountRow, 'cases'> = {
  ...{ place: 'timely', rule: 'flexjob-follow-up-30m', group: 'flexjob', localNorm: false, age: null, cause: null },
  clear: 1,
};

const counts = (day = monday, cases = 1): DayCounts => {
  const rows = cases > 0 ? [{ ...row, cases }] : [];
  return { day, rows, others: { cases: 0, rules: [] }, indicators: [], unopened: 0 };
};

test('the last count of a day stands', async () => {
  const record = await freshRecord();
  await keepDailyCounts(record, counts(monday, 3));
  await keepDailyCounts(record, counts(monday, 2));
  await keepDailyCounts(record, counts(tuesday, 5));
  expect(await readDailyCounts(record)).toEqual([counts(monday, 2), counts(tuesday, 5)]);
});

test('as many weeks are kept as asked for, and older counts are deleted', async () => {
  const record = await freshRecord();
  const days = [-15, -14, -7, 0].map((ahead) => plusDays(monday, ahead));
  for (const day of days) await keepDailyCounts(record, counts(day));
  await deleteOldDays(record, monday, 2);
  expect((await readDailyCounts(record)).map(({ day }) => day)).toEqual(days.slice(1));
});

test('a record without a case leaves no row, and one that was emptied today says so', async () => {
  const record = await freshRecord();
  await keepDailyCounts(record, counts(monday, 0));
  expect(await readDailyCounts(record)).toEqual([]);
  await keepDailyCounts(record, counts(monday, 2));
  await keepDailyCounts(record, counts(monday, 0));
  expect(await readDailyCounts(record)).toEqual([counts(monday, 0)]);
});

test('counts that are none are not kept, and what cannot be understood is a day without a count', async () => {
  const record = await freshRecord();
  const wrong = { ...counts(), rows: [{ ...row, cases: -1 }] };
  await expect(keepDailyCounts(record, wrong)).rejects.toThrow('keepDailyCounts: rows.0.cases');
  await record.database.dailyCounts.put({ day: monday, counts: { ...counts(), name: 'Borger' } });
  await record.database.dailyCounts.put({ day: tuesday, counts: counts(monday) });
  expect(await readDailyCounts(record)).toEqual([]);
});
