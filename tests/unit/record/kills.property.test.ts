import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { caseByKey, casesOf } from '../../../lib/record/cases.ts';
import { deleteCase, deleteDue } from '../../../lib/record/deletion.ts';
import { faultsOf, noteFault } from '../../../lib/record/faults.ts';
import { addEntry, removeEntry } from '../../../lib/record/hand-entries.ts';
import { leaveList } from '../../../lib/record/leave-list.ts';
import { openRecord, type CaseRecord } from '../../../lib/record/open-record.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';
import { killAfter } from './killed-context.ts';

/** Everything there is to know from a record: cases by reference, and the rest under names of its own. */
type Contents = Record<string, string>;

interface Write {
  does: string;
  /** resolves when it is acknowledged */
  run: (record: CaseRecord) => Promise<unknown>;
}

const myList = { system: 'fagsystem', adapter: 'fagsystem', page: 'my-cases', seenOn: monday };
const shown = (ref: string, latest: string) => reading(ref, { lastInterview: read('Seneste samtale', latest) });
const entryFor = (ref: string) => ({ system: 'fagsystem', ref, seen: null });
const refs = ['26-1', '26-2', '26-3'];

const writes: readonly Write[] = [
  {
    does: 'takes in three cases of a list',
    run: (record) =>
      observeRows(
        record,
        refs.map((ref) => shown(ref, '2026-11-02')),
      ),
  },
  {
    does: 'takes in an interview that a case page shows',
    run: (record) => observeRows(record, [shown('26-1', '2026-11-20')], { page: 'case' }),
  },
  {
    does: 'takes in a list of another day, with a new case and a changed one',
    run: (record) =>
      observeRows(record, [shown('26-2', '2026-11-23'), shown('26-4', '2026-11-09')], { seenOn: tuesday }),
  },
  {
    does: 'takes in a list that says two things of one case',
    run: (record) =>
      observeRows(record, [shown('26-1', '2026-11-02'), shown('26-1', '2026-11-03'), shown('26-5', '2026-11-03')]),
  },
  {
    does: 'takes two cases off my list',
    run: (record) => leaveList(record, { ...myList, seenOn: tuesday, refs: ['26-1'] }),
  },
  {
    does: 'keeps an interview entered by hand',
    run: (record) => addEntry(record, entryFor('26-2'), { type: 'interview-held', on: monday }, monday),
  },
  {
    does: 'keeps a case that is known by hand only',
    run: (record) => addEntry(record, entryFor('26-9'), { type: 'interview-booked', on: tuesday }, monday),
  },
  {
    does: 'takes back what was entered by hand',
    run: async (record) => {
      const told = await caseByKey(record, 'fagsystem', '26-2');
      for (const { id } of told?.entries ?? []) await removeEntry(record, entryFor('26-2'), id);
    },
  },
  {
    does: 'deletes one case',
    run: async (record) => {
      const { cases } = await casesOf(record);
      const [first] = cases.toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
      if (first) await deleteCase(record, first.id);
    },
  },
  { does: 'deletes what has not been seen for long', run: (record) => deleteDue(record, plusDays(monday, 31), 30) },
  {
    does: 'changes three settings',
    run: (record) => changeSettings(record, { initials: 'LPE', retentionDays: 30, bookingDays: 10 }),
  },
  {
    does: 'notes a fault',
    run: (record) => noteFault(record, { code: 'page-unreadable', page: 'my-cases', on: monday }),
  },
];

describe('a background that is killed at any step of a write', () => {
  test.each(writes)('when it $does, leaves each case as before or as after', async ({ run }) => {
    for (let steps = 0; ; steps += 1) {
      const killed = await freshRecord();
      const twin = await freshRecord();
      // Something for each write to change; the list alone starts from nothing.
      for (const record of [killed, twin]) if (run !== writes[0]!.run) await writes[0]!.run(record);
      const before = await contentsOf(twin);
      await run(twin);
      const after = await contentsOf(twin);

      const kill = killAfter(steps);
      const acknowledged = await kill.acknowledges(run(killed));
      kill.end();
      const found = await contentsAfterRestart(killed);
      if (acknowledged) expect(found, `acknowledged, killed after ${steps} steps`).toEqual(after);
      else expectEachOf(found, [before, after], `killed after ${steps} steps`);
      if (!kill.hasHappened) break;
    }
  });

  test('when it makes the keys of a new record, leaves a record that opens and keeps what is told to it', async () => {
    for (let steps = 0; ; steps += 1) {
      const name = crypto.randomUUID();
      const kill = killAfter(steps);
      const opening = openRecord(name);
      await kill.acknowledges(opening);
      kill.end();
      void opening.then((opened) => opened.database.close()).catch(() => {});
      const again = await freshRecord(name);
      await observeRows(again, [shown('26-1', '2026-11-02')]);
      expect(Object.keys(await contentsAfterRestart(again)).filter((key) => key.startsWith('case '))).toEqual([
        'case 26-1',
      ]);
      if (!kill.hasHappened) break;
    }
  });
});

test('whatever is written, and wherever the background is killed, all that was acknowledged is there and nothing twice', async () => {
  const numRuns = process.env.RETTIDIG_LONG ? 500 : 20;
  let killed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...writes), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 40 }),
      async (sequence, steps) => {
        const record = await freshRecord();
        const twin = await freshRecord();
        const kill = killAfter(steps);
        let acknowledged = 0;
        for (const { run } of sequence) {
          if (!(await kill.acknowledges(run(record)))) break;
          acknowledged += 1;
        }
        kill.end();
        killed += Number(kill.hasHappened);
        for (const { run } of sequence.slice(0, acknowledged)) await run(twin);
        const standing = await contentsOf(twin);
        const underWay = sequence[acknowledged];
        if (underWay) await underWay.run(twin);
        const found = await contentsAfterRestart(record);
        expectEachOf(found, [standing, await contentsOf(twin)], `${acknowledged} acknowledged`);
      },
    ),
    // The same twenty each time, so that `npm test` always has as many kills; the long run takes others each time.
    process.env.RETTIDIG_LONG ? { numRuns } : { numRuns, seed: 20 },
  );
  // A property whose kills never come would hold for any code.
  expect(killed).toBeGreaterThan(numRuns / 4);
}, 600_000);

/** A new context on the same database, as after a restart of the background or of the browser. */
async function contentsAfterRestart(killed: CaseRecord): Promise<Contents> {
  killed.database.close();
  const record = await freshRecord(killed.database.name);
  expect(await record.database.cases.count()).toBe((await casesOf(record)).cases.length);
  return contentsOf(record);
}

async function contentsOf(record: CaseRecord): Promise<Contents> {
  const { cases, unopened } = await casesOf(record);
  const contents: Contents = { unopened: String(unopened), settings: JSON.stringify(await readSettings(record)) };
  for (const one of cases) {
    expect(contents, `${one.ref} stands there twice`).not.toHaveProperty([`case ${one.ref}`]);
    contents[`case ${one.ref}`] = withoutChance(one);
  }
  for (const fault of await faultsOf(record)) contents[`fault ${fault.key}`] = withoutChance(fault);
  return contents;
}

/** As text, without what is random or only counts writes. */
function withoutChance(row: object): string {
  return JSON.stringify(row, (name, value: unknown) => (name === 'id' || name === 'revision' ? undefined : value));
}

/** Each part as in one of the states that it may be in, and no part that is in none. */
function expectEachOf(found: Contents, states: readonly Contents[], message: string): void {
  const keys = new Set([found, ...states].flatMap((contents) => Object.keys(contents)));
  for (const key of keys) {
    const allowed = states.map((state) => state[key] ?? 'absent');
    expect(allowed, `${key}, ${message}`).toContain(found[key] ?? 'absent');
  }
}
