import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { caseByKey, casesOf, casesOfSameCitizen } from '../../../lib/record/cases.ts';
import { countCases, freshRecord, observeRows, reading } from './fresh-record.ts';

const refsOf = (read: { cases: { ref: string }[] }) => read.cases.map((one) => one.ref).sort();

test('of more cases than are read at a time, each is read once, mine and all', async () => {
  const record = await freshRecord();
  const rows = Array.from({ length: 1203 }, (_, index) => reading(`26-${index}`));
  await observeRows(record, rows, { page: 'team' });
  const dropped = rows.slice(0, 601);
  await observeRows(record, dropped, { page: 'team', whose: () => 'others' });
  const refs = (some: typeof rows) => some.map((one) => one.ref).sort();
  expect(refsOf(await casesOf(record))).toEqual(refs(rows));
  expect(refsOf(await casesOf(record, { mine: true }))).toEqual(refs(rows.slice(601)));
  expect(refsOf(await casesOf(record, { mine: false }))).toEqual(refs(dropped));
  expect(await countCases(record)).toBe(1203);
  expect(await countCases(record, { mine: true })).toBe(602);
  expect(await countCases(record, { mine: false })).toBe(601);
});

test('what the record does not know is answered with nothing', async () => {
  const record = await freshRecord();
  expect(await casesOf(record)).toEqual({ cases: [], unopened: 0 });
  expect(await caseByKey(record, 'fagsystem', '26-1')).toBeUndefined();
  expect(await casesOfSameCitizen(record, 'no-such-id')).toEqual({ cases: [], unopened: 0 });
});
