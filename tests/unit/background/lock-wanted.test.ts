import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import { answers } from '../../../lib/background/answers.ts';
import { closeDesk, desk } from '../../../lib/background/desk.ts';
import { followKeys } from '../../../lib/background/keep-lock.ts';
import { keepPolicy, layInPolicy } from '../../../lib/background/keep-policy.ts';
import { newDay } from '../../../lib/background/midnight.ts';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { DrawnCases } from '../../../lib/messaging/messages.ts';
import type { Sender } from '../../../lib/messaging/sender.ts';
import { refreshPolicy } from '../../../lib/policy/remembered-policy.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { turnLockOn } from '../../../lib/record/lock.ts';
import { openRecord, openTables } from '../../../lib/record/open-record.ts';
import { eraseAll } from '../../../lib/record/erase-all.ts';
import { monday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const from: Sender = { tabId: 1, frameId: 0, url: 'http://127.0.0.1/sager', fromExtensionPage: false };
const fail = (error: unknown) => expect.fail(String(error));
const demanded = { settings: { requireLock: { value: true, locked: true } } };

let icon: string;
let title: string;
let told: unknown[];
let managed: object;
beforeEach(async () => {
  fakeBrowser.reset();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  [icon, title, told, managed] = ['', '', [], {}];
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (icon = text ?? ''));
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async (named) => void (title = named.title ?? ''));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('Rettidig');
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (_tab: number, message: unknown) => {
    told.push(message);
  }) as never);
  const contains = async ({ origins }: { origins?: string[] }) => origins !== undefined;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(contains as never);
  vi.spyOn(fakeBrowser.idle, 'setDetectionInterval').mockImplementation((() => {}) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => managed) as never);
  await fakeBrowser.tabs.create({ url: 'http://127.0.0.1/sager' });
});
afterEach(async () => {
  // What counts for the icon goes on beside an answer.
  await refreshToolbar(desk);
  await closeDesk();
});

const row = (ref: string): RawReading => ({
  ref,
  fields: { targetGroup: { text: 'Kontanthjælp, jobparat' }, start: { text: '20-11-2026' } },
});
const page = (...refs: string[]) => ({
  ...{ adapter: demo.id, page: 'Mine sager', shown: refs.length, complete: true },
  readings: refs.map(row),
});
const tell = (...refs: string[]) => answers(desk)['cases/observe'](page(...refs), from) as Promise<DrawnCases>;
const given = async (policy: object) => {
  await refreshPolicy(async () => policy);
  await layInPolicy(desk);
};
const keptCases = async () => {
  const { database } = await openTables();
  const count = await database.cases.count();
  database.close();
  return count;
};

describe('where the municipality demands a lock and there is none', () => {
  test('nothing is taken in, and every badge is grey and says what it waits for', async () => {
    await given(demanded);
    const { badges } = await tell('26-000001', '26-000002');
    expect(Object.values(badges).map(({ form, words, detail }) => [form, words, detail])).toEqual(
      Array(2).fill(['unknown', 'Rettidig venter på en lås', 'vælg en adgangssætning i Rettidigs vindue']),
    );
    expect(await keptCases()).toBe(0);
  });

  test('nothing is explained, not even what the page shows, and the way on is told', async () => {
    await given(demanded);
    const seen = { adapter: demo.id, page: 'Mine sager', reading: row('26-000001') };
    const answer = await answers(desk)['case/explain']({ system: demo.system, ref: '26-000001', seen }, from);
    expect(answer).toEqual({
      found: false,
      language: 'da',
      sentence: 'Rettidig venter på en lås.',
      next: 'Klik på Rettidigs ikon øverst i browseren, og vælg en adgangssætning. Så vises fristerne.',
    });
  });

  test('what was kept before stays, comes behind the lock when it is turned on, and then everything goes on', async () => {
    const { badges: before } = await tell('26-000001');
    await given(demanded);
    await tell('26-000001', '26-000002');
    expect(await keptCases()).toBe(1);
    const record = await openRecord();
    await turnLockOn(record, 'en lang sætning');
    expect((await casesOf(await openRecord())).cases.map(({ ref }) => ref)).toEqual(['26-000001']);
    record.database.close();
    await followKeys(desk, fail);
    expect((await tell('26-000001', '26-000002')).badges['26-000001']).toEqual(before['26-000001']);
    expect(await keptCases()).toBe(2);
    expect(title).toBe('Rettidig');
  });

  test('what is to be deleted is deleted all the same: nobody keeps a case by choosing no passphrase', async () => {
    await tell('26-000001');
    await given({ settings: { ...demanded.settings, retentionDays: { value: 30, locked: true } } });
    // Days that lie too far apart are not believed.
    for (const days of [0, 30, 60, 61]) {
      await newDay(async (how) => ({ ...(await desk(how)), today: plusDays(monday, days) }));
    }
    expect(await keptCases()).toBe(0);
  });

  test('taken back, it is as before: nobody is shut out by a demand that is none any more', async () => {
    await given(demanded);
    await given({});
    expect(Object.values((await tell('26-000001')).badges)[0]!.words).not.toContain('venter');
    expect(await keptCases()).toBe(1);
  });

  test('after everything was deleted it is demanded anew', async () => {
    await given(demanded);
    const record = await openRecord();
    await eraseAll(record, async () => {
      await answers(desk)['record/reopen']({}, { ...from, fromExtensionPage: true });
    });
    await tell('26-000001');
    expect(await keptCases()).toBe(0);
    expect(title).toBe('Rettidig venter på en lås. Klik for at vælge en adgangssætning.');
  });
});

test('a demand that comes in the middle of the day shows at once on pages and icon, and nothing of a case stays in session memory', async () => {
  await tell('26-000001');
  await fakeBrowser.storage.session.set({
    'open-case:1': { ref: '26-000001' },
    'page-counts:2:0': {},
    'counted-week': {},
  });
  managed = demanded;
  told = [];
  keepPolicy(desk, fail);
  await vi.waitFor(async () => {
    const kept = Object.keys(await fakeBrowser.storage.session.get(null));
    expect(kept.filter((key) => !key.startsWith('page-status:'))).toEqual([]);
  });
  expect(told).toContainEqual({ notice: 'badges/refresh' });
  expect([icon, title]).toEqual(['?', 'Rettidig venter på en lås. Klik for at vælge en adgangssætning.']);
});
