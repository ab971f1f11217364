// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Adapter, CasePage } from '../../../lib/adapters/adapter.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Envelope, SiteAdapters } from '../../../lib/messaging/messages.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { overlayLook } from '../../../lib/overlay/overlay-look.ts';
import { Visit } from '../../../lib/page/visit.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const page: CasePage = {
  kind: 'case',
  path: '/**',
  mine: true,
  root: 'main',
  anchor: { css: 'h1' },
  complete: [],
  fields: { ref: { find: [{ css: 'h1' }], read: { as: 'text' } } },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: ['http://localhost/*'],
  emptyWords: [],
  pages: { case: page },
};
const site: SiteAdapters = {
  adapters: [adapter],
  off: [],
  today: isoDate('2026-11-23'),
  look: overlayLook('da', null),
};
const chosen = { adapter, name: 'case', page };

const badge: BadgeView = {
  form: 'timely',
  shape: 'check',
  words: '48 dage til',
  detail: '',
  also: '',
  more: 0,
  compact: '48',
  sentence: 'Fjerde samtale, 48 dage til. Åbn forklaring',
  provisional: false,
  localNorm: false,
  stale: false,
  warning: false,
  quiet: false,
};

let told: Envelope[];
let badges: Record<string, BadgeView>;
let visit: Visit;
const life = () =>
  new Visit(
    chosen,
    site,
    new AbortController().signal,
    () => {},
    () => Promise.resolve(),
  );
const names = () => told.map(({ name }) => name);

beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  badges = {};
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    told.push(message as Envelope);
    return { ok: true, reply: { today: site.today, badges } };
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.useFakeTimers();
  document.body.innerHTML = '<main><h1>26-1</h1></main>';
});
afterEach(() => {
  visit.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a case that comes back after the page was unreadable is told anew, though it says the same', async () => {
  visit = life();
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['cases/observe']);
  document.querySelector('h1')!.textContent = '';
  await vi.advanceTimersByTimeAsync(6000);
  expect(names()).toEqual(['cases/observe', 'page/unreadable']);
  document.querySelector('h1')!.textContent = '26-1';
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['cases/observe', 'page/unreadable', 'cases/observe']);
});

test('a stay is of one day: what was seen on it is never told on the next', () => {
  visit = life();
  expect(visit.isOn(chosen, { ...site })).toBe(true);
  expect(visit.isOn(chosen, { ...site, today: isoDate('2026-11-24') })).toBe(false);
});

test('the panel’s window is fetched once where badges stand, when the page has nothing else to do, and only there', async () => {
  const idle = vi.fn<(callback: () => void) => number>(() => 1);
  vi.stubGlobal('requestIdleCallback', idle);
  badges = { '26-1': badge };
  visit = life();
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['cases/observe']);
  for (const [goOn] of idle.mock.calls) goOn();
  await vi.advanceTimersByTimeAsync(1000);
  expect(names()).toEqual(['cases/observe', 'panel/open']);
});

test('where no badge is drawn there is no panel to be fetched', async () => {
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback));
  visit = life();
  await vi.advanceTimersByTimeAsync(5000);
  expect(names()).toEqual(['cases/observe']);
});
