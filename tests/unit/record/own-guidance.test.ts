import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import type { WorkflowCatalogue } from '../../../lib/guidance/workflow.ts';
import {
  changeGuidance,
  GuidanceNotUnderstood,
  layInGuidance,
  ownGuidance,
  takeAwayGuidance,
} from '../../../lib/record/own-guidance.ts';
import { anotherContext, freshRecord, monday, tuesday } from './fresh-record.ts';

const catalogue: WorkflowCatalogue = { ...exampleCatalogue, title: 'Vores' };

test('what was laid in is there again after a restart, with the day', async () => {
  const record = await freshRecord();
  await layInGuidance(record, 'workflows', catalogue, monday);
  const again = await anotherContext(record);
  expect(await ownGuidance(again, 'workflows')).toEqual({ content: catalogue, savedOn: monday });
  expect(await ownGuidance(again, 'texts')).toBeNull();
});

test('a new one stands in place of the old one; taken away, what ships is used', async () => {
  const record = await freshRecord();
  await layInGuidance(record, 'workflows', catalogue, monday);
  await layInGuidance(record, 'workflows', { ...catalogue, title: 'Nye' }, tuesday);
  expect(await ownGuidance(record, 'workflows')).toMatchObject({ content: { title: 'Nye' }, savedOn: tuesday });
  await takeAwayGuidance(record, 'workflows');
  expect(await ownGuidance(record, 'workflows')).toBeNull();
});

test('as long as nothing changed, the very same object is given: thousands are not checked anew', async () => {
  const record = await freshRecord();
  await layInGuidance(record, 'workflows', catalogue, monday);
  const [first, second] = [await ownGuidance(record, 'workflows'), await ownGuidance(record, 'workflows')];
  expect(second?.content).toBe(first?.content);
});

test('what is not as it must be is not written, and what was there stands', async () => {
  const record = await freshRecord();
  await layInGuidance(record, 'workflows', catalogue, monday);
  const bad = { ...catalogue, entries: [{ ...catalogue.entries[0]!, url: 'javascript:alert(1)' }] };
  await expect(layInGuidance(record, 'workflows', bad, tuesday)).rejects.toThrow();
  expect(await ownGuidance(record, 'workflows')).toMatchObject({ content: { title: 'Vores' }, savedOn: monday });
});

test('what another version wrote and this one does not understand is as if it were not there, and is left', async () => {
  const record = await freshRecord();
  for (const content of ['{', '{"format":"rettidig-workflows/9"}', 7]) {
    await record.database.guidance.put({ kind: 'workflows', content, savedOn: monday });
    expect(await ownGuidance(record, 'workflows')).toBeNull();
    expect(await record.database.guidance.count()).toBe(1);
  }
});

test('laying in is undone whole: what was there is back with its day, also what this version does not understand', async () => {
  const record = await freshRecord();
  const undoFirst = await layInGuidance(record, 'workflows', catalogue, monday);
  const undoSecond = await layInGuidance(record, 'workflows', { ...catalogue, title: 'Nye' }, tuesday);
  expect(await undoSecond()).toBe(true);
  expect(await ownGuidance(record, 'workflows')).toEqual({ content: catalogue, savedOn: monday });
  expect(await undoFirst()).toBe(true);
  expect(await ownGuidance(record, 'workflows')).toBeNull();
  const strange = { kind: 'workflows', content: '{"format":"rettidig-workflows/9"}', savedOn: monday };
  await record.database.guidance.put(strange);
  const undo = await layInGuidance(record, 'workflows', catalogue, tuesday);
  expect(await undo()).toBe(true);
  expect(await record.database.guidance.get('workflows')).toEqual(strange);
});

test('where something was saved since, undoing the import leaves it and says so', async () => {
  const record = await freshRecord();
  const undo = await layInGuidance(record, 'workflows', catalogue, monday);
  const there = await anotherContext(record);
  await changeGuidance(there, 'workflows', (before) => ({ ...before!, title: 'Rettet siden' }), tuesday);
  expect(await undo()).toBe(false);
  expect(await ownGuidance(record, 'workflows')).toMatchObject({
    content: { title: 'Rettet siden' },
    savedOn: tuesday,
  });
});

test('a change is made of what is there at that moment, so that of two at once neither is lost', async () => {
  const record = await freshRecord();
  const there = await anotherContext(record);
  await layInGuidance(record, 'workflows', { ...catalogue, title: '-' }, monday);
  const add = (letter: string) => (before: WorkflowCatalogue | null) => ({ ...before!, title: before!.title + letter });
  await Promise.all([
    changeGuidance(record, 'workflows', add('a'), tuesday),
    changeGuidance(there, 'workflows', add('b'), tuesday),
  ]);
  const title = (await ownGuidance(record, 'workflows'))!.content.title;
  expect([...title].toSorted().join('')).toBe('-ab');
  await changeGuidance(record, 'workflows', () => null, tuesday);
  expect(await ownGuidance(record, 'workflows')).toBeNull();
});

test('what another version wrote is never changed into something of this one: the change is refused', async () => {
  const record = await freshRecord();
  for (const content of ['{', '{"format":"rettidig-workflows/9"}', 7]) {
    const row = { kind: 'workflows', content, savedOn: monday };
    await record.database.guidance.put(row);
    const changed = changeGuidance(record, 'workflows', () => catalogue, tuesday);
    await expect(changed).rejects.toThrow(GuidanceNotUnderstood);
    expect(await record.database.guidance.get('workflows')).toEqual(row);
  }
});
