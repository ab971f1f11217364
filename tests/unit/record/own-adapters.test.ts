import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import {
  AdapterRefused,
  liveOwnAdapters,
  ownAdapters,
  removeOwnAdapter,
  saveOwnAdapter,
  saveOwnAdapters,
} from '../../../lib/record/own-adapters.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { anotherContext, freshRecord, monday, tuesday } from './fresh-record.ts';

const own: Adapter = { ...demo, id: 'momentum', name: 'Momentum' };
const names = async (record: CaseRecord) => (await ownAdapters(record)).own.map(({ adapter }) => adapter.name);

test('a new record has no adapters of its own', async () => {
  expect(await ownAdapters(await freshRecord())).toEqual({ own: [], notUnderstood: [] });
});

test('what is saved is there in another tab and after a restart, with the day it was saved', async () => {
  const record = await freshRecord();
  await saveOwnAdapter(record, own, monday);
  const again = await anotherContext(record);
  expect((await ownAdapters(again)).own).toEqual([{ adapter: own, savedOn: monday }]);
});

test('one of the same id stands in place of the one before, and that can be undone', async () => {
  const record = await freshRecord();
  const first = await saveOwnAdapter(record, own, monday);
  expect(first.before).toBeNull();
  const second = await saveOwnAdapter(record, { ...own, name: 'Momentum, rettet' }, tuesday);
  expect(second.before).toEqual(own);
  expect(await names(record)).toEqual(['Momentum, rettet']);
  await second.undo();
  expect((await ownAdapters(record)).own).toEqual([{ adapter: own, savedOn: monday }]);
  await first.undo();
  expect(await names(record)).toEqual([]);
});

test('undoing leaves alone what someone else has saved meanwhile', async () => {
  const record = await freshRecord();
  const saved = await saveOwnAdapter(record, own, monday);
  const removed = await removeOwnAdapter(record, own.id);
  await saveOwnAdapter(await anotherContext(record), { ...own, name: 'En andens' }, monday);
  await saved.undo();
  await removed();
  expect(await names(record)).toEqual(['En andens']);
});

test('what was deleted can be put back; what is not there is deleted without a word', async () => {
  const record = await freshRecord();
  await saveOwnAdapter(record, own, monday);
  const undo = await removeOwnAdapter(record, own.id);
  expect(await names(record)).toEqual([]);
  await undo();
  expect(await names(record)).toEqual(['Momentum']);
  const nothing = await removeOwnAdapter(record, 'en-anden');
  await nothing();
  expect(await names(record)).toEqual(['Momentum']);
});

describe('several of one file', () => {
  const three = ['a', 'b', 'c'].map((id) => ({ ...own, id, name: id }));

  test('come in at once, and go out again at once', async () => {
    const record = await freshRecord();
    await saveOwnAdapter(record, { ...own, id: 'b', name: 'før' }, monday);
    const saved = await saveOwnAdapters(record, three, tuesday);
    expect(saved.replaced).toBe(true);
    expect(await names(record)).toEqual(['a', 'b', 'c']);
    await saved.undo();
    expect(await names(record)).toEqual(['før']);
  });

  test('none of them is there where one cannot be kept', async () => {
    const record = await freshRecord();
    const noRoom = () => {
      throw new Error('no room');
    };
    record.database.adapters.hook('creating', (id) => void (id === 'c' && noRoom()));
    await expect(saveOwnAdapters(record, three, monday)).rejects.toThrow('no room');
    expect(await names(record)).toEqual([]);
  });

  test('none of them is there where one is refused', async () => {
    const record = await freshRecord();
    await expect(saveOwnAdapters(record, [...three, { ...own, id: 'Å' }], monday)).rejects.toThrow(AdapterRefused);
    expect(await names(record)).toEqual([]);
  });

  test('undoing leaves alone the one that someone has saved meanwhile', async () => {
    const record = await freshRecord();
    const { undo } = await saveOwnAdapters(record, three, monday);
    await saveOwnAdapter(await anotherContext(record), { ...own, id: 'b', name: 'En andens' }, monday);
    await undo();
    expect(await names(record)).toEqual(['En andens']);
  });
});

describe('an adapter that is not as it must be is refused whole, and nothing is written', () => {
  const page = demo.pages['Mine sager']!;
  test.each([
    ['no adapter at all', 'demo', 'expected object'],
    ['a key there is not', { ...own, colour: 'blue' }, 'colour: unknown key'],
    ['a field that means nothing', withField('mood', { find: [{ column: 'Humør' }], read: { as: 'text' } }), 'mood'],
    ['markup in its name', { ...own, name: '<b>Momentum</b>' }, 'code in text'],
  ])('%s', async (_what, adapter, named) => {
    const record = await freshRecord();
    const saving = saveOwnAdapter(record, adapter, monday);
    await expect(saving).rejects.toThrow(AdapterRefused);
    await expect(saving).rejects.toThrow(named);
    expect(await record.database.adapters.count()).toBe(0);
  });

  function withField(name: string, field: unknown) {
    return { ...own, pages: { 'Mine sager': { ...page, fields: { ...page.fields, [name]: field } } } };
  }
});

test('one that this version does not understand is named, left as it is, and hides no other', async () => {
  const record = await freshRecord();
  await saveOwnAdapter(record, own, monday);
  const newer = { id: 'nyere', adapter: { ...own, id: 'nyere', format: 'rettidig-adapter/9' }, savedOn: monday };
  await record.database.adapters.put(newer);
  expect(await ownAdapters(record)).toMatchObject({ own: [{ adapter: own }], notUnderstood: ['nyere'] });
  expect(await record.database.adapters.get('nyere')).toEqual(newer);
});

test('a page that watches is told of each change; what is the same is the same object', async () => {
  const record = await freshRecord();
  const heard = vi.fn();
  const watching = liveOwnAdapters(record).subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ own: [], notUnderstood: [] }));
  await saveOwnAdapter(record, own, monday);
  await vi.waitFor(() => expect(heard.mock.lastCall![0].own).toHaveLength(1));
  watching.unsubscribe();
  expect(await ownAdapters(record)).toBe(await ownAdapters(record));
});
