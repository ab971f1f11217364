import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { calendarEntries } from '../../../lib/plan/calendar-entries.ts';
import { changeCalendar } from '../../../lib/record/calendar.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { anotherContext, everythingStored, freshRecord, monday, observeRows, reading } from './fresh-record.ts';

const name = { system: 'fagsystem', ref: '26-1' };
const agreed = (day: string) => ({
  agreed: [{ on: isoDate(day), channel: null, movedFrom: null }],
  over: new Set<never>(),
});
const told = (record: CaseRecord, day: string) =>
  changeCalendar(record, name, (before) => calendarEntries(agreed(day), before, monday, () => true));

test('an interview that moved is the same one in the next file, also after a restart', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  await told(record, '2026-12-04');
  const written = await told(await anotherContext(record), '2026-12-08');
  expect(written).toMatchObject([{ number: 1, on: '2026-12-08', sequence: 1 }]);
});

test('what files told is sealed with its case, survives what pages say, and goes with it', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  await told(record, '2026-12-04');
  expect(await everythingStored(record)).not.toContain('2026-12-04');
  await observeRows(record, [reading('26-1', { next: { status: 'empty', label: 'x' } })]);
  const kept = (await caseByKey(record, name.system, name.ref))!;
  expect(kept.calendar).toMatchObject([{ number: 1 }]);
  await deleteCase(record, kept.id);
  expect(await told(record, '2026-12-04')).toEqual([]);
  expect(await caseByKey(record, name.system, name.ref)).toBeUndefined();
});
