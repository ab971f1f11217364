import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onTold, tell } from '../../../lib/messaging/notice.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const background = { id: fakeBrowser.runtime.id };
const hear = (message: unknown, sender: object) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => undefined);

beforeEach(() => void fakeBrowser.reset());

test('a page hears what the background tells it, and keeps no channel open', async () => {
  const listener = vi.fn();
  onTold('badges/refresh', listener, new AbortController().signal);
  expect(await hear({ notice: 'badges/refresh' }, background)).toEqual([undefined]);
  expect(listener).toHaveBeenCalledTimes(1);
});

test.each([
  ['another extension', { notice: 'badges/refresh' }, { id: 'other' }],
  ['a script in a page', { notice: 'badges/refresh' }, { ...background, tab: { id: 7 } }],
  ['the background about something else', { notice: 'another/thing' }, background],
  ['the background, garbled', null, background],
])('it does not hear %s', async (_who, message, sender) => {
  const listener = vi.fn();
  onTold('badges/refresh', listener, new AbortController().signal);
  await hear(message, sender);
  expect(listener).not.toHaveBeenCalled();
});

test('it hears nothing once its signal has ended', () => {
  const stop = new AbortController();
  onTold('badges/refresh', vi.fn(), stop.signal);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  stop.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  onTold('badges/refresh', vi.fn(), stop.signal);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

test('telling a tab in which nobody listens is no error', async () => {
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  await expect(tell(7, 'badges/refresh')).resolves.toBeUndefined();
  expect(send).toHaveBeenCalledWith(7, { notice: 'badges/refresh' });
});
