import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { changeCalendar } from '../../../lib/record/calendar.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { changeCpr } from '../../../lib/record/change-cpr.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { findCitizens } from '../../../lib/record/kept-citizens.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { acceptDay, planItems } from '../../../lib/record/plan-items.ts';
import {
  anotherContext,
  everythingStored,
  freshRecord,
  monday,
  observeRows,
  read,
  reading,
  tuesday,
} from './fresh-record.ts';

const old = '650391-1234';
const fresh = '660391-4321';
const cpr = (number: string) => ({ cpr: read('CPR', number) });
const refsOf = async (record: CaseRecord, text: string) =>
  (await findCitizens(record, text)).flatMap(({ cases }) => cases.map(({ ref }) => ref)).sort();

describe('where pages give a reference', () => {
  async function two(): Promise<CaseRecord> {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1', cpr(old)), reading('26-2', cpr('670391-1111'))]);
    await observeRows(record, [reading('S-9', cpr(fresh))], { system: 'another' });
    return record;
  }

  test('the cases of both numbers are one citizen’s, and are found by the new one', async () => {
    const record = await two();
    expect(await changeCpr(record, old, fresh)).toMatchObject({ linked: 1, joined: 0 });
    expect(await refsOf(record, fresh)).toEqual(['26-1', 'S-9']);
    expect(await refsOf(record, old)).toEqual([]);
    expect(await refsOf(record, '670391-1111')).toEqual(['26-2']);
  });

  test('it is taken back, as long as nothing has been written since', async () => {
    const record = await two();
    const { undo } = await changeCpr(record, old, fresh);
    expect(await undo()).toBe(true);
    expect(await refsOf(record, old)).toEqual(['26-1']);
    expect(await refsOf(record, fresh)).toEqual(['S-9']);
    const again = await changeCpr(record, old, fresh);
    await observeRows(record, [reading('26-1', { ...cpr(fresh), name: read('Borger', 'Et andet navn') })]);
    expect(await again.undo()).toBe(false);
    expect(await refsOf(record, fresh)).toEqual(['26-1', 'S-9']);
  });
});

describe('where the number itself is the reference', () => {
  test('the case stands under the new number, written as the old one was, and the old one is nowhere', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading(old)]);
    const id = (await casesOf(record)).cases[0]!.id;
    expect(await changeCpr(record, old, '6603914321')).toMatchObject({ linked: 1, joined: 0 });
    expect((await casesOf(record)).cases).toMatchObject([{ id, ref: fresh, mine: true }]);
    // What a page with the new number says is of the same case.
    await observeRows(record, [reading('6603914321')], { seenOn: tuesday });
    expect((await casesOf(record)).cases).toMatchObject([{ id, seenOn: tuesday }]);
    expect(JSON.stringify((await casesOf(record)).cases)).not.toContain('650391');
    expect(await everythingStored(record)).not.toContain('650391');
  });

  test('two cases of one system become one, with what was entered in either and what was planned', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading(old)]);
    await observeRows(record, [reading(fresh)], { seenOn: tuesday });
    const told = (ref: string) => ({ system: 'fagsystem', ref, seen: null });
    await addEntry(record, told(old), { type: 'interview-held', on: monday }, monday);
    await addEntry(record, told(fresh), { type: 'interview-booked', on: tuesday }, monday);
    let before = (await casesOf(record)).cases;
    const [from, to] = [old, fresh].map((ref) => before.find((one) => one.ref === ref)!.id) as [string, string];
    await acceptDay(record, { caseId: from, on: tuesday, acceptedOn: monday });
    const entry = { number: 1, on: tuesday, at: null, channel: null, sequence: 0, cancelled: false };
    await changeCalendar(record, told(old), () => ({ kept: [entry], written: [] }));
    before = (await casesOf(record)).cases;

    const { joined, undo } = await changeCpr(record, old, fresh);
    expect(joined).toBe(1);
    const [only, ...more] = (await casesOf(record)).cases;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ id: to, ref: fresh, seenOn: tuesday });
    expect(only!.entries.map(({ type }) => type).sort()).toEqual(['interview-booked', 'interview-held']);
    // Calendars know the appointment by the case it was made for.
    expect(only!.calendar).toEqual([{ ...entry, caseId: from }]);
    expect((await planItems(record)).accepted).toMatchObject([{ caseId: to }]);

    expect(await undo()).toBe(true);
    const strip = (cases: typeof before) => cases.map(({ revision: _revision, ...one }) => one).sort(byRef);
    expect(strip((await casesOf(record)).cases)).toEqual(strip(before));
    expect((await planItems(record)).accepted).toMatchObject([{ caseId: from }]);
  });
});

test('what is entered elsewhere while the cases are being opened is kept', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading(old)]);
  const panel = await anotherContext(record);
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...asked) => {
    const told = { system: 'fagsystem', ref: old, seen: null };
    await addEntry(panel, told, { type: 'interview-held', on: monday }, monday);
    return decrypt(...asked);
  });
  await changeCpr(record, old, fresh);
  spy.mockRestore();
  const { cases } = await casesOf(record);
  expect(cases).toMatchObject([{ ref: fresh, entries: [{ type: 'interview-held' }] }]);
});

test.each([
  ['the same number twice', old, '6503911234'],
  ['no number', 'Ida', fresh],
])('%s is refused', async (_what, from, to) => {
  const record = await freshRecord();
  await observeRows(record, [reading(old)]);
  await expect(changeCpr(record, from, to)).rejects.toThrow(RangeError);
});

test('where nobody has the old number, nothing is changed', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1', cpr(fresh))]);
  expect(await changeCpr(record, old, fresh)).toMatchObject({ linked: 0, joined: 0 });
  expect(await refsOf(record, fresh)).toEqual(['26-1']);
});

const byRef = (one: { ref: string }, other: { ref: string }) => (one.ref < other.ref ? -1 : 1);
