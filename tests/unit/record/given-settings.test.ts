import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { forgetChosen, givenSettings } from '../../../lib/record/given-settings.ts';
import { changeSettings, defaultSettings, keepGivenSettings, readSettings } from '../../../lib/record/settings.ts';
import { freshRecord } from './fresh-record.ts';

const given = {
  retentionDays: { value: 30, locked: true },
  bookingDays: { value: 10, locked: false },
  colour: { value: 'blue', locked: true },
};

test('what is given is told with its lock and with what was chosen instead; what has no effect is not', async () => {
  const record = await freshRecord();
  await changeSettings(record, { retentionDays: 90, bookingDays: 12 });
  await keepGivenSettings(record, given);
  expect(await givenSettings(record)).toEqual([
    { name: 'retentionDays', locked: true, given: 30, chosenInstead: null },
    { name: 'bookingDays', locked: false, given: 10, chosenInstead: { value: 12 } },
  ]);
});

test('a choice given up lets what is given hold', async () => {
  const record = await freshRecord();
  await keepGivenSettings(record, given);
  await changeSettings(record, { bookingDays: 12 });
  await forgetChosen(record, ['bookingDays', 'policy']);
  expect(await readSettings(record)).toMatchObject({ bookingDays: 10, retentionDays: 30 });
});

test('a form that shows a locked value beside another does not write it down as one’s own choice', async () => {
  const record = await freshRecord();
  await keepGivenSettings(record, given);
  await changeSettings(record, { retentionDays: 30, staleAfterWorkingDays: 7 });
  await keepGivenSettings(record, {});
  expect(await readSettings(record)).toEqual({ ...defaultSettings, staleAfterWorkingDays: 7 });
});

describe('a part that the municipality has switched off', () => {
  const off = (...names: string[]) => ({ featuresOff: { value: names, locked: true } });

  test('is off whatever was chosen here, and is as it was when it may be on again', async () => {
    const record = await freshRecord();
    await changeSettings(record, { notesAllowed: true });
    await keepGivenSettings(record, off('notes', 'citizensAdviser', 'reminders', 'team'));
    const settings = await readSettings(record);
    expect(settings).toMatchObject({ notesAllowed: false, teamAgreement: null, reminders: defaultSettings.reminders });
    expect(settings.citizensAdviser.shown).toBe(false);
    await keepGivenSettings(record, {});
    expect((await readSettings(record)).notesAllowed).toBe(true);
  });
});
