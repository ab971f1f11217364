import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { answers } from '../../../lib/background/answers.ts';
import type { Desk } from '../../../lib/background/desk.ts';
import { refreshToolbar } from '../../../lib/background/toolbar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Handlers } from '../../../lib/messaging/answer.ts';
import type { Request } from '../../../lib/messaging/messages.ts';
import type { Sender } from '../../../lib/messaging/sender.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { changeSettings, readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { countCases, freshRecord, monday, tuesday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const [listName] = Object.entries(demo.pages).find(([, page]) => page.path === '/sager' && page.kind === 'list')!;
const page: Sender = { tabId: 7, frameId: 0, url: 'http://127.0.0.1:8080/sager', fromExtensionPage: false };
const popup: Sender = { tabId: null, frameId: null, url: 'chrome-extension://x/popup.html', fromExtensionPage: true };
const elsewhere: Sender = { ...page, url: 'https://another-system.example/sager' };

const text = (words: string) => ({ text: words });
const row = (ref: string, latest: string) => ({
  ref,
  fields: {
    name: text('Ida Prøvesen'),
    targetGroup: text('Kontanthjælp, jobparat'),
    start: text('01-10-2026'),
    lastInterview: text(latest),
    nextInterview: text(''),
  },
});
const named = { system: demo.system, ref: '26-1' };
const held = (on = '2026-11-20'): Request<'entry/add'> => ({
  ...named,
  entry: { type: 'interview-held', on: isoDate(on) },
});

let record: CaseRecord;
let today = monday;
let told: number[];
let handlers: Handlers;
const open = async (): Promise<Desk> => {
  return { record, adapters: [demo], rules: allRules, settings: await readSettings(record), today };
};
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
  record = await freshRecord();
  today = monday;
  told = [];
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 9 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab) => void told.push(tab));
  handlers = answers(open);
});
// The icon counts on after an answer; it needs the record that long.
afterEach(() => refreshToolbar(open));

/** What the list shows of the case, taken in. */
const listShows = (...rows: ReturnType<typeof row>[]) =>
  handlers['cases/observe'](
    { adapter: demo.id, page: listName, complete: false, readings: rows, shown: rows.length },
    page,
  );
const kept = () => caseByKey(record, demo.system, '26-1');

describe('an entry', () => {
  test('is kept when it is answered; the answer is the new explanation, and every tab draws anew', async () => {
    await listShows(row('26-1', '06-10-2026'));
    const view = await handlers['entry/add'](held(), page);
    expect(view).toMatchObject({ found: true });
    expect(await kept()).toMatchObject({ entries: [{ on: '2026-11-20', enteredOn: monday }] });
    await vi.waitFor(() => expect(told).toEqual([7, 9]));
  });

  test('of a case that the record does not hold is kept with what the page shows', async () => {
    const seen = { adapter: demo.id, page: listName, reading: row('26-1', '06-10-2026') };
    await handlers['entry/add']({ ...held(), seen }, page);
    expect(await kept()).toMatchObject({ mine: true, sourcedReadings: [{ page: listName }], entries: [{}] });
  });

  test('from a page is for its own case system only; from the popup for any', async () => {
    await expect(handlers['entry/add'](held(), elsewhere)).rejects.toMatchObject({ code: 'not-this-site' });
    expect(await countCases(record)).toBe(0);
    await handlers['entry/add'](held(), popup);
    expect(await kept()).toMatchObject({ entries: [{}] });
  });

  test.each([
    ['held tomorrow', '2026-11-24', 'not-yet'],
    ['held in 1926', '1926-11-20', 'implausible-day'],
  ])('%s is refused, and nothing is kept', async (_what, on, code) => {
    await expect(handlers['entry/add'](held(on), page)).rejects.toMatchObject({ code });
    expect(await countCases(record)).toBe(0);
  });

  test('taken back is gone, and the answer says so', async () => {
    await listShows(row('26-1', '06-10-2026'));
    await handlers['entry/add'](held(), page);
    const { id } = (await kept())!.entries[0]!;
    expect(await handlers['entry/remove']({ ...named, id }, page)).toMatchObject({ found: true });
    expect((await kept())!.entries).toEqual([]);
    await expect(handlers['entry/remove']({ ...named, id }, elsewhere)).rejects.toMatchObject({
      code: 'not-this-site',
    });
  });
});

test('what a page says of a case of its own is not taken for what another system shows', async () => {
  const other = { ...demo, id: 'other', system: 'other', matches: ['https://another-system.example/*'] };
  const both = answers(async () => ({ ...(await open()), adapters: [demo, other] }));
  const seen = { adapter: other.id, page: listName, reading: row('26-1', '06-10-2026') };
  await expect(both['entry/add']({ ...held(), seen }, page)).rejects.toMatchObject({ code: 'not-this-site' });
  expect(await countCases(record)).toBe(0);
});

test('a page can name only pages that its system has when it says what it could not read', async () => {
  const request = { adapter: demo.id, page: 'Noget helt andet', lookedFor: 'table' };
  await expect(handlers['page/unreadable'](request, page)).rejects.toMatchObject({ code: 'unknown-page' });
});

test('a site is told what is switched off of its own pages, and of no other system', async () => {
  const other = { ...demo, id: 'other', system: 'other', matches: ['https://another-system.example/*'] };
  const pausedPages = [demo, other].map(({ id }) => ({ adapter: id, page: listName }));
  await changeSettings(record, { pausedPages });
  const both = answers(async () => ({ ...(await open()), adapters: [demo, other] }));
  expect((await both['site/adapters']({}, page)).off).toEqual([`${demo.id}/${listName}`]);
});

describe('a site that was taken back while a page of it was open', () => {
  beforeEach(() => void vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false));

  test('is told of no set-up, so that its page goes quiet', async () => {
    expect(await handlers['site/adapters']({}, page)).toMatchObject({ adapters: [] });
  });

  test('tells nothing more: what it had on its way is not kept', async () => {
    await expect(listShows(row('26-1', '06-10-2026'))).rejects.toMatchObject({ code: 'not-permitted' });
    expect(await countCases(record)).toBe(0);
  });
});

describe('a list that says two things of one case', () => {
  test('is believed in neither: the case is grey there and in its explanation, until the list says one thing', async () => {
    await listShows(row('26-1', '20-11-2026'));
    const both = await listShows(row('26-1', '20-11-2026'), row('26-1', '06-10-2026'));
    expect(both.badges['26-1']).toMatchObject({ form: 'unknown' });
    expect(await handlers['case/explain'](named, popup)).toMatchObject({ badge: { form: 'unknown' } });
    // The panel sends the one row it was opened from; that does not settle which of them is right.
    const seen = { adapter: demo.id, page: listName, reading: row('26-1', '20-11-2026') };
    expect(JSON.stringify(await handlers['case/explain']({ ...named, seen }, page))).not.toContain('20. nov');
    const one = await listShows(row('26-1', '20-11-2026'));
    expect(one.badges['26-1']!.form).toBe((await listShows(row('26-2', '20-11-2026'))).badges['26-2']!.form);
  });
});

test('a decision is kept when it is answered, and refused once the sources say something else', async () => {
  await listShows(row('26-1', '06-10-2026'));
  await handlers['entry/add'](held(), page);
  today = tuesday;
  // A day later the list has no interview at all: it lacks what was entered.
  await listShows(row('26-1', ''));
  const between = ['interview-held 2026-11-20 is', 'interview-held 2026-11-20 is not'];
  const decision = {
    meaning: 'interview-held',
    between,
    made: { kind: 'chosen', alternative: between[0]!, because: 'entry-is-right' },
  } as const;
  const request = { ...named, decision: { ...decision, between: [...between] } };
  await expect(handlers['contradiction/decide'](request, elsewhere)).rejects.toMatchObject({ code: 'not-this-site' });
  expect(await handlers['contradiction/decide'](request, page)).toMatchObject({ found: true });
  expect(await kept()).toMatchObject({ decisions: [{ on: tuesday, made: decision.made }] });
  await listShows(row('26-1', '20-11-2026'));
  await expect(handlers['contradiction/decide'](request, page)).rejects.toMatchObject({ code: 'sources-changed' });
});
