import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseReading, SourcedReading } from '../../../lib/case/case-reading.ts';
import type { NewEntry } from '../../../lib/case/hand-entry.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { caseByKey, casesOf } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { addEntry, removeEntry } from '../../../lib/record/hand-entries.ts';
import { leaveList } from '../../../lib/record/leave-list.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { seal } from '../../../lib/record/sealing.ts';
import {
  anotherContext,
  countCases,
  everythingStored,
  freshRecord,
  monday,
  observeRows,
  read,
  reading,
  tuesday,
} from './fresh-record.ts';

const held = (on = '2026-11-20', more: Partial<NewEntry> = {}): NewEntry => ({
  type: 'interview-held',
  on: isoDate(on),
  ...more,
});
const shownBy = (page: string, row: CaseReading): SourcedReading => ({
  adapter: 'fagsystem',
  page,
  seenOn: monday,
  reading: row,
});
const of = (ref: string, seen: SourcedReading | null = null) => ({ system: 'fagsystem', ref, seen });
const kept = (record: CaseRecord, ref = '26-1') => caseByKey(record, 'fagsystem', ref);
const days = async (record: CaseRecord, ref = '26-1') => (await kept(record, ref))?.entries.map(({ on }) => on) ?? [];

describe('what is entered by hand', () => {
  test('is kept with the case, with its day and who did it, and nothing of it stands in the clear', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    const entry = held('2026-11-20', { with: 'unemployment-fund', channel: 'phone' });
    await addEntry(record, of('26-1'), entry, monday);
    expect(await kept(record)).toMatchObject({ mine: true, revision: 2, entries: [{ ...entry, enteredOn: monday }] });
    const stored = await everythingStored(record);
    for (const word of ['interview-held', '2026-11-20', 'phone']) expect(stored).not.toContain(word);
  });

  test.each([
    ['held, then not turned up, then held again', ['interview-held', 'interview-no-show', 'interview-held']],
    ['agreed, then cancelled, then agreed again', ['interview-booked', 'interview-cancelled', 'interview-booked']],
  ] as const)('of one day as %s stands as it was entered last', async (_what, types) => {
    const record = await freshRecord();
    for (const type of types) await addEntry(record, of('26-1'), held('2026-11-20', { type }), monday);
    const { entries } = (await kept(record))!;
    expect(entries.map(({ type }) => type)).toEqual([types[1], types[2]]);
  });

  test('is never touched by what pages say later, nor by a case leaving my list', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await addEntry(record, of('26-1'), held(), monday);
    await observeRows(record, [reading('26-1', { lastInterview: read('Seneste', '2026-10-01') })], { seenOn: tuesday });
    await observeRows(record, [reading('26-1')], { page: 'case', whose: () => 'others' });
    await leaveList(record, {
      system: 'fagsystem',
      adapter: 'fagsystem',
      page: 'my-cases',
      seenOn: tuesday,
      refs: [],
    });
    expect(await days(record)).toEqual(['2026-11-20']);
    expect((await kept(record))!.mine).toBe(false);
  });

  test('told twice is written once, by either form of the same actor', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    for (const by of [undefined, 'municipality' as const, undefined]) {
      await addEntry(record, of('26-1'), held('2026-11-20', by && { by }), monday);
    }
    expect(await kept(record)).toMatchObject({ revision: 2, entries: [{ on: '2026-11-20' }] });
    await addEntry(record, of('26-1'), held('2026-11-20', { by: 'unemployment-fund' }), monday);
    expect(await days(record)).toHaveLength(2);
  });

  test('told anew with another channel is corrected, and keeps its id', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await addEntry(record, of('26-1'), held(), monday);
    const [first] = (await kept(record))!.entries;
    await addEntry(record, of('26-1'), held('2026-11-20', { channel: 'video' }), tuesday);
    expect((await kept(record))!.entries).toEqual([
      { id: first!.id, enteredOn: tuesday, ...held('2026-11-20', { channel: 'video' }) },
    ]);
  });

  test('is taken back by its id; taking back what is gone is no error', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await addEntry(record, of('26-1'), held(), monday);
    await addEntry(record, of('26-1'), held('2026-10-01'), monday);
    const [first] = (await kept(record))!.entries;
    await removeEntry(record, of('26-1'), first!.id);
    await removeEntry(record, of('26-1'), first!.id);
    await removeEntry(record, of('26-unknown'), first!.id);
    expect(await days(record)).toEqual(['2026-10-01']);
    expect(await countCases(record)).toBe(1);
  });

  test('keeps retention away as long as a page would', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')], { seenOn: isoDate('2026-09-01') });
    await addEntry(record, of('26-1'), held(), monday);
    expect((await kept(record))!.seenOn).toBe(monday);
  });

  test('goes with the case when that is deleted', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await addEntry(record, of('26-1'), held(), monday);
    await deleteCase(record, (await kept(record))!.id);
    await observeRows(record, [reading('26-1')]);
    expect(await days(record)).toEqual([]);
  });
});

describe('a case that the record does not hold', () => {
  const colleagues = shownBy('team', reading('26-1', { cpr: read('CPR', '650391-1234') }));

  test('is kept and mine with the first entry, without any CPR number', async () => {
    const record = await freshRecord();
    await addEntry(record, of('26-1', colleagues), held(), monday);
    expect(await kept(record)).toMatchObject({ mine: true, mineByHand: 'told', sourcedReadings: [{ page: 'team' }] });
    expect(JSON.stringify(await kept(record))).not.toContain('650391');
    // What its page says from then on is kept too, whoever's list it is.
    await observeRows(record, [reading('26-1')], { page: 'team', whose: () => 'others', seenOn: tuesday });
    expect(await kept(record)).toMatchObject({ mine: true, seenOn: tuesday });
  });

  test('is let go again with the last entry taken back: a colleague’s case is not kept', async () => {
    const record = await freshRecord();
    await addEntry(record, of('26-1', colleagues), held(), monday);
    await removeEntry(record, of('26-1'), (await kept(record))!.entries[0]!.id);
    expect(await countCases(record)).toBe(0);
  });

  test('but not when it has come to my list meanwhile', async () => {
    const record = await freshRecord();
    await addEntry(record, of('26-1', colleagues), held(), monday);
    await observeRows(record, [reading('26-1')]);
    await removeEntry(record, of('26-1'), (await kept(record))!.entries[0]!.id);
    expect(await kept(record)).toMatchObject({ mine: true, entries: [] });
  });

  test('that left my list is not made mine by an entry; the entry is kept', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await leaveList(record, { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases', seenOn: monday, refs: [] });
    await addEntry(record, of('26-1'), held(), monday);
    expect(await kept(record)).toMatchObject({ mine: false, entries: [{ on: '2026-11-20' }] });
  });
});

test('a case that was sealed before there were entries has none', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const [row] = await record.database.cases.toArray();
  const { system, ref, sourcedReadings } = (await kept(record))!;
  const sealed = await seal(record.keys.sealing, row!.id, { system, ref, sourcedReadings });
  await record.database.cases.put({ ...row!, sealed });
  expect(await kept(record)).toMatchObject({ entries: [], decisions: [] });
  expect((await observeRows(record, [reading('26-1')])).written).toBe(0);
  await addEntry(record, of('26-1'), held(), monday);
  expect(await days(record)).toEqual(['2026-11-20']);
});

test('a case that does not open is not written over', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const [row] = await record.database.cases.toArray();
  const broken = { ...row!, sealed: new ArrayBuffer(40) };
  await record.database.cases.put(broken);
  await expect(addEntry(record, of('26-1'), held(), monday)).rejects.toMatchObject({ code: 'cannot-unseal' });
  expect(await record.database.cases.toArray()).toEqual([broken]);
});

/** What two tabs and the background do to two cases, in any overlap; `reopens` is a restart. */
const steps = fc.array(
  fc.record({
    context: fc.constantFrom(0, 1),
    ref: fc.constantFrom('26-1', '26-2'),
    does: fc.constantFrom('enters', 'enters', 'takes back', 'observes', 'leaves', 'reopens'),
    day: fc.constantFrom('2026-11-02', '2026-11-09', '2026-11-16', '2026-11-20'),
    waits: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever two tabs write at once, and wherever one of them restarts, every acknowledged entry is there', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const first = await freshRecord();
      const contexts = [first, await anotherContext(first)];
      await observeRows(first, [reading('26-1'), reading('26-2')]);
      // What was acknowledged last of each entry; one that is asked for both ways at once may end either way.
      const acknowledged = new Map<string, 'there' | 'gone' | 'either'>();
      const under = new Map<string, number>();
      const running: Promise<unknown>[] = [];
      const track = (key: string, end: 'there' | 'gone', work: Promise<unknown>) => {
        const overlaps = (under.get(key) ?? 0) > 0;
        under.set(key, (under.get(key) ?? 0) + 1);
        if (overlaps) acknowledged.set(key, acknowledged.get(key) === end ? end : 'either');
        else acknowledged.set(key, end);
        running.push(work.finally(() => under.set(key, under.get(key)! - 1)));
      };
      for (const { context, ref, does, day, waits } of sequence) {
        const record = contexts[context]!;
        const key = `${ref} ${day}`;
        if (does === 'enters') track(key, 'there', addEntry(record, of(ref), held(day), monday));
        if (does === 'takes back') {
          await Promise.all(running);
          const entry = (await kept(record, ref))?.entries.find(({ on }) => on === day);
          if (entry) track(key, 'gone', removeEntry(record, of(ref), entry.id));
        }
        if (does === 'observes') {
          running.push(observeRows(record, [reading(ref, { lastInterview: read('Seneste', day) })], { page: day }));
        }
        if (does === 'leaves') {
          const list = { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases', seenOn: monday };
          running.push(leaveList(record, { ...list, refs: [ref] }));
        }
        if (does === 'reopens') {
          await Promise.all(running);
          contexts[context]!.database.close();
          contexts[context] = await anotherContext(first);
        }
        if (waits) await Promise.all(running);
      }
      await Promise.all(running);
      const { cases, unopened } = await casesOf(contexts[1]!);
      expect(unopened).toBe(0);
      const there = cases.flatMap(({ ref, entries }) => entries.map(({ on }) => `${ref} ${on}`));
      expect(new Set(there).size).toBe(there.length);
      for (const [key, end] of acknowledged) {
        if (end !== 'either') expect([key, there.includes(key)]).toEqual([key, end === 'there']);
      }
      for (const context of contexts) context.database.close();
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 1000 : 30 },
  );
}, 120_000);
