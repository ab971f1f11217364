import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { compareBackup } from '../../../lib/record/backup-compare.ts';
import { gatherBackup } from '../../../lib/record/backup-gather.ts';
import { openBackupStore, ownBackups, readOwnBackup } from '../../../lib/record/backup-store.ts';
import { citizenHashOf } from '../../../lib/record/case-key.ts';
import { changeCalendar } from '../../../lib/record/calendar.ts';
import { casesOf, casesOfSameCitizen, caseByKey } from '../../../lib/record/cases.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import { deleteCitizen } from '../../../lib/record/deletion.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { readLog, writeLog } from '../../../lib/record/log.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { restoreBackup } from '../../../lib/record/restore-backup.ts';
import { addRuleChange, ruleChangesOf } from '../../../lib/record/rule-changes.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { jurist, packOfInvented } from '../rules/rule-changes-of.ts';
import { freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

const at = '2026-11-23T09:00:00.000Z';
const moment = { at, on: monday, retentionDays: 60 };
const system = 'fagsystem';

const enter = (record: CaseRecord, ref: string, on: string) =>
  addEntry(record, { system, ref, seen: null }, { type: 'interview-held', on: isoDate(on) }, monday);

async function entriesOf(record: CaseRecord): Promise<string[]> {
  const { cases } = await casesOf(record);
  return cases.flatMap(({ ref, entries }) => entries.map(({ on }) => `${ref} ${on}`)).toSorted();
}

const refsOf = async (record: CaseRecord) => (await casesOf(record)).cases.map(({ ref }) => ref).toSorted();

/** Two of a caseworker's cases, one with an interview entered by hand. */
async function filled(record: CaseRecord): Promise<CaseRecord> {
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  await enter(record, '26-1', '2026-11-20');
  return record;
}

describe('a backup laid in elsewhere', () => {
  test('brings every case, entry and setting to a machine that has none, and they open there', async () => {
    const here = await filled(await freshRecord());
    await changeSettings(here, { initials: 'LPE' });
    const there = await freshRecord();
    await restoreBackup(there, await gatherBackup(here, at), 'replace', moment);
    expect(await casesOf(there)).toMatchObject({ unopened: 0 });
    expect(await refsOf(there)).toEqual(['26-1', '26-2']);
    expect(await entriesOf(there)).toEqual(['26-1 2026-11-20']);
    expect((await readSettings(there)).initials).toBe('LPE');
    // Found by their references with the new machine's own key.
    expect(await caseByKey(there, system, '26-1')).toMatchObject({ ref: '26-1' });
  });

  test('keeps the cases of one citizen linked, also where the CPR number is not kept', async () => {
    const here = await freshRecord();
    const cpr = { cpr: read('CPR', '650391-1234') };
    await observeRows(here, [reading('26-1', cpr), reading('26-2')]);
    await observeRows(here, [reading('B-7', cpr)], { system: 'andet', adapter: 'andet' });
    const there = await freshRecord();
    await restoreBackup(there, await gatherBackup(here, at), 'replace', moment);
    const first = (await caseByKey(there, system, '26-1'))!;
    const { cases } = await casesOfSameCitizen(there, first.id);
    expect(cases.map(({ ref }) => ref)).toEqual(['B-7']);
  });

  test('links a case whose only key is its CPR number to what pages show from then on', async () => {
    const here = await freshRecord();
    await observeRows(here, [reading('650391-1234', { cpr: read('CPR', '650391-1234') })]);
    const there = await freshRecord();
    await restoreBackup(there, await gatherBackup(here, at), 'replace', moment);
    const hash = await citizenHashOf(there.keys, '6503911234');
    expect(await there.database.cases.where({ citizenHash: hash }).count()).toBe(1);
  });
});

describe('joined with what is here', () => {
  test('two machines of one person become one, and no case and no interview stands twice', async () => {
    const desk = await filled(await freshRecord());
    const laptop = await freshRecord();
    await observeRows(laptop, [reading('26-2'), reading('26-3')], { seenOn: tuesday });
    await enter(laptop, '26-2', '2026-11-18');
    await enter(desk, '26-2', '2026-11-18');
    for (const _round of ['once', 'and once more']) {
      await restoreBackup(desk, await gatherBackup(laptop, at), 'merge', moment);
      expect(await refsOf(desk)).toEqual(['26-1', '26-2', '26-3']);
      expect(await entriesOf(desk)).toEqual(['26-1 2026-11-20', '26-2 2026-11-18']);
      expect((await caseByKey(desk, system, '26-2'))!.seenOn).toBe(tuesday);
    }
  });

  test('what names a case in the plan names it here by the id it has here', async () => {
    const desk = await freshRecord();
    await observeRows(desk, [reading('26-1')]);
    const laptop = await freshRecord();
    await observeRows(laptop, [reading('26-1')]);
    const id = async (record: CaseRecord) => (await caseByKey(record, system, '26-1'))!.id;
    await laptop.database.plan.put({ id: 'p', kind: 'summons', content: { caseIds: [await id(laptop)] } });
    await restoreBackup(desk, await gatherBackup(laptop, at), 'merge', moment);
    expect(await desk.database.plan.get('p')).toMatchObject({ content: { caseIds: [await id(desk)] } });
  });

  test('an appointment that the other machine put into a calendar is known here by the id it has there', async () => {
    const [here, there] = [await freshRecord(), await freshRecord()];
    for (const record of [here, there]) await observeRows(record, [reading('26-1')]);
    const entry = { number: 1, on: tuesday, at: null, channel: null, sequence: 0, cancelled: false };
    await changeCalendar(there, { system, ref: '26-1' }, () => ({ kept: [entry], written: [] }));
    await restoreBackup(here, await gatherBackup(there, at), 'merge', moment);
    const caseId = (await caseByKey(there, system, '26-1'))!.id;
    expect((await caseByKey(here, system, '26-1'))!.calendar).toEqual([{ ...entry, caseId }]);
  });

  test('of two changes to one rule the later holds, on whichever machine it was made', async () => {
    const packs = [packOfInvented({})];
    const change = (record: CaseRecord, kind: 'switch-off' | 'switch-on', time: string) =>
      addRuleChange(record, packs, { kind, rule: 'invented' }, jurist, new Date(`2026-11-${time}:00.000Z`));
    const [here, there] = [await freshRecord(), await freshRecord()];
    await change(there, 'switch-off', '20T09:00');
    await change(here, 'switch-off', '21T09:00');
    await change(here, 'switch-on', '22T09:00');
    const kinds = async () => (await ruleChangesOf(here)).changes.map(({ kind, at }) => `${kind} ${at.slice(8, 10)}`);
    await kinds();
    for (const _round of ['once', 'and once more']) {
      await restoreBackup(here, await gatherBackup(there, at), 'merge', moment);
      expect(await kinds()).toEqual(['switch-off 20', 'switch-off 21', 'switch-on 22']);
    }
    await change(there, 'switch-on', '22T08:00');
    await change(there, 'switch-off', '23T08:00');
    await restoreBackup(here, await gatherBackup(there, at), 'merge', moment);
    expect((await kinds()).slice(-2)).toEqual(['switch-on 22', 'switch-off 23']);
  });

  test('settings that were chosen here stand', async () => {
    const [here, there] = [await freshRecord(), await freshRecord()];
    await changeSettings(here, { initials: 'LPE' });
    await changeSettings(there, { initials: 'XYZ', retentionDays: 90 });
    await restoreBackup(here, await gatherBackup(there, at), 'merge', moment);
    expect(await readSettings(here)).toMatchObject({ initials: 'LPE', retentionDays: 90 });
  });
});

describe('compared first', () => {
  test('it is told how many cases are newer here, newer there, only here and only there', async () => {
    const record = await freshRecord();
    await observeRows(
      record,
      ['26-1', '26-2', '26-3', '26-4'].map((ref) => reading(ref)),
    );
    await enter(record, '26-2', '2026-11-20');
    const backup = await gatherBackup(record, at);
    await enter(record, '26-3', '2026-11-19');
    await observeRows(record, [reading('26-5')]);
    const removed = (await caseByKey(record, system, '26-4'))!;
    await deleteCitizen(record, removed.id);
    const withNewer = structuredClone(backup);
    const newer = withNewer.cases.find(({ content }) => content.ref === '26-1')!;
    newer.seenOn = tuesday;
    newer.content.sourcedReadings[0]!.seenOn = tuesday;
    expect(await compareBackup(record, withNewer)).toEqual({
      same: 1,
      newerHere: 1,
      newerThere: 1,
      onlyHere: 1,
      onlyThere: 1,
      unopenedHere: 0,
    });
  });
});

describe('a restore', () => {
  test('is undone: everything is as it was before', async () => {
    const record = await filled(await freshRecord());
    const before = await casesOf(record);
    const other = await freshRecord();
    await observeRows(other, [reading('99-1')]);
    const undo = await restoreBackup(record, await gatherBackup(other, at), 'replace', moment);
    expect(await refsOf(record)).toEqual(['99-1']);
    const store = await openBackupStore(record.database.name);
    await restoreBackup(record, await readOwnBackup(store, undo.id, record), 'replace', moment);
    store.database.close();
    const after = await casesOf(record);
    const withoutRevision = ({ cases }: typeof after) => cases.map((one) => ({ ...one, revision: 0 }));
    expect(withoutRevision(after)).toEqual(withoutRevision(before));
  });

  test('that is stopped leaves the old state, and no backup of it', async () => {
    const record = await filled(await freshRecord());
    const before = await casesOf(record);
    const other = await freshRecord();
    await observeRows(
      other,
      Array.from({ length: 600 }, (_none, index) => reading(`99-${index}`)),
    );
    const backup = await gatherBackup(other, at);
    for (const stopAt of [0, 0.4, 0.8, 0.9]) {
      const stopping = new AbortController();
      const onProgress = (share: number) => share >= stopAt && stopping.abort();
      const restoring = restoreBackup(record, backup, 'replace', moment, { signal: stopping.signal, onProgress });
      await expect(restoring, `at ${stopAt}`).rejects.toMatchObject({ code: 'cancelled' });
      expect(await casesOf(record)).toEqual(before);
    }
    const store = await openBackupStore(record.database.name);
    expect(await ownBackups(store)).toEqual([]);
    store.database.close();
  });

  test('loses nothing that was written while it was under way', async () => {
    const record = await filled(await freshRecord());
    const other = await freshRecord();
    await observeRows(other, [reading('26-1'), reading('26-9')]);
    const backup = await gatherBackup(other, at);
    let entering: Promise<void> | null = null;
    const onProgress = (share: number) => {
      // Once, after all was read and before it is written.
      if (share > 0.1) entering ??= enter(record, '26-2', '2026-11-17');
    };
    const undo = await restoreBackup(record, backup, 'merge', moment, { onProgress });
    await entering;
    expect(await entriesOf(record)).toEqual(['26-1 2026-11-20', '26-2 2026-11-17']);
    const store = await openBackupStore(record.database.name);
    expect((await readOwnBackup(store, undo.id, record)).cases).toHaveLength(2);
    store.database.close();
  });

  test('never writes over the log, and brings one to a machine that has none', async () => {
    const here = await filled(await freshRecord());
    await writeLog(here, { at, act: 'export', detail: { what: 'file' } });
    const backup = await gatherBackup(here, at);
    const there = await freshRecord();
    await restoreBackup(there, backup, 'replace', moment);
    expect(await readLog(there)).toMatchObject({ brokenAt: null, lines: [{ entry: { act: 'export' } }] });
    await writeLog(here, { at, act: 'import', detail: {} });
    await restoreBackup(here, backup, 'replace', moment);
    expect((await readLog(here)).lines.map(({ entry }) => entry!.act)).toEqual(['export', 'import']);
  });

  test('puts back what was deleted, and leaves a case that does not open as it is for the undo', async () => {
    const record = await filled(await freshRecord());
    const backup = await gatherBackup(record, at);
    await deleteAllCases(record);
    const broken = {
      keyHash: 'x',
      id: 'y',
      mine: 1,
      seenOn: monday,
      revision: 3,
      sealed: new ArrayBuffer(40),
    } as const;
    await record.database.cases.put(broken);
    const undo = await restoreBackup(record, backup, 'replace', moment);
    expect(await refsOf(record)).toEqual(['26-1', '26-2']);
    const store = await openBackupStore(record.database.name);
    await restoreBackup(record, await readOwnBackup(store, undo.id, record), 'replace', moment);
    store.database.close();
    expect(await record.database.cases.toArray()).toEqual([broken]);
  });
});
