import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { answers } from '../../../lib/background/answers.ts';
import type { Desk } from '../../../lib/background/desk.ts';
import { openCaseIn } from '../../../lib/background/case-in-tab.ts';
import { openByBadge, openByPage } from '../../../lib/background/open-case.ts';
import { noCounts } from '../../../lib/adapters/page-health.ts';
import type { Handlers } from '../../../lib/messaging/answer.ts';
import type { Sender } from '../../../lib/messaging/sender.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { freshRecord, monday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const from: Sender = { tabId: 7, frameId: 0, url: 'http://127.0.0.1:8080/sager/26-1', fromExtensionPage: false };
const casePage = { adapter: demo.id, page: 'Sagen' };
const reading = (ref: string) => ({ ref, fields: { name: { text: 'Ida Prøvesen' } } });
const told = (...refs: string[]) => ({
  ...casePage,
  complete: false,
  readings: refs.map(reading),
  shown: refs.length,
  part: 'first' as const,
});

let record: CaseRecord;
let handlers: Handlers;
const desk = async (): Promise<Desk> => {
  return { record, adapters: [demo], rules: allRules, settings: await readSettings(record), today: monday };
};
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  record = await freshRecord();
  handlers = answers(desk);
  await openByPage(await desk(), from, told('26-1'), noCounts);
  expect(await openCaseIn(7)).toMatchObject({ ref: '26-1', by: 'page' });
});
afterEach(() => vi.restoreAllMocks());

const becomesUnreadable = () => handlers['page/unreadable']({ ...casePage, lookedFor: 'Sagsnr.' }, from);

test('a case is closed when the next one on the same page cannot be read', async () => {
  await becomesUnreadable();
  expect(await openCaseIn(7)).toBeNull();
});

test('a case whose badge was opened on a list, and whose page came then, is closed so too', async () => {
  const named = { system: demo.system, ref: '26-2' };
  await openByBadge(await desk(), from, named, noCounts);
  await openByPage(await desk(), from, told('26-2'), noCounts);
  await becomesUnreadable();
  expect(await openCaseIn(7)).toBeNull();
});

test('what is unreadable in another frame closes nothing', async () => {
  await handlers['page/unreadable']({ ...casePage, lookedFor: 'Sagsnr.' }, { ...from, frameId: 3 });
  expect(await openCaseIn(7)).toMatchObject({ ref: '26-1' });
});

test('a case page that tells of no case closes the one before', async () => {
  await openByPage(await desk(), from, told(), noCounts);
  expect(await openCaseIn(7)).toBeNull();
});

test('the badge of a case page opens and closes nothing', async () => {
  await openByBadge(await desk(), from, { system: demo.system, ref: '26-1' }, noCounts);
  expect(await openCaseIn(7)).toMatchObject({ ref: '26-1', by: 'page' });
});
