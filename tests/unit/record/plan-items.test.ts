import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { deleteCitizen } from '../../../lib/record/deletion.ts';
import {
  acceptDay,
  dropAcceptedDay,
  dropJoint,
  keepJoint,
  keepSlots,
  planItems,
} from '../../../lib/record/plan-items.ts';
import { everythingStored, freshRecord, observeRows, read, reading } from './fresh-record.ts';

const today = isoDate('2026-11-23');
const on = isoDate('2026-12-03');
const monday = isoDate('2026-11-30');

describe('what is planned', () => {
  test('is kept: one accepted day for each case, one number for each week, and joint summonses by day and time', async () => {
    const record = await freshRecord();
    await acceptDay(record, { caseId: 'a', on: monday, acceptedOn: today });
    await acceptDay(record, { caseId: 'a', on, acceptedOn: today });
    await keepSlots(record, monday, 4);
    await keepSlots(record, monday, 6);
    await keepJoint(record, { id: 'joint 1', on, at: '13:00', places: 10, caseIds: ['a'] });
    await keepJoint(record, { id: 'joint 2', on, at: '09:30', places: 10, caseIds: ['b'] });
    const kept = await planItems(record);
    expect(kept.accepted).toEqual([{ caseId: 'a', on, acceptedOn: today }]);
    expect(kept.slots).toEqual(new Map([[monday, 6]]));
    expect(kept.joint.map(({ id }) => id)).toEqual(['joint 2', 'joint 1']);
  });

  test('can be taken back', async () => {
    const record = await freshRecord();
    await acceptDay(record, { caseId: 'a', on, acceptedOn: today });
    await keepSlots(record, monday, 4);
    await keepJoint(record, { id: 'joint 1', on, at: '', places: 10, caseIds: ['a'] });
    await dropAcceptedDay(record, 'a');
    await keepSlots(record, monday, null);
    await dropJoint(record, 'joint 1');
    expect(await planItems(record)).toEqual({ accepted: [], joint: [], slots: new Map() });
  });

  test.each([
    ['a time that is none', { at: '25:00' }],
    ['no places', { places: 0 }],
  ])('is refused with %s, and nothing is written', async (_what, wrong) => {
    const record = await freshRecord();
    const joint = { id: 'joint 1', on, at: '10:00', places: 10, caseIds: ['a'], ...wrong };
    await expect(keepJoint(record, joint)).rejects.toThrow(RangeError);
    expect((await planItems(record)).joint).toEqual([]);
  });

  test('leaves rows alone that other parts, or a later version, keep there', async () => {
    const record = await freshRecord();
    await record.database.plan.bulkPut([
      { id: 'x', kind: 'calendar', content: { sequence: 2 } },
      { id: 'y', kind: 'accepted', content: { something: 'newer' } },
    ]);
    expect(await planItems(record)).toEqual({ accepted: [], joint: [], slots: new Map() });
    expect(await record.database.plan.count()).toBe(2);
  });

  test('goes with the citizen, and names nobody', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('sag/26-1', { name: read('Navn', 'Ida Prøvesen') }), reading('sag/26-2', {})]);
    const [one, other] = await Promise.all(['sag/26-1', 'sag/26-2'].map((ref) => caseByKey(record, 'fagsystem', ref)));
    await acceptDay(record, { caseId: one!.id, on, acceptedOn: today });
    await keepJoint(record, { id: 'joint 1', on, at: '', places: 10, caseIds: [one!.id, other!.id] });
    expect(await everythingStored(record)).not.toMatch(/sag.26-1|Prøvesen/);
    const { undo } = await deleteCitizen(record, one!.id);
    expect(await planItems(record)).toMatchObject({ accepted: [], joint: [{ caseIds: [other!.id] }] });
    await undo();
    expect((await planItems(record)).accepted).toHaveLength(1);
  });
});
