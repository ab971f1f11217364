import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, enteredTypes, type HandEntry, type NewEntry } from '../../../lib/case/hand-entry.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { csvFile } from '../../../lib/export/csv-file.ts';
import { byCase, entriesFromSheet } from '../../../lib/export/entries-from-sheet.ts';
import { guessColumns, readSheet } from '../../../lib/export/read-sheet.ts';
import { caseByKey, casesOf } from '../../../lib/record/cases.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { importEntries, type ImportedCase } from '../../../lib/record/import-entries.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { entriesTable } from '../../../lib/views/exchange-tables.ts';
import { anotherContext, countCases, freshRecord, monday, observeRows, reading, tuesday } from './fresh-record.ts';

const held = (on: string, more: Partial<NewEntry> = {}): ImportedCase['entries'][number] => ({
  type: 'interview-held',
  on: isoDate(on),
  enteredOn: monday,
  ...more,
});
const of = (ref: string, ...entries: ImportedCase['entries'][number][]): ImportedCase => ({
  of: { system: 'fagsystem', ref },
  entries,
});
const entriesOf = async (record: CaseRecord, ref: string) => (await caseByKey(record, 'fagsystem', ref))?.entries;
const revisionOf = async (record: CaseRecord, ref: string) => (await caseByKey(record, 'fagsystem', ref))?.revision;

describe('a table that is taken in', () => {
  test('stands as if it had been entered by hand, in all its cases at once', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    const { cases, begun } = await importEntries(record, [
      of('26-1', held('2026-09-01')),
      of('26-2', held('2026-10-01')),
    ]);
    expect([cases, begun]).toEqual([2, 1]);
    expect(await entriesOf(record, '26-1')).toMatchObject([{ type: 'interview-held', on: '2026-09-01' }]);
    expect(await caseByKey(record, 'fagsystem', '26-2')).toMatchObject({ mine: true, mineByHand: 'told' });
  });

  test('taken in twice changes nothing the second time', async () => {
    const record = await freshRecord();
    const told = [
      of('26-1', held('2026-09-01'), held('2026-10-01', { type: 'interview-no-show' }), held('2026-10-01')),
    ];
    await importEntries(record, told);
    const before = await revisionOf(record, '26-1');
    expect((await importEntries(record, told)).cases).toBe(0);
    expect(await revisionOf(record, '26-1')).toBe(before);
  });

  test('where one case does not open, nothing at all is written', async () => {
    const record = await freshRecord();
    await importEntries(record, [of('26-1', held('2026-09-01'))]);
    const row = (await record.database.cases.toArray())[0]!;
    await record.database.cases.put({ ...row, sealed: new ArrayBuffer(40) });
    const told = [of('26-2', held('2026-09-01')), of('26-1', held('2026-10-01'))];
    await expect(importEntries(record, told)).rejects.toThrow('Nothing was written');
    expect(await countCases(record)).toBe(1);
  });

  test('is taken back as it was, but for a case that somebody changed since', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1'), reading('26-2')]);
    await addEntry(record, { system: 'fagsystem', ref: '26-1', seen: null }, held('2026-08-01'), monday);
    const told = ['26-1', '26-2', '26-3'].map((ref) => of(ref, held('2026-09-01')));
    const { undo } = await importEntries(record, told);
    const other = await anotherContext(record);
    await addEntry(other, { system: 'fagsystem', ref: '26-2', seen: null }, held('2026-10-01'), tuesday);
    const imported = await revisionOf(record, '26-1');
    expect(await undo()).toBe(1);
    expect((await entriesOf(record, '26-1'))!.map(({ on }) => on)).toEqual(['2026-08-01']);
    expect(await revisionOf(record, '26-1')).toBe(imported! + 1);
    expect((await entriesOf(record, '26-2'))!.map(({ on }) => on)).toEqual(['2026-09-01', '2026-10-01']);
    expect(await entriesOf(record, '26-3')).toBeUndefined();
  });
});

const today = monday;
const back = fc.integer({ min: 0, max: 40 });
const entry = fc
  .record({
    type: fc.constantFrom(...enteredTypes),
    back,
    ahead: fc.nat(40),
    channel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
    with: fc.option(fc.constant('unemployment-fund' as const), { nil: undefined }),
    by: fc.option(fc.constantFrom('municipality' as const, 'unemployment-fund' as const), { nil: undefined }),
    movedFrom: fc.option(back, { nil: undefined }),
    enteredBack: back,
  })
  .map(({ type, back: days, ahead, movedFrom, enteredBack, channel, by, with: also }) => {
    const mayLieAhead = type === 'interview-booked' || type === 'interview-cancelled' || type === 'self-booked';
    const told: NewEntry = {
      type,
      on: plusDays(today, mayLieAhead ? ahead - 20 : -days),
      ...(also && { with: also }),
      ...(by && { by }),
      ...(channel && { channel }),
      ...(movedFrom !== undefined && { movedFrom: plusDays(today, -movedFrom) }),
    };
    return { told, enteredOn: plusDays(today, -enteredBack) };
  });
const ref = fc.constantFrom('26-1', '26-2', '650391-1234', "'=1+1", '@sag', 'Å;"3"');
const language = fc.constantFrom('da' as const, 'en' as const);

test(
  'what somebody entered, saved as a table and taken in elsewhere, is what they entered',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ref, entry), { maxLength: 12 }), language, async (told, words) => {
        const record = await freshRecord();
        for (const [one, { told: said, enteredOn }] of told) {
          await addEntry(record, { system: 'fagsystem', ref: one, seen: null }, said, enteredOn);
        }
        const { cases } = await casesOf(record);
        const out = cases.map((one) => ({
          ...one,
          refIsCpr: one.ref === '650391-1234',
          name: null,
          judgement: judgeCase(one, allRules, today),
        }));
        const file = csvFile(entriesTable(out, { names: true, cpr: true }, words));
        const read = readSheet(new TextEncoder().encode(file));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const rows = entriesFromSheet(
          read.content,
          guessColumns(read.content.headings),
          {
            system: 'fagsystem',
            takeUnknown: true,
            knows: () => true,
            byRef: () => null,
            byCpr: () => [],
          },
          today,
        );
        expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
        const elsewhere = await freshRecord();
        const imported = [...byCase(rows).values()];
        await importEntries(elsewhere, imported);
        expect(await allEntries(elsewhere)).toEqual(await allEntries(record));
        expect((await importEntries(elsewhere, imported)).cases).toBe(0);
        expect((await importEntries(record, imported)).cases).toBe(0);
      }),
      { numRuns: 40 },
    );
  },
);

/** By case, without what is random. */
async function allEntries(record: CaseRecord) {
  const { cases } = await casesOf(record);
  const withoutId = ({ id: _id, ...one }: HandEntry) => one;
  return cases
    .filter(({ entries }) => entries.length > 0)
    .map(({ system, ref: of, entries }) => ({ system, of, entries: entries.map(withoutId) }))
    .toSorted((a, b) => (a.of < b.of ? -1 : 1));
}
