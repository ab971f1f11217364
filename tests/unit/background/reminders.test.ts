import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Desk } from '../../../lib/background/desk.ts';
import { keepReminders, remind } from '../../../lib/background/reminders.ts';
import { noReminders } from '../../../lib/plan/reminders.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { changeReminderState, reminderState } from '../../../lib/record/reminder-state.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { anotherContext, freshRecord, monday, observeRows, read, reading } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A flex job's first follow-up, two and a half years after it began, was due ten days before Monday. */
const overdue = {
  targetGroup: read('Målgruppe', 'flexjob'),
  start: read('Start', '2024-05-13'),
  lastInterview: { status: 'empty', label: 'Seneste samtale' } as const,
  nextInterview: { status: 'empty', label: 'Næste samtale' } as const,
};

let record: CaseRecord;
let isPermitted: boolean;
let shown: { id: string; title: string; message: string }[];
const deskOf = (one: CaseRecord) => async (): Promise<Desk> => ({
  record: one,
  adapters: [],
  rules: allRules,
  settings: await readSettings(one),
  today: monday,
});
const morningOf = (hour: number, minute = 0) => new Date(2026, 10, 23, hour, minute);
const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
const on = { ...noReminders, monday: true };

beforeEach(async () => {
  fakeBrowser.reset();
  record = await freshRecord();
  isPermitted = true;
  shown = [];
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => isPermitted);
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (
    id: string,
    told: (typeof shown)[number],
  ) => {
    shown.push({ id, title: told.title, message: told.message });
    return id;
  }) as never);
  await observeRows(record, [reading('26-1', { ...overdue, name: read('Borger', 'Mette Prøvesen') })]);
});

describe('a reminder', () => {
  test('tells numbers, and no name', async () => {
    await changeSettings(record, { reminders: on });
    await remind(deskOf(record), morningOf(8, 1));
    expect(shown).toEqual([{ id: 'reminder-monday', title: 'Ugen', message: '1 over fristen' }]);
  });

  test('tells names where that is allowed, and not while they are hidden on the screen', async () => {
    await changeSettings(record, { reminders: on, reminderNames: true });
    await remind(deskOf(record), morningOf(8));
    expect(shown[0]!.message).toBe('1 over fristen\nMette P.');
    await changeReminderState(record, () => ({ told: {}, quietUntil: null, again: null }));
    await changeSettings(record, { maskPersons: true });
    await remind(deskOf(record), morningOf(8));
    expect(shown[1]!.message).toBe('1 over fristen');
  });

  test('is not told twice: not after a restart, and not by two that wake at once', async () => {
    await changeSettings(record, { reminders: on });
    await Promise.all([remind(deskOf(record), morningOf(8)), remind(deskOf(record), morningOf(8))]);
    await remind(deskOf(await anotherContext(record)), morningOf(9));
    expect(shown).toHaveLength(1);
  });

  test('wakes the background when the next is due', async () => {
    await changeSettings(record, { reminders: on });
    await remind(deskOf(record), morningOf(7));
    expect(shown).toEqual([]);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm!.name).toBe('reminder');
    expect(Math.abs(alarm!.scheduledTime - Date.now() - 3_600_000)).toBeLessThan(60_000);
  });

  test.each([
    ['the browser does not permit it', async () => void (isPermitted = false)],
    ['the municipality has switched reminders off', async () => changeSettings(record, { featuresOff: ['reminders'] })],
    ['it is turned off', async () => changeSettings(record, { reminders: { ...on, monday: false } })],
  ])('is neither told nor planned where %s', async (_why, change) => {
    await changeSettings(record, { reminders: on });
    await remind(deskOf(record), morningOf(7));
    expect(await alarms()).toEqual(['reminder']);
    await change();
    await remind(deskOf(record), morningOf(8));
    expect(shown).toEqual([]);
    expect(await alarms()).toEqual([]);
  });

  test('of a day that asks for nothing is not shown', async () => {
    const empty = await freshRecord();
    await changeSettings(empty, { reminders: on });
    await remind(deskOf(empty), morningOf(8));
    expect(shown).toEqual([]);
  });
});

test('a reminder on the screen opens the overview when it is clicked, and can be put off', async () => {
  const opened: unknown[] = [];
  const buttons: ((id: string, button: number) => void)[] = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (tab: unknown) => opened.push(tab)) as never);
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.notifications.onButtonClicked, 'addListener').mockImplementation((one) => buttons.push(one));
  await changeSettings(record, { reminders: on });
  keepReminders(deskOf(record), (error) => expect.fail(String(error)));
  await fakeBrowser.notifications.onClicked.trigger('of somebody else');
  await fakeBrowser.notifications.onClicked.trigger('reminder-monday');
  await vi.waitFor(() => expect(opened).toMatchObject([{ url: expect.stringContaining('/dashboard.html') }]));
  buttons[0]!('reminder-monday', 1);
  await vi.waitFor(async () =>
    expect(await reminderState(record)).toMatchObject({ again: 'monday', quietUntil: { minute: 0 } }),
  );
});
