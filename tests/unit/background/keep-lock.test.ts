import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { noCounts } from '../../../lib/adapters/page-health.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import { answers } from '../../../lib/background/answers.ts';
import { closeDesk, desk } from '../../../lib/background/desk.ts';
import { followKeys } from '../../../lib/background/keep-lock.ts';
import { openCaseIn } from '../../../lib/background/case-in-tab.ts';
import { forgetOpenCases, openByBadge } from '../../../lib/background/open-case.ts';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import type { DrawnCases } from '../../../lib/messaging/messages.ts';
import type { Sender } from '../../../lib/messaging/sender.ts';
import { ownBackups, withBackups } from '../../../lib/record/backup-store.ts';
import { casesOf } from '../../../lib/record/cases.ts';
import { lockNow, turnLockOn, unlock } from '../../../lib/record/lock.ts';
import { openRecord, openTables } from '../../../lib/record/open-record.ts';
import { beginAnew } from '../../../lib/record/set-aside.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const passphrase = 'en lang sætning';
const from: Sender = { tabId: 1, frameId: 0, url: 'http://127.0.0.1/sager', fromExtensionPage: false };
const fail = (error: unknown) => expect.fail(String(error));

let icon: string;
let title: string;
let told: unknown[];
beforeEach(async () => {
  fakeBrowser.reset();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  told = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => void (icon = text ?? ''));
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async (named) => void (title = named.title ?? ''));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('Rettidig');
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (_tab: number, message: unknown) => {
    told.push(message);
  }) as never);
  // The site may be read; nothing else that can be asked for is permitted.
  const contains = async ({ origins }: { origins?: string[] }) => origins !== undefined;
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(contains as never);
  vi.spyOn(fakeBrowser.idle, 'setDetectionInterval').mockImplementation((() => {}) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  await fakeBrowser.tabs.create({ url: 'http://127.0.0.1/sager' });
});
afterEach(closeDesk);

/** A case that the page alone would call well: its next interview is agreed long before the deadline. */
const row = (ref: string): RawReading => ({
  ref,
  fields: {
    name: { text: `Borger ${ref}` },
    targetGroup: { text: 'Kontanthjælp, jobparat' },
    start: { text: '20-11-2026' },
  },
});
const page = (...refs: string[]) => ({
  ...{ adapter: demo.id, page: 'Mine sager', shown: refs.length, complete: true },
  readings: refs.map(row),
});
const tell = (...refs: string[]) => answers(desk)['cases/observe'](page(...refs), from) as Promise<DrawnCases>;
const colours = async (...refs: string[]) => Object.values((await tell(...refs)).badges).map(({ form }) => form);

async function lockedWith(...refs: string[]): Promise<void> {
  await tell(...refs);
  const record = await openRecord();
  await turnLockOn(record, passphrase);
  record.database.close();
  await lockNow();
  await followKeys(desk, fail);
}

test('while it is locked every badge is grey and says so, whatever the page shows, and nothing is taken in', async () => {
  await lockedWith('26-000001');
  const { badges } = await tell('26-000001', '26-000002');
  for (const { form, words, detail } of Object.values(badges)) {
    expect([form, words, detail]).toEqual(['unknown', 'Rettidig er låst', 'lås op i Rettidigs vindue']);
  }
  expect(Object.keys(badges)).toEqual(['26-000001', '26-000002']);
  const tables = await openTables();
  expect(await tables.database.cases.count()).toBe(1);
  await unlock(tables, passphrase);
  tables.database.close();
  const record = await openRecord();
  expect((await casesOf(record)).cases.map(({ ref }) => ref)).toEqual(['26-000001']);
  record.database.close();
});

test('while it is locked nothing is explained, not even what the page shows', async () => {
  await lockedWith('26-000001');
  const seen = { adapter: demo.id, page: 'Mine sager', reading: row('26-000001') };
  const answer = await answers(desk)['case/explain']({ system: demo.system, ref: '26-000001', seen }, from);
  expect(answer).toMatchObject({ found: false, sentence: 'Rettidig er låst.' });
  expect(JSON.stringify(answer)).not.toContain('26-000001');
});

test('a page is still told how it is read, so that its rows can be grey', async () => {
  await lockedWith('26-000001');
  const { adapters } = await answers(desk)['site/adapters']({}, from);
  expect(adapters.map(({ id }) => id)).toEqual([demo.id]);
});

test('when it falls, pages and icon are told at once, and nothing of a case stays in session memory', async () => {
  await tell('26-000001');
  const open = { 'open-case:1': { ref: '26-000001' }, 'page-counts:2:0': {}, 'counted-week': {} };
  await fakeBrowser.storage.session.set(open);
  told = [];
  await lockedWith('26-000001');
  expect(told).toContainEqual({ notice: 'badges/refresh' });
  expect([icon, title]).toEqual(['?', 'Rettidig er låst. Klik for at låse op.']);
  const kept = Object.keys(await fakeBrowser.storage.session.get(null));
  expect(kept.filter((key) => !key.startsWith('page-status:'))).toEqual([]);
});

test('when it is opened, badges have their colours again, pages are read anew, and a backup is made behind the lock', async () => {
  const before = await colours('26-000001');
  await lockedWith('26-000001');
  expect(await colours('26-000001')).toEqual(['unknown']);
  const tables = await openTables();
  told = [];
  expect(await unlock(tables, passphrase)).toBe(true);
  await followKeys(desk, fail);
  expect(told).toContainEqual({ notice: 'badges/refresh' });
  expect(title).toBe('Rettidig');
  expect(await colours('26-000001')).toEqual(before);
  await withBackups('rettidig', async (store) => {
    const [backup] = await store.database.backups.toArray();
    expect(backup?.keys[0]).toHaveProperty('lock');
    expect(await ownBackups(store)).toMatchObject([{ isVerified: true, cases: 1 }]);
  });
  tables.database.close();
});

test('begun anew beside what is locked, nothing is locked any more, and the icon says so', async () => {
  await lockedWith('26-000001');
  expect(title).toBe('Rettidig er låst. Klik for at låse op.');
  await beginAnew(null);
  await answers(desk)['record/reopen']({}, { ...from, fromExtensionPage: true });
  expect(title).toBe('Rettidig');
  await vi.waitFor(() => expect(icon).not.toBe('?'));
});

test('the icon counts nothing while it is locked', async () => {
  await lockedWith('26-000001');
  icon = 'nothing yet';
  await refreshToolbar(desk);
  expect(icon).toBe('?');
});

test('where the icon cannot be drawn, nothing of a case stays in session memory either, and what waited is made up for', async () => {
  await tell('26-000001');
  await fakeBrowser.storage.session.set({ 'open-case:1': { ref: '26-000001' } });
  const record = await openRecord();
  await turnLockOn(record, passphrase);
  await lockNow();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockRejectedValue(new Error('no icon'));
  const reported: unknown[] = [];
  await followKeys(desk, (error) => void reported.push(error));
  expect(String(reported)).toContain('no icon');
  expect(await fakeBrowser.storage.session.get('open-case:1')).toEqual({});
  await unlock(record, passphrase);
  await followKeys(desk, (error) => void reported.push(error));
  expect(await withBackups('rettidig', ownBackups)).toMatchObject([{ isVerified: true }]);
  record.database.close();
});

test('a case that is being opened as the lock falls is forgotten too', async () => {
  const open = await desk();
  const named = { system: demo.system, ref: '26-000001' };
  await Promise.all([openByBadge(open, from, named, noCounts), forgetOpenCases()]);
  expect(await openCaseIn(1)).toBeNull();
});

test('an opening that failed late leaves nothing open behind the lock', async () => {
  await lockedWith('26-000001');
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const asked = vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementationOnce(async () => {
    await answered;
    return {};
  });
  const early = expect(desk()).rejects.toMatchObject({ code: 'locked' });
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  const closing = closeDesk();
  const tables = await openTables();
  await unlock(tables, passphrase);
  tables.database.close();
  const { record } = await desk();
  answer();
  await Promise.all([early, closing]);
  await lockNow();
  await followKeys(desk, fail);
  expect(record.database.isOpen()).toBe(false);
});

test('a page that was closed while it turned the lock on leaves nobody working by the keys from before', async () => {
  await tell('26-000001');
  const record = await openRecord();
  let end = () => {};
  const turning = turnLockOn(record, passphrase, {}, () => new Promise((resolve) => (end = resolve)));
  await vi.waitFor(async () => expect(await record.database.keys.get('installation')).toHaveProperty('lock'), 5000);
  expect((await tell('26-000001')).badges['26-000001']).toMatchObject({ form: 'unknown', words: 'Rettidig er låst' });
  const named = { system: demo.system, ref: '26-000001', seen: null };
  expect(await answers(desk)['case/explain'](named as never, from)).toMatchObject({ sentence: 'Rettidig er låst.' });
  end();
  await turning;
  record.database.close();
});

describe('the record is let go of while a question is being answered', () => {
  /** Closes the desk a little later each time, as a lock that falls, or is opened, would. */
  async function askedAsItGoes(ask: () => Promise<unknown>, most: number): Promise<void> {
    for (let steps = 0; steps < most; steps += 1) {
      await desk();
      const asked = ask();
      for (let step = 0; step < steps; step += 1) await new Promise(setImmediate);
      await Promise.all([asked, closeDesk()]);
    }
  }

  test('the desk is opened anew', () => askedAsItGoes(desk, 40));

  test('a page gets its badges', async () => {
    const before = await tell('26-000001');
    await askedAsItGoes(async () => expect(await tell('26-000001')).toEqual(before), 120);
  });

  test('a count goes on with the record that is there by then', async () => {
    await tell('26-000001');
    // Each ends with a rest, before the week is counted.
    await askedAsItGoes(() => refreshToolbar(desk), 20);
  });
});
