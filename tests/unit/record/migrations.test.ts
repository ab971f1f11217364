import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { compareBackup } from '../../../lib/record/backup-compare.ts';
import { gatherBackup } from '../../../lib/record/backup-gather.ts';
import { versionsOfMine } from '../../../lib/record/case-versions.ts';
import { casesOf, caseByKey } from '../../../lib/record/cases.ts';
import { RecordDatabase } from '../../../lib/record/database.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { freshRecord, monday } from './fresh-record.ts';
import { makeSaved, savedVersions } from './saved-database.ts';

test('there is a saved database of every version', () => {
  const database = new RecordDatabase('any');
  expect(savedVersions.at(-1)).toBe(database.verno);
});

describe.each(savedVersions)('a database of version %i', (version) => {
  test('opens with every case, entry, setting and rule change that was in it', async () => {
    const name = crypto.randomUUID();
    const saved = await makeSaved(version, name);
    const record = await freshRecord(name);
    expect(record.database.backendDB().version).toBe(record.database.verno * 10);
    const { cases, unopened } = await casesOf(record);
    expect(unopened).toBe(0);
    expect(cases.map(({ ref }) => ref).toSorted()).toEqual(['26-1', '26-2', '26-3']);
    expect((await caseByKey(record, 'fagsystem', '26-2'))!.entries).toMatchObject([{ on: '2026-11-18' }]);
    expect(await readSettings(record)).toMatchObject({ initials: 'LPE', retentionDays: 90 });
    for (const [table, rows] of Object.entries(saved.tables)) {
      expect(await record.database.table(table).count(), table).toBe(rows.length);
    }
    expect((await versionsOfMine(record)).length).toBe(2);
  });

  test('takes new entries, and goes into a backup and comes out of it', async () => {
    const name = crypto.randomUUID();
    await makeSaved(version, name);
    const record = await freshRecord(name);
    const held = { type: 'interview-held', on: monday } as const;
    await addEntry(record, { system: 'fagsystem', ref: '26-1', seen: null }, held, monday);
    expect((await caseByKey(record, 'fagsystem', '26-1'))!.entries).toMatchObject([held]);
    const backup = await gatherBackup(record, '2026-11-23T09:00:00.000Z');
    expect(await compareBackup(record, backup)).toMatchObject({ same: 3, onlyHere: 0, onlyThere: 0 });
  });
});
