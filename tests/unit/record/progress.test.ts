import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { ProgressChange } from '../../../lib/guidance/progress.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import { changeProgress } from '../../../lib/record/progress.ts';
import { anotherContext, everythingStored, freshRecord, observeRows, read, reading } from './fresh-record.ts';

const of = (ref: string) => ({ system: 'fagsystem', ref, seen: null });
const tick = (step: string, kind: 'tick' | 'untick' = 'tick'): ProgressChange => ({
  ...{ kind, procedure: 'contact-course', step, since: null, on: isoDate('2026-11-23') },
});

describe('what is ticked', () => {
  test('is kept with the case, and nothing of it stands in the clear', async () => {
    const record = await freshRecord();
    await changeProgress(record, of('26-1'), tick('secrecy'));
    await changeProgress(record, of('26-1'), tick('book'));
    const other = await anotherContext(record);
    const known = await caseByKey(other, 'fagsystem', '26-1');
    expect(known?.progress?.rounds[0]?.ticked.map(({ step }) => step)).toEqual(['secrecy', 'book']);
    expect(await everythingStored(record)).not.toMatch(/contact-course|secrecy/);
  });

  test('survives the next reading of the page', async () => {
    const record = await freshRecord();
    await changeProgress(record, of('26-1'), tick('secrecy'));
    await observeRows(record, [reading('26-1', { name: read('Navn', 'Ida Prøvesen') })]);
    expect((await caseByKey(record, 'fagsystem', '26-1'))?.progress?.rounds).toHaveLength(1);
  });

  test('goes with the case, and comes back with it', async () => {
    const record = await freshRecord();
    await changeProgress(record, of('26-1'), tick('secrecy'));
    const undo = await deleteAllCases(record);
    expect(await caseByKey(record, 'fagsystem', '26-1')).toBeUndefined();
    await undo();
    expect((await caseByKey(record, 'fagsystem', '26-1'))?.progress?.rounds).toHaveLength(1);
  });

  test('taken back, it leaves no case behind that was kept for it alone', async () => {
    const record = await freshRecord();
    await changeProgress(record, of('26-1'), tick('secrecy'));
    await changeProgress(record, of('26-1'), tick('secrecy', 'untick'));
    expect(await caseByKey(record, 'fagsystem', '26-1')).toBeUndefined();
  });
});
