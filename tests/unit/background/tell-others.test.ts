import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Adapter } from '../../../lib/adapters/adapter.ts';
import { rememberPassed, rememberReading } from '../../../lib/background/page-status.ts';
import { tellOthers } from '../../../lib/background/tell-others.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const adapter = (id: string, system: string) => ({ id, system }) as Adapter;
/** Two adapters of one system, and one of another. */
const desk = { adapters: [adapter('fag', 'fag'), adapter('fag-calendar', 'fag'), adapter('other', 'other')] };
const from = (tabId: number, frameId = 0) => ({
  tabId,
  frameId,
  url: 'https://fag.example.dk/sager',
  fromExtensionPage: false,
});
const reads = (tabId: number, frameId: number, id: string) =>
  rememberReading(
    from(tabId, frameId),
    { adapter: id, page: 'Mine sager', readings: [], shown: 1, complete: true },
    1,
    isoDate('2026-11-23'),
  );

let told: [tab: number, frame: number | undefined, message: unknown][];
beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (tab, message, to) => {
    told.push([tab, (to as { frameId?: number } | undefined)?.frameId, message]);
  });
});

test('every page of the same case system is told which cases, and no page of another', async () => {
  await reads(1, 0, 'fag');
  await reads(2, 3, 'fag-calendar');
  await reads(3, 0, 'other');
  await rememberPassed(from(4), null, false);
  await tellOthers(desk, 'fag', ['26-1'], from(9));
  expect(told).toEqual([
    [1, 0, { notice: 'cases/changed', about: ['26-1'] }],
    [2, 3, { notice: 'cases/changed', about: ['26-1'] }],
  ]);
});

test('the page that told is not told; another frame of its tab is', async () => {
  await reads(1, 0, 'fag');
  await reads(1, 5, 'fag');
  await tellOthers(desk, 'fag', ['26-1'], from(1, 5));
  expect(told.map(([tab, frame]) => [tab, frame])).toEqual([[1, 0]]);
});

test('where nothing has changed, nobody is told', async () => {
  await reads(1, 0, 'fag');
  await tellOthers(desk, 'fag', [], from(9));
  expect(told).toEqual([]);
});
