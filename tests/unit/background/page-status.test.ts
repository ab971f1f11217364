import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  greetFrame,
  rememberPassed,
  rememberReading,
  rememberUnreadable,
  sumOfFrames,
} from '../../../lib/background/page-status.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { FrameStatus } from '../../../lib/messaging/messages.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const today = isoDate('2026-11-23');
const from = (frameId: number) => ({
  tabId: 7,
  frameId,
  url: 'https://fag.example.dk/sager/26-004117?cpr=6101901234',
  fromExtensionPage: false,
});
const page = { adapter: 'fag', page: 'Mine sager' };
const reading = { ref: '26-004117', fields: { name: { text: 'Ida Prøvesen' } } };
const told = (count: number, shown: number, part?: 'first' | 'more' | 'changes' | 'again') => ({
  ...page,
  complete: false,
  readings: Array.from({ length: count }, () => reading),
  shown,
  ...(part && { part }),
});
const frames = async () => Object.values(await fakeBrowser.storage.session.get(null)) as FrameStatus[];
const readOf = async () => {
  const [first] = await frames();
  return first?.state === 'read' ? [first.read, first.cases] : first?.state;
};

beforeEach(() => fakeBrowser.reset());

describe('how much of a page is read', () => {
  test('a list told in parts adds up', async () => {
    await Promise.all([
      rememberReading(from(0), told(30, 100, 'first'), 30, today),
      rememberReading(from(0), told(40, 100, 'more'), 38, today),
      rememberReading(from(0), told(30, 100, 'more'), 30, today),
    ]);
    expect(await readOf()).toEqual([98, 100]);
  });

  test('a change in one row leaves the others as they were', async () => {
    await rememberReading(from(0), told(100, 100), 100, today);
    await rememberReading(from(0), told(1, 100, 'changes'), 1, today);
    expect(await readOf()).toEqual([100, 100]);
    await rememberReading(from(0), told(2, 100, 'changes'), 0, today);
    expect(await readOf()).toEqual([98, 100]);
  });

  test('a page that only asks again shows what it showed', async () => {
    await rememberReading(from(0), told(100, 100), 100, today);
    await rememberReading(from(0), told(1, 100, 'again'), 0, today);
    expect(await readOf()).toEqual([100, 100]);
  });

  test('another page in the same frame begins anew', async () => {
    await rememberReading(from(0), told(100, 100), 100, today);
    await rememberReading(from(0), { ...told(1, 5), page: 'Gitter' }, 1, today);
    expect(await readOf()).toEqual([1, 5]);
  });

  test('a new document forgets what the one before said', async () => {
    await rememberReading(from(0), told(3, 3), 3, today);
    await greetFrame(from(0));
    expect(await readOf()).toBe('not-read');
  });
});

test('what is kept tells of counts and pages, never of a case', async () => {
  await rememberReading(from(0), told(1, 1), 1, today);
  await rememberUnreadable(from(1), { ...page, lookedFor: 'tr:contains(Ida Prøvesen)' });
  await rememberPassed(from(2), page, false);
  await rememberPassed(from(3), null, true);
  expect((await frames()).map(({ state }) => state)).toEqual(['read', 'unreadable', 'off', 'off']);
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toMatch(/Ida|26-004117|610190|\/sager/);
});

describe('a tab is what its frames are together', () => {
  const place = { origin: 'https://fag.example.dk', page, off: null };
  const read = (cases: number, clear: number): FrameStatus => {
    return { place, state: 'read', readOn: today, cases, read: clear, complete: true };
  };
  const unreadable: FrameStatus = { place, state: 'unreadable' };
  const off: FrameStatus = { place: { ...place, off: 'page' }, state: 'off' };
  const unknown: FrameStatus = { place: { ...place, page: null }, state: 'not-read' };

  test.each<[string, FrameStatus[], object]>([
    ['no frame at all', [], { state: 'not-read' }],
    ['a frame around a list', [unknown, read(9, 8)], { state: 'read', cases: 9, read: 8, partly: false }],
    ['two lists', [read(9, 8), read(3, 3)], { state: 'read', cases: 12, read: 11, partly: false }],
    ['a list, and one that fails', [read(9, 8), unreadable], { state: 'read', cases: 9, read: 8, partly: true }],
    ['one that fails, one switched off', [off, unreadable], { state: 'unreadable' }],
    ['one switched off: never read', [unknown, off], { state: 'off' }],
    ['a list, another switched off', [off, read(2, 2)], { state: 'read', cases: 2, read: 2, partly: false }],
  ])('%s', (_frames, given, sum) => {
    expect(sumOfFrames(given)).toMatchObject(sum);
  });
});
