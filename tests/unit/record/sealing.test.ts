import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { caseByKey, casesOf, casesOfSameCitizen } from '../../../lib/record/cases.ts';
import { keyedHash, makeKeys, seal, unseal } from '../../../lib/record/sealing.ts';
import { everythingStored, freshRecord, observeRows, read, reading } from './fresh-record.ts';

describe('what is stored of a case', () => {
  test('holds no name, group, reference or caseworker in clear text', async () => {
    const record = await freshRecord();
    const fields = {
      name: read('Borger', 'Ida Prøvesen'),
      targetGroup: read('Målgruppe', 'sickness-benefit'),
      responsible: read('Sagsbeh.', 'LPE'),
      firstAbsenceDay: read('Første fraværsdag', '2026-09-14'),
    };
    await observeRows(record, [reading('26-004117', fields)]);
    const stored = await everythingStored(record);
    for (const secret of ['Prøvesen', 'Ida', 'sickness', 'LPE', '26-004117', 'fagsystem', '2026-09-14', 'my-cases']) {
      expect(stored).not.toContain(secret);
    }
    // The search can find: what is not personal stands in it.
    expect(stored).toContain('2026-11-23');
    expect((await casesOf(record)).cases[0]!.sourcedReadings[0]!.reading.fields).toEqual(fields);
  });

  test('holds no CPR number, sealed or not, where the page gives a reference', async () => {
    const record = await freshRecord();
    const fields = {
      cpr: read('CPR', '650391-1234'),
      name: read('Borger', 'Ida Prøvesen (650391-1234)'),
      history: read('Historik', [{ type: 'interview-held', on: '2026-11-02' as never, with: '6503911234 Ida' }]),
    };
    const observed = await observeRows(record, [reading('26-004117', fields)]);
    const [opened] = (await casesOf(record)).cases;
    for (const one of [opened, observed.cases.get('26-004117')]) {
      expect(one!.sourcedReadings[0]!.reading.fields).toEqual({
        name: read('Borger', 'Ida Prøvesen'),
        history: read('Historik', [{ type: 'interview-held', on: '2026-11-02' as never, with: 'Ida' }]),
      });
    }
    expect(`${JSON.stringify(opened)}${await everythingStored(record)}`).not.toMatch(/650391-?1234/);
  });

  test('keeps the CPR number sealed where it is the only key, and finds it however it is written', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('650391-1234', { cpr: read('CPR', '650391-1234') })]);
    await observeRows(record, [reading('6503911234', { cpr: read('CPR', '6503911234') })], { page: 'case' });
    expect(await everythingStored(record)).not.toMatch(/650391|1234/);
    const found = await caseByKey(record, 'fagsystem', '650391 1234');
    expect(found).toMatchObject({ ref: '650391-1234' });
    expect(found!.sourcedReadings).toHaveLength(2);
  });

  test('links the cases of one citizen, whatever they are called in each case system', async () => {
    const record = await freshRecord();
    const cpr = { cpr: read('CPR', '650391-1234') };
    await observeRows(record, [reading('26-004117', cpr), reading('26-009999', { cpr: read('CPR', '660391-1234') })]);
    await observeRows(record, [reading('6503911234', cpr)], { system: 'ydelse' });
    const first = await caseByKey(record, 'fagsystem', '26-004117');
    const linked = await casesOfSameCitizen(record, first!.id);
    expect(linked).toMatchObject({ unopened: 0, cases: [{ system: 'ydelse', ref: '6503911234' }] });
  });

  test('does not take a ten-digit case number for the CPR number of someone else', async () => {
    const record = await freshRecord();
    await observeRows(record, [reading('26-004117', { cpr: read('CPR', '610391-1234') }), reading('6103911234')]);
    const first = await caseByKey(record, 'fagsystem', '26-004117');
    expect((await casesOfSameCitizen(record, first!.id)).cases).toEqual([]);
  });
});

describe('a sealed blob', () => {
  test('opens with its key for its owner only', async () => {
    const [{ sealing }, other] = await Promise.all([makeKeys(), makeKeys()]);
    const blob = await seal(sealing, 'case-1', { name: 'Ida Prøvesen' });
    await expect(unseal(sealing, 'case-1', blob)).resolves.toEqual({ name: 'Ida Prøvesen' });
    await expect(unseal(sealing, 'case-2', blob)).rejects.toMatchObject({ code: 'cannot-unseal' });
    await expect(unseal(other.sealing, 'case-1', blob)).rejects.toMatchObject({ code: 'cannot-unseal' });
  });

  test.each([
    ['empty', () => new ArrayBuffer(0)],
    ['cut short', (blob: ArrayBuffer) => blob.slice(0, -1)],
    ['of a form of the future', (blob: ArrayBuffer) => new Uint8Array(blob).with(0, 2).buffer],
    ['changed in one bit', (blob: ArrayBuffer) => new Uint8Array(blob).with(20, new Uint8Array(blob)[20]! ^ 1).buffer],
  ])('that is %s is refused by name', async (_what, spoil) => {
    const { sealing } = await makeKeys();
    const blob = spoil(await seal(sealing, 'case-1', 'text'));
    await expect(unseal(sealing, 'case-1', blob)).rejects.toMatchObject({ name: 'RecordError', code: 'cannot-unseal' });
  });

  test('never looks the same twice, so equal cases cannot be told', async () => {
    const { sealing } = await makeKeys();
    const [one, other] = await Promise.all([seal(sealing, 'case-1', 'text'), seal(sealing, 'case-1', 'text')]);
    expect(new Uint8Array(one)).not.toEqual(new Uint8Array(other));
  });
});

describe('a keyed hash', () => {
  test('is the same for the same parts, and another for other parts, kinds and keys', async () => {
    const [{ finding }, other] = await Promise.all([makeKeys(), makeKeys()]);
    const hashes = await Promise.all([
      keyedHash(finding, 'case', 'ab', 'c'),
      keyedHash(finding, 'case', 'a', 'bc'),
      keyedHash(finding, 'citizen', 'ab', 'c'),
      keyedHash(other.finding, 'case', 'ab', 'c'),
    ]);
    expect(new Set(hashes).size).toBe(4);
    expect(await keyedHash(finding, 'case', 'ab', 'c')).toBe(hashes[0]);
    for (const hash of hashes) expect(hash).toMatch(/^[\w-]{43}$/);
  });
});
