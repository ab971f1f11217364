import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { deleteCitizen, deleteDue } from '../../../lib/record/deletion.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import { keepLooked, readLooked } from '../../../lib/record/looked.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { acceptDay, keepJoint, planItems } from '../../../lib/record/plan-items.ts';
import { everythingStored, freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

const cpr = (number: string) => ({ cpr: read('CPR', number) });

/** Ida in two case systems and Bo in one: both in the plan, and in how the week stood. */
async function planned(): Promise<{ record: CaseRecord; ids: Record<string, string> }> {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1', cpr('650391-1234')), reading('26-2')]);
  await observeRows(record, [reading('S-9', cpr('6503911234'))], { system: 'another' });
  const ids = Object.fromEntries((await casesOf(record)).cases.map(({ ref, id }) => [ref, id]));
  const [ida, bo, other] = ['26-1', '26-2', 'S-9'].map((ref) => ids[ref]!) as [string, string, string];
  for (const caseId of [ida, bo]) await acceptDay(record, { caseId, on: tuesday, acceptedOn: monday });
  await keepJoint(record, { id: 'joint-1', on: tuesday, at: '10:00', places: 5, caseIds: [ida, bo, other] });
  const standing = { place: 'late', due: monday } as const;
  await keepLooked(record, {
    on: monday,
    at: '08:00',
    standings: new Map([ida, bo, other].map((id) => [id, standing])),
  });
  return { record, ids };
}

const inPlan = async (record: CaseRecord) => {
  const { accepted, joint } = await planItems(record);
  return { accepted: accepted.map(({ caseId }) => caseId), joint: joint.map(({ caseIds }) => caseIds) };
};
const looked = async (record: CaseRecord) => [...((await readLooked(record))?.standings.keys() ?? [])];

test('a citizen who is deleted goes from the plan and from how the week stood too, in each case system', async () => {
  const { record, ids } = await planned();
  const bo = ids['26-2']!;
  const { count } = await deleteCitizen(record, ids['26-1']!);
  expect(count).toBe(2);
  expect(await inPlan(record)).toEqual({ accepted: [bo], joint: [[bo]] });
  expect(await looked(record)).toEqual([bo]);
  const stored = await everythingStored(record);
  for (const ref of ['26-1', 'S-9']) expect(stored).not.toContain(ids[ref]);
});

test('and all of it comes back when the deletion is undone', async () => {
  const { record, ids } = await planned();
  const before = [await inPlan(record), await looked(record)];
  const { undo } = await deleteCitizen(record, ids['26-1']!);
  await undo();
  expect([await inPlan(record), await looked(record)]).toEqual(before);
  expect((await casesOf(record)).cases).toHaveLength(3);
});

test('what was planned since stands when the deletion is undone', async () => {
  const { record, ids } = await planned();
  const { undo } = await deleteCitizen(record, ids['26-1']!);
  await keepJoint(record, { id: 'joint-1', on: tuesday, at: '11:00', places: 2, caseIds: [] });
  await undo();
  expect((await planItems(record)).joint).toMatchObject([{ at: '11:00', caseIds: [] }]);
});

test('retention and »slet alle« take from the plan as well', async () => {
  const { record } = await planned();
  expect(await deleteDue(record, isoDate('2027-06-01'), 60)).toBe(3);
  expect(await inPlan(record)).toEqual({ accepted: [], joint: [[]] });
  const again = await planned();
  const undo = await deleteAllCases(again.record);
  expect(await looked(again.record)).toEqual([]);
  await undo();
  expect(await looked(again.record)).toHaveLength(3);
});

test('a case that a page brings while others are deleted is deleted with them, or stays whole', async () => {
  const { record } = await planned();
  await Promise.all([deleteAllCases(record), observeRows(record, [reading('26-7')], { system: 'third' })]);
  const left = (await casesOf(record)).cases.map(({ ref }) => ref);
  expect([[], ['26-7']]).toContainEqual(left);
});
