import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { rulesInForce } from '../../../lib/record/rule-changes.ts';
import {
  changeSettings,
  defaultSettings,
  keepGivenSettings,
  liveSettings,
  misfits,
  readSettings,
} from '../../../lib/record/settings.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import { freshRecord } from './fresh-record.ts';

test('a new record speaks Danish and knows nobody’s initials', async () => {
  expect(await readSettings(await freshRecord())).toEqual({ ...defaultSettings, language: 'da', initials: '' });
});

/** A single day, as settings have it. */
const oneDay = { from: isoDate('2026-11-25'), to: isoDate('2026-11-25') };

test('closing days and leave are kept, and none are told at first', async () => {
  const record = await freshRecord();
  expect(await readSettings(record)).toMatchObject({
    closingDays: [],
    leave: [],
    bookingDays: 8,
    requireSignOff: false,
  });
  const closingDays = [{ ...oneDay, name: 'kursusdag' }];
  const leave = [{ from: isoDate('2027-01-01'), to: isoDate('2029-12-31') }];
  await changeSettings(record, { closingDays, leave });
  expect(await readSettings(record)).toEqual({ ...defaultSettings, closingDays, leave });
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
    ['leave on a day there is not', { leave: [{ from: '2026-02-29', to: '2026-03-01' }] }, 'leave.0.from'],
    ['leave that ends before it starts', { leave: [{ from: '2026-03-02', to: '2026-03-01' }] }, 'leave.0'],
    ['a leave of a hundred years', { leave: [{ from: '2026-03-02', to: '2126-03-01' }] }, 'leave'],
    ['closing days without a name', { closingDays: [{ ...oneDay, name: ' ' }] }, 'closingDays.0.name'],
    ['closing days of two years', { closingDays: [{ ...oneDay, to: '2028-11-24', name: 'x' }] }, 'closingDays'],
    ['a booking period below the law’s', { bookingDays: 7 }, 'bookingDays'],
    ['a summons after the interview', { noticeDays: -1 }, 'noticeDays'],
    ['half a demand', { requireSignOff: 'yes' }, 'requireSignOff'],
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

describe('what the municipality gives', () => {
  const given = { retentionDays: { value: 30, locked: true }, bookingDays: { value: 10, locked: false } };

  test('holds for those who chose nothing; locked, for everyone', async () => {
    const record = await freshRecord();
    expect(await keepGivenSettings(record, given)).toBe(true);
    expect(await readSettings(record)).toMatchObject({ retentionDays: 30, bookingDays: 10 });
    await changeSettings(record, { retentionDays: 90, bookingDays: 12 });
    expect(await readSettings(record)).toMatchObject({ retentionDays: 30, bookingDays: 12 });
  });

  test('leaves what was chosen, which holds again when it is given no longer', async () => {
    const record = await freshRecord();
    await changeSettings(record, { retentionDays: 90 });
    await keepGivenSettings(record, given);
    expect(await keepGivenSettings(record, given)).toBe(false);
    expect(await keepGivenSettings(record, {})).toBe(true);
    expect(await readSettings(record)).toEqual({ ...defaultSettings, retentionDays: 90 });
  });

  test('has no effect where it is no setting, or no value of one, and says so', async () => {
    const record = await freshRecord();
    const odd = { colour: { value: 'blue', locked: true }, bookingDays: { value: 3, locked: true } };
    await keepGivenSettings(record, odd);
    expect(await readSettings(record)).toEqual(defaultSettings);
    expect(misfits({ ...odd, ...{ retentionDays: given.retentionDays } })).toEqual(['colour', 'bookingDays']);
  });

  test('a demand for sign-off makes rules that nobody has signed wait for it', async () => {
    const record = await freshRecord();
    const waiting = async () =>
      (await rulesInForce(record, rulePacks)).every(({ versions }) => versions.some((one) => one.awaitsSignOff));
    expect(await waiting()).toBe(false);
    await keepGivenSettings(record, { requireSignOff: { value: true, locked: true } });
    expect(await waiting()).toBe(true);
  });
});
