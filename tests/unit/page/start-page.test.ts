// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Adapter, CasePage } from '../../../lib/adapters/adapter.ts';
import type { Envelope } from '../../../lib/messaging/messages.ts';
import { startPage } from '../../../lib/page/start-page.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const page = (path: string, others: Partial<CasePage> = {}): CasePage => ({
  kind: 'case',
  path,
  mine: true,
  root: 'main',
  anchor: { css: 'h1' },
  complete: [],
  fields: { ref: { find: [{ css: 'h1' }], read: { as: 'text' } } },
  ...others,
});
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: [`${location.protocol}//${location.hostname}/*`],
  emptyWords: [],
  pages: {
    case: page('/sag', { hasNot: ':nothing' }),
    other: page('/anden'),
    rootless: page('/rod', { root: ':nothing' }),
  },
};

let told: Envelope[];
let visits: string[];
beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  visits = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    told.push(message as Envelope);
    const isFirst = (message as Envelope).name === 'site/adapters';
    return { ok: true, reply: isFirst ? { adapters: [adapter], off: [], today: '2026-11-23', look: {} } : {} };
  });
  globalThis.rettidigPen = {
    visit(chosen) {
      visits.push(chosen.name);
      if (chosen.name === 'rootless') throw new SyntaxError('not a selector');
      return { isOn: () => true, askAnew() {}, askAgain() {}, leave() {} };
    },
  };
});
afterEach(() => {
  globalThis.rettidigLife?.abort();
  globalThis.rettidigPen = undefined;
  vi.restoreAllMocks();
});

const last = () => told.at(-1)!;

test('a page whose condition is no selector is said to be unreadable, with what was looked for', async () => {
  history.replaceState(null, '', '/sag');
  await startPage();
  expect(last()).toEqual({
    name: 'page/unreadable',
    request: { adapter: 'x', page: 'case', lookedFor: ':nothing' },
  });
  expect(visits).toEqual([]);
});

test('one that cannot be begun is said to be unreadable too, and the next address is looked at', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  history.replaceState(null, '', '/rod');
  await startPage();
  expect(last()).toMatchObject({ name: 'page/unreadable', request: { page: 'rootless' } });
  history.replaceState(null, '', '/anden');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await vi.waitFor(() => expect(visits).toEqual(['rootless', 'other']));
});

test('the other pages of the site are read all the same', async () => {
  history.replaceState(null, '', '/anden');
  await startPage();
  expect(visits).toEqual(['other']);
});

test('a page that nobody knows is passed by', async () => {
  history.replaceState(null, '', '/kalender');
  await startPage();
  expect(last()).toEqual({ name: 'page/passed', request: { off: null } });
});

describe('what changes while the first answer is under way', () => {
  type Answer = { off: string[] };
  let answer: ((answer: Answer) => void)[];
  let hear: ((message: unknown, sender: object) => unknown)[];
  const here = 'x/other';
  const refresh = () => {
    for (const one of hear) one({ notice: 'badges/refresh' }, { id: fakeBrowser.runtime.id });
  };
  beforeEach(() => {
    answer = [];
    hear = [];
    const listened = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    listened.mockImplementation((listener) => void hear.push(listener as never));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      if ((message as Envelope).name !== 'site/adapters') return { ok: true, reply: {} };
      const answered = await new Promise<Answer>((resolve) => answer.push(resolve));
      return { ok: true, reply: { adapters: [adapter], today: '2026-11-23', look: {}, ...answered } };
    });
    history.replaceState(null, '', '/anden');
  });

  test('a page that is switched on as it begins is read', async () => {
    const started = startPage();
    refresh();
    answer[0]!({ off: [here] });
    answer[1]!({ off: [] });
    await started;
    await vi.waitFor(() => expect(visits).toEqual(['other']));
  });

  test('one that is switched off as it begins is not, whichever answer comes first', async () => {
    const started = startPage();
    refresh();
    answer[1]!({ off: [here] });
    await new Promise(setImmediate);
    answer[0]!({ off: [] });
    await started;
    expect(visits).toEqual([]);
  });

  test('where the later question gets no answer, the earlier one’s stands', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const started = startPage();
    refresh();
    answer[1]!(Promise.reject(new Error('gone')) as never);
    answer[0]!({ off: [] });
    await started;
    expect(visits).toEqual(['other']);
  });
});
