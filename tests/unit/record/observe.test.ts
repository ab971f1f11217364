import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { caseByKey, casesOf } from '../../../lib/record/cases.ts';
import { faultsOf } from '../../../lib/record/faults.ts';
import { observe } from '../../../lib/record/observe.ts';
import {
  anotherContext,
  countCases,
  freshRecord,
  monday,
  observeRows,
  read,
  reading,
  seen,
  tuesday,
} from './fresh-record.ts';

const interviewOn = (day: string) => ({ lastInterview: read('Seneste samtale', day) });

describe('what a page says', () => {
  test('is in the record, and found by case system and reference', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117', interviewOn('2026-11-02'))]);
    const found = await caseByKey(record, 'fagsystem', '26-004117');
    expect(found).toMatchObject({ system: 'fagsystem', ref: '26-004117', mine: true, seenOn: monday });
    expect(found?.sourcedReadings).toEqual([
      {
        adapter: 'fagsystem',
        page: 'my-cases',
        seenOn: monday,
        saysMine: true,
        reading: reading('26-004117', interviewOn('2026-11-02')),
      },
    ]);
  });

  test('is not found under the same reference in another case system', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117')]);
    expect(await caseByKey(record, 'another', '26-004117')).toBeUndefined();
  });

  test('replaces what the same page said before, and what has gone from it is withdrawn', async () => {
    const record = await freshRecord();
    const planned = { nextInterview: read('Næste samtale', '2026-12-04') };
    await observeRows(record, [reading('26-004117', { ...interviewOn('2026-11-02'), ...planned })]);
    await observeRows(record, [reading('26-004117', interviewOn('2026-11-02'))]);
    const { cases } = await casesOf(record);
    expect(cases).toHaveLength(1);
    expect(cases[0]!.sourcedReadings).toHaveLength(1);
    expect(Object.keys(cases[0]!.sourcedReadings[0]!.reading.fields)).toEqual(['name', 'lastInterview']);
  });

  test('stands beside what another page said of the same case', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117', interviewOn('2026-11-02'))]);
    const history = reading('26-004117', {
      history: read('Historik', [{ type: 'interview-held', on: monday, by: 'municipality' }]),
    });
    const { cases } = await observeRows(record, [history], { page: 'case', whose: () => 'unsaid' });
    const pages = cases.get('26-004117')!.sourcedReadings.map((one) => one.page);
    expect(pages).toEqual(['my-cases', 'case']);
    expect((await caseByKey(record, 'fagsystem', '26-004117'))!.sourcedReadings).toEqual(
      cases.get('26-004117')!.sourcedReadings,
    );
  });

  test('writes nothing when it says the same as before on the same day', async () => {
    const record = await freshRecord();
    const rows = [reading('26-004117', interviewOn('2026-11-02')), reading('26-004118')];
    expect((await observeRows(record, rows)).written).toBe(2);
    const before = await record.database.cases.toArray();
    // The order in which a page's fields are read says nothing.
    const turned = rows.map((row) => ({ ...row, fields: Object.fromEntries(Object.entries(row.fields).reverse()) }));
    expect((await observeRows(record, turned)).written).toBe(0);
    const after = await record.database.cases.toArray();
    expect(after.map((row) => row.revision)).toEqual([1, 1]);
    expect(after).toEqual(before);
  });

  test('is written again on a later day, so that the record knows it is not stale', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117')]);
    expect((await observeRows(record, [reading('26-004117')], { seenOn: tuesday })).written).toBe(1);
    const { cases } = await casesOf(record);
    expect(cases[0]).toMatchObject({ seenOn: tuesday, revision: 2 });
    expect(cases[0]!.sourcedReadings[0]!.seenOn).toBe(tuesday);
  });

  test('counts although the clock once stood a year ahead', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117', interviewOn('2026-11-02'))], { seenOn: tuesday });
    await observeRows(record, [reading('26-004117', interviewOn('2026-11-20'))], { seenOn: monday });
    const { cases } = await casesOf(record);
    expect(cases[0]!.sourcedReadings[0]!.reading.fields.lastInterview).toMatchObject({ value: '2026-11-20' });
    expect(cases[0]!.seenOn).toBe(monday);
  });

  test('of ten thousand cases takes one read by key, and is complete', async () => {
    const record = await freshRecord();
    const bulkGet = vi.spyOn(Object.getPrototypeOf(record.database.cases), 'bulkGet');
    const rows = Array.from({ length: 10_000 }, (_, index) => reading(`26-${index}`, interviewOn('2026-11-02')));
    const observed = await observeRows(record, rows);
    // One read of all, and one check inside each of the ten writing transactions.
    expect(bulkGet).toHaveBeenCalledTimes(11);
    expect(bulkGet.mock.calls[0]![0]).toHaveLength(10_000);
    expect(observed.written).toBe(10_000);
    expect(observed.cases.size).toBe(10_000);
    expect(await countCases(record)).toBe(10_000);
    bulkGet.mockRestore();
  }, 60_000);
});

describe('two answers to one key in one reading', () => {
  const [one, other] = [
    reading('26-004117', interviewOn('2026-11-02')),
    reading('26-004117', interviewOn('2026-11-09')),
  ];

  test('are never merged: the case is named as a conflict, and what the page said before stands no more', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117', interviewOn('2026-10-01'))]);
    const observed = await observeRows(record, [one, reading('26-004118'), other]);
    expect(observed.conflicts).toEqual(['26-004117']);
    expect([...observed.cases.keys()]).toEqual(['26-004118']);
    const kept = await caseByKey(record, 'fagsystem', '26-004117');
    expect(kept).toMatchObject({ mine: true, seenOn: monday });
    const { fields } = kept!.sourcedReadings[0]!.reading;
    expect(fields.lastInterview).toEqual({ status: 'unreadable', label: 'Seneste samtale', because: 'two-answers' });
    expect(fields.name).toMatchObject({ value: 'Borger 26-004117' });
  });

  test('stand only until the page says one thing again, and other pages’ word stands all the while', async () => {
    const record = await freshRecord();
    await observeRows(record, [one]);
    await observeRows(record, [one], { page: 'case', whose: () => 'unsaid' });
    const said = async () =>
      (await caseByKey(record, 'fagsystem', '26-004117'))!.sourcedReadings.map(({ page, reading: { fields } }) => [
        page,
        fields.lastInterview!.status,
      ]);
    await observeRows(record, [one, other]);
    expect(await said()).toEqual([
      ['my-cases', 'unreadable'],
      ['case', 'read'],
    ]);
    // The same two answers again are no news.
    expect((await observeRows(record, [one, other])).written).toBe(0);
    await observeRows(record, [other]);
    expect(await said()).toEqual([
      ['my-cases', 'read'],
      ['case', 'read'],
    ]);
  });

  test('tell nothing of a case that the record does not know', async () => {
    const record = await freshRecord();
    expect((await observeRows(record, [one, other])).conflicts).toEqual(['26-004117']);
    expect(await countCases(record)).toBe(0);
  });

  test('are noted for the diagnosis, once a day and without the reference', async () => {
    const record = await freshRecord();
    await observeRows(record, [one, other]);
    await observeRows(record, [one, other]);
    const faults = await faultsOf(record);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'two-answers-for-one-case', page: 'my-cases', lastOn: monday });
    expect(JSON.stringify(faults)).not.toContain('26-004117');
  });

  test('are a conflict even when only the CPR number differs, which is not kept', async () => {
    const record = await freshRecord();
    const numbers = ['650391-1234', '660391-1234'].map((cpr) => reading('26-004117', { cpr: read('CPR', cpr) }));
    expect((await observeRows(record, numbers)).conflicts).toEqual(['26-004117']);
    expect(await countCases(record)).toBe(0);
  });

  test('that say the same are one case', async () => {
    const record = await freshRecord();
    const observed = await observeRows(record, [one, structuredClone(one)]);
    expect(observed.conflicts).toEqual([]);
    expect(await countCases(record)).toBe(1);
  });
});

describe('whose cases', () => {
  test('a colleague’s case gets its answer and is not kept', async () => {
    const record = await freshRecord();
    const rows = [reading('26-1'), reading('26-2')];
    const observed = await observeRows(record, rows, { whose: ({ ref }) => (ref === '26-1' ? 'mine' : 'others') });
    expect(observed.cases.get('26-2')).toMatchObject({ id: null, mine: false });
    expect(observed.cases.get('26-2')!.sourcedReadings[0]!.reading).toEqual(reading('26-2'));
    expect((await casesOf(record)).cases.map((one) => one.ref)).toEqual(['26-1']);
  });

  test('a case page that does not say whose it is fills in a case of mine', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await observeRows(record, [reading('26-1', interviewOn('2026-11-02'))], { page: 'case', whose: () => 'unsaid' });
    expect((await casesOf(record, { mine: true })).cases[0]!.sourcedReadings).toHaveLength(2);
  });

  test('a case page that names a colleague does not take the case off the list that is mine', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')]);
    await observeRows(record, [reading('26-1')], { page: 'case', whose: () => 'others' });
    expect(await countCases(record, { mine: true })).toBe(1);
  });

  test('a row of mine whose caseworker cannot be read the next time stays mine', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')], { page: 'team' });
    await observeRows(record, [reading('26-1', interviewOn('2026-11-02'))], { page: 'team', whose: () => 'unsaid' });
    expect((await casesOf(record, { mine: true })).cases[0]).toMatchObject({ revision: 2 });
  });

  test('a case handed over on the team list is no longer mine, and later readings of it are not kept', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-1')], { page: 'team' });
    await observeRows(record, [reading('26-1')], { page: 'team', whose: () => 'others' });
    expect(await countCases(record, { mine: true })).toBe(0);
    expect(await countCases(record, { mine: false })).toBe(1);
    const later = await observeRows(record, [reading('26-1')], {
      page: 'team',
      whose: () => 'others',
      seenOn: tuesday,
    });
    expect(later.written).toBe(0);
    // So retention counts from the day it was last mine.
    expect((await casesOf(record)).cases[0]!.seenOn).toBe(monday);
  });
});

describe('two writers at once', () => {
  test('lose nothing: each page’s word is there afterwards', async () => {
    const tab = await freshRecord();
    const otherTab = await anotherContext(tab);
    const rows = Array.from({ length: 50 }, (_, index) => reading(`26-${index}`));
    await Promise.all([
      observeRows(tab, rows, { page: 'my-cases' }),
      observeRows(otherTab, rows, { page: 'sickness' }),
      observeRows(tab, rows, { page: 'case' }),
      observeRows(otherTab, rows, { page: 'calendar' }),
    ]);
    const { cases } = await casesOf(tab);
    expect(cases).toHaveLength(50);
    for (const one of cases) {
      expect(one.sourcedReadings.map(({ page }) => page).sort()).toEqual(['calendar', 'case', 'my-cases', 'sickness']);
      expect(one.revision).toBe(4);
    }
  });

  test('that ask in one context are heard in the order they asked, so the later word stands', async () => {
    const record = await freshRecord();
    const days = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-20'];
    await Promise.all(days.map((day) => observeRows(record, [reading('26-1', interviewOn(day))])));
    const { cases } = await casesOf(record);
    expect(cases[0]!.sourcedReadings[0]!.reading.fields.lastInterview).toMatchObject({ value: '2026-11-20' });
  });

  test('a case deleted while it is being written does not come back half: it starts over', async () => {
    const record = await freshRecord();
    const otherTab = await anotherContext(record);
    await observeRows(record, [reading('26-1')], { page: 'case' });
    const [before] = (await casesOf(record)).cases;
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    // While this writer seals, the other tab deletes the case and sees it again: the same revision, another case.
    const spy = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
      await deleteCase(otherTab, before!.id);
      await observe(otherTab, seen([reading('26-1')], { page: 'calendar' }));
      return encrypt(...given);
    });
    await observeRows(record, [reading('26-1')]);
    spy.mockRestore();
    const [after] = (await casesOf(record)).cases;
    expect(after!.id).not.toBe(before!.id);
    expect(after!.sourcedReadings.map(({ page }) => page).sort()).toEqual(['calendar', 'my-cases']);
  });

  test('a writer that is always overtaken says so instead of trying for ever', async () => {
    const record = await freshRecord();
    const otherTab = await anotherContext(record);
    await observeRows(record, [reading('26-1')]);
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const spy = vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...given) => {
      await otherTab.database.cases.toCollection().modify((row) => void (row.revision += 1));
      return encrypt(...given);
    });
    const late = observeRows(record, [reading('26-1', interviewOn('2026-11-02'))]);
    await expect(late).rejects.toMatchObject({ name: 'RecordError', code: 'busy' });
    spy.mockRestore();
  });
});

test('a full disk is told as such, and what was there before is there after', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const full = new DOMException('no room', 'QuotaExceededError');
  const put = vi.spyOn(Object.getPrototypeOf(record.database.cases), 'bulkPut').mockRejectedValueOnce(full);
  const write = observeRows(record, [reading('26-1', interviewOn('2026-11-02')), reading('26-2')]);
  await expect(write).rejects.toMatchObject({ name: 'RecordError', code: 'storage-full' });
  put.mockRestore();
  const { cases } = await casesOf(record);
  expect(cases.map((one) => one.sourcedReadings[0]!.reading)).toEqual([reading('26-1')]);
});

test('a case that does not open is left alone, named, and does not hide the others', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1'), reading('26-2')]);
  const broken = (await caseByKey(record, 'fagsystem', '26-1'))!.id;
  await record.database.cases
    .where('id')
    .equals(broken)
    .modify((row) => void new Uint8Array(row.sealed).fill(0, 20));
  const rows = await record.database.cases.toArray();
  const observed = await observeRows(record, [reading('26-1', interviewOn('2026-11-02')), reading('26-2')]);
  expect(observed.unopened).toEqual(['26-1']);
  expect([...observed.cases.keys()]).toEqual(['26-2']);
  expect(await record.database.cases.toArray()).toEqual(rows);
  expect(await casesOf(record)).toMatchObject({ unopened: 1, cases: [{ ref: '26-2' }] });
  expect((await faultsOf(record)).map((fault) => fault.code)).toEqual(['case-does-not-open']);
});
