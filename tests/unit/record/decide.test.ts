import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { idsOf } from '../../../lib/case/contradiction.ts';
import { worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { decide, type NewDecision } from '../../../lib/record/decide.ts';
import { addEntry, removeEntry } from '../../../lib/record/hand-entries.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { countCases, freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

const name = { system: 'fagsystem', ref: '26-1', seen: null };
const born = (day: string) => [reading('26-1', { birthDate: read('Født', day) })];
const onCasePage = { page: 'case', whose: () => 'unsaid' as const };
const kept = async (record: CaseRecord) => (await caseByKey(record, 'fagsystem', '26-1'))!;

/** A case whose list and case page do not agree on the birth date. */
async function disagreeing(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, born('1991-03-05'));
  await observeRows(record, born('1991-05-03'), onCasePage);
  return record;
}

async function answer(record: CaseRecord, made: 'postponed' | 'taken-back' | { value: string }): Promise<NewDecision> {
  const { contradictions, settled } = worldsOfCase(await kept(record));
  const found = contradictions[0] ?? settled[0]!.contradiction;
  const about = { meaning: found.meaning, between: idsOf(found).toReversed() };
  if (made === 'taken-back') return { ...about, made: { kind: made } };
  if (made === 'postponed') return { ...about, made: { kind: made, because: 'must-ask' } };
  const alternative = found.alternatives.find(({ value }) => value === made.value)!.id;
  return { ...about, made: { kind: 'chosen', alternative, because: 'page-is-right' } };
}

const standing = async (record: CaseRecord) => (await kept(record)).decisions.map(({ made }) => made.kind);

describe('a decision', () => {
  test('is kept with the case and its day, and stands while the pages say the same', async () => {
    const record = await disagreeing();
    await decide(record, name, await answer(record, { value: '1991-05-03' }), monday);
    await observeRows(record, born('1991-03-05'), { seenOn: tuesday });
    const { decisions } = await kept(record);
    expect(decisions).toMatchObject([{ meaning: 'birthDate', on: monday, made: { kind: 'chosen' } }]);
    const { worlds, contradictions } = worldsOfCase(await kept(record));
    expect([contradictions, worlds.map(({ birthDate }) => birthDate)]).toEqual([[], ['1991-05-03']]);
  });

  test('replaces an earlier one about the same', async () => {
    const record = await disagreeing();
    await decide(record, name, await answer(record, 'postponed'), monday);
    await decide(record, name, await answer(record, { value: '1991-03-05' }), monday);
    expect(await standing(record)).toEqual(['chosen']);
  });

  test('taken back leaves the contradiction as it was found', async () => {
    const record = await disagreeing();
    await decide(record, name, await answer(record, { value: '1991-03-05' }), monday);
    await decide(record, name, await answer(record, 'taken-back'), monday);
    expect(await standing(record)).toEqual([]);
    expect(worldsOfCase(await kept(record)).contradictions).toMatchObject([{ meaning: 'birthDate' }]);
  });

  test('is gone for good once the pages agree: the same words later are a new question', async () => {
    const record = await disagreeing();
    await decide(record, name, await answer(record, { value: '1991-05-03' }), monday);
    await observeRows(record, born('1991-05-03'));
    expect(await standing(record)).toEqual([]);
    await observeRows(record, born('1991-03-05'));
    expect(worldsOfCase(await kept(record)).contradictions).toHaveLength(1);
  });

  test('is refused where the sources say something else by now, and then nothing is written', async () => {
    const record = await disagreeing();
    const decision = await answer(record, { value: '1991-05-03' });
    await observeRows(record, born('1991-03-30'));
    const { revision } = await kept(record);
    await expect(decide(record, name, decision, monday)).rejects.toMatchObject({ code: 'sources-changed' });
    const foreign = { ...(await answer(record, { value: '1991-05-03' })) };
    foreign.made = { kind: 'chosen', alternative: 'something else', because: 'page-is-right' };
    await expect(decide(record, name, foreign, monday)).rejects.toMatchObject({ code: 'sources-changed' });
    expect(await kept(record)).toMatchObject({ revision, decisions: [] });
  });
});

test('a decision about an entry goes with the entry', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  await addEntry(record, name, { type: 'interview-held', on: isoDate('2026-11-20') }, monday);
  const history = {
    ...reading('26-1', { history: { status: 'empty', label: 'Historik' } }),
    complete: ['interview-held'],
  };
  await observeRows(record, [history], { ...onCasePage, seenOn: tuesday });
  await decide(record, name, await answer(record, { value: '2026-11-20' }), tuesday);
  expect(await standing(record)).toEqual(['chosen']);
  await removeEntry(record, name, (await kept(record)).entries[0]!.id);
  expect(await standing(record)).toEqual([]);
});

test('nothing can be decided about a case that nobody knows, and it is not kept for it', async () => {
  const record = await freshRecord();
  const decision: NewDecision = {
    meaning: 'birthDate',
    between: ['a', 'b'],
    made: { kind: 'postponed', because: 'must-ask' },
  };
  await expect(decide(record, name, decision, monday)).rejects.toMatchObject({ code: 'sources-changed' });
  await decide(record, name, { ...decision, made: { kind: 'taken-back' } }, monday);
  expect(await countCases(record)).toBe(0);
});
