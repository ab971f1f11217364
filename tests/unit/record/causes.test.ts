import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { RemarkChange } from '../../../lib/plan/interview-remarks.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { changeRemarks } from '../../../lib/record/causes.ts';
import { deleteAllCases } from '../../../lib/record/kept-record.ts';
import { anotherContext, everythingStored, freshRecord, observeRows, read, reading } from './fresh-record.ts';

const of = (ref: string) => ({ system: 'fagsystem', ref, seen: null });
const on = isoDate('2026-11-23');
const due = isoDate('2026-11-17');
const cause = (said: 'no-show' | 'no-time' | null): RemarkChange => ({
  kind: 'cause',
  rule: 'r',
  due,
  cause: said,
  on,
});
const note: RemarkChange = { kind: 'note', text: 'spørg igen om transport', on };

describe('what is noted of a case', () => {
  test('is kept with it, and nothing of it stands in the clear', async () => {
    const record = await freshRecord();
    await changeRemarks(record, of('26-1'), cause('no-show'));
    await changeRemarks(record, of('26-1'), cause('no-time'));
    await changeRemarks(record, of('26-1'), note);
    const known = await caseByKey(await anotherContext(record), 'fagsystem', '26-1');
    expect(known?.remarks).toEqual({
      causes: [{ rule: 'r', due, cause: 'no-time', on }],
      reminders: [],
      note: { text: 'spørg igen om transport', on },
    });
    expect(await everythingStored(record)).not.toMatch(/no-time|transport/);
  });

  test('survives the next reading of the page', async () => {
    const record = await freshRecord();
    await changeRemarks(record, of('26-1'), cause('no-show'));
    await observeRows(record, [reading('26-1', { name: read('Navn', 'Ida Prøvesen') })]);
    expect((await caseByKey(record, 'fagsystem', '26-1'))?.remarks?.causes).toHaveLength(1);
  });

  test('goes with the case, and comes back with it', async () => {
    const record = await freshRecord();
    await changeRemarks(record, of('26-1'), cause('no-show'));
    const undo = await deleteAllCases(record);
    expect(await caseByKey(record, 'fagsystem', '26-1')).toBeUndefined();
    await undo();
    expect((await caseByKey(record, 'fagsystem', '26-1'))?.remarks?.causes).toHaveLength(1);
  });

  test('comes back to a case that a page has shown again meanwhile', async () => {
    const record = await freshRecord();
    await changeRemarks(record, of('26-1'), note);
    const undo = await deleteAllCases(record);
    await observeRows(record, [reading('26-1', { name: read('Navn', 'Ida Prøvesen') })]);
    await undo();
    expect((await caseByKey(record, 'fagsystem', '26-1'))?.remarks?.note?.text).toBe('spørg igen om transport');
  });

  test('taken back, it leaves no case behind that was kept for it alone', async () => {
    const record = await freshRecord();
    await changeRemarks(record, of('26-1'), cause('no-show'));
    await changeRemarks(record, of('26-1'), cause(null));
    expect(await caseByKey(record, 'fagsystem', '26-1')).toBeUndefined();
  });
});
