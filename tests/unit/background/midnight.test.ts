import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Desk } from '../../../lib/background/desk.ts';
import { keepMidnight, newDay } from '../../../lib/background/midnight.ts';
import { nextMidnight } from '../../../lib/clock/next-midnight.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { countCases, freshRecord, monday, observeRows, read, reading, tuesday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** A flex job's first follow-up, due two and a half years after it began, and agreed for that day. */
const dueOn = (day: IsoDate) => ({
  targetGroup: read('Målgruppe', 'flexjob'),
  start: read('Start', day.replace('2026', '2024').replace('-11-', '-05-')),
  lastInterview: { status: 'empty', label: 'Seneste samtale' } as const,
  nextInterview: read('Næste samtale', day),
});

let record: CaseRecord;
let day: IsoDate;
const open = async (): Promise<Desk> => {
  return { record, adapters: [], rules: allRules, settings: await readSettings(record), today: day };
};
const fail = (error: unknown) => expect.fail(String(error));

let icon: string;
let told: number[];
beforeEach(async () => {
  fakeBrowser.reset();
  record = await freshRecord();
  day = monday;
  icon = 'nothing yet';
  told = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (icon = text ?? ''));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 9 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab) => void told.push(tab));
});

const standing = async () => (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => new Date(scheduledTime));
const midnightAfter = (now: Date) => [new Date(nextMidnight(now))];

describe('at midnight', () => {
  test('the icon counts what is due on the new day, and every tab draws anew', async () => {
    await observeRows(record, [reading('26-1', dueOn(tuesday))]);
    await newDay(open);
    expect(icon).toBe('');
    day = tuesday;
    told = [];
    await newDay(open);
    expect(icon).toBe('1');
    expect(told).toEqual([7, 9]);
  });

  test('what nobody has seen for too long goes, and no day sooner', async () => {
    await changeSettings(record, { retentionDays: 10 });
    await observeRows(record, [reading('26-1')]);
    await newDay(open);
    day = plusDays(monday, 10);
    await newDay(open);
    expect(await countCases(record)).toBe(1);
    day = plusDays(monday, 11);
    await newDay(open);
    expect(await countCases(record)).toBe(0);
  });

  test('the next alarm is for the midnight after, also when this one came late', async () => {
    const morningAfterTheWeekend = new Date(2026, 10, 30, 8, 5);
    await newDay(open, morningAfterTheWeekend);
    expect(await standing()).toEqual([new Date(2026, 11, 1)]);
  });

  test('a record that does not open takes neither tomorrow’s alarm nor the new day from the tabs', async () => {
    const now = new Date(2026, 10, 24);
    const broken = () => Promise.reject(new Error('The record does not open.'));
    await expect(newDay(broken, now)).rejects.toThrow('The record does not open.');
    expect(await standing()).toEqual(midnightAfter(now));
    expect(told).toEqual([7, 9]);
  });
});

describe('when the background wakes', () => {
  test('with an alarm standing, nothing is done before it rings', async () => {
    await fakeBrowser.alarms.create('midnight', { when: nextMidnight(new Date()) });
    keepMidnight(open, fail);
    await fakeBrowser.alarms.get('midnight');
    expect(told).toEqual([]);
    expect(icon).toBe('nothing yet');
  });

  test('without one, the day begins now, and the alarm stands again', async () => {
    keepMidnight(open, fail);
    await vi.waitFor(() => expect(told).toEqual([7, 9]));
    expect(await standing()).toEqual(midnightAfter(new Date()));
  });

  test('an installation that finds no alarm begins the day once', async () => {
    keepMidnight(open, fail);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as Browser.runtime.InstalledDetails);
    await vi.waitFor(() => expect(told).toEqual([7, 9]));
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(icon).toBe(''));
    await newDay(open);
    expect(told).toEqual([7, 9, 7, 9]);
  });

  test('a start begins the day although the alarm still stands: what it rang for may have been slept through', async () => {
    await fakeBrowser.alarms.create('midnight', { when: nextMidnight(new Date()) });
    keepMidnight(open, fail);
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(told).toEqual([7, 9]));
  });

  test('its alarm begins the day, and another’s does not', async () => {
    await fakeBrowser.alarms.create('midnight', { when: nextMidnight(new Date()) });
    keepMidnight(open, fail);
    const ring = (name: string) =>
      fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: Date.now() } as Browser.alarms.Alarm);
    await ring('something else');
    expect(told).toEqual([]);
    await ring('midnight');
    await vi.waitFor(() => expect(told).toEqual([7, 9]));
    await vi.waitFor(() => expect(icon).toBe(''));
  });
});
