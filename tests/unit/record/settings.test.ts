import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { changeSettings, defaultSettings, liveSettings, readSettings } from '../../../lib/record/settings.ts';
import { freshRecord } from './fresh-record.ts';

test('a new record speaks Danish and knows nobody’s initials', async () => {
  expect(await readSettings(await freshRecord())).toEqual({ ...defaultSettings, language: 'da', initials: '' });
});

test('a change is kept, and leaves the other settings', async () => {
  const record = await freshRecord();
  await changeSettings(record, { initials: ' LPE ', retentionDays: 30 });
  await changeSettings(record, { language: 'en', initials: undefined });
  expect(await readSettings(record)).toEqual({
    ...defaultSettings,
    language: 'en',
    initials: 'LPE',
    retentionDays: 30,
  });
});

test('one stored setting that this version does not understand has its default; the others stand', async () => {
  const record = await freshRecord();
  await changeSettings(record, { initials: 'LPE' });
  await record.database.settings.bulkPut([
    { name: 'language', value: 'kl' },
    { name: 'retentionDays', value: '60' },
    { name: 'colour', value: 'blue' },
  ]);
  expect(await readSettings(record)).toEqual({ ...defaultSettings, initials: 'LPE' });
});

describe('a change that is not as it must be is refused by name, and changes nothing', () => {
  test.each([
    ['a language there is not', { language: 'kl' }, 'language'],
    ['no retention at all', { retentionDays: 0 }, 'retentionDays'],
    ['part of a day', { staleAfterWorkingDays: 1.5 }, 'staleAfterWorkingDays'],
    ['a novel as initials', { initials: 'x'.repeat(21) }, 'initials'],
    ['a setting there is not', { colour: 'blue' }, 'colour'],
  ])('%s', async (_what, change, named) => {
    const record = await freshRecord();
    const mixed = { language: 'en', ...change } as never;
    await expect(changeSettings(record, mixed)).rejects.toThrow(new RegExp(`^changeSettings: .*${named}`));
    expect(await readSettings(record)).toEqual(defaultSettings);
  });
});

test('a page that watches is told of each change', async () => {
  const record = await freshRecord();
  const heard = vi.fn();
  const watching = liveSettings(record).subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(defaultSettings));
  await changeSettings(record, { language: 'en' });
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith({ ...defaultSettings, language: 'en' }));
  watching.unsubscribe();
});
