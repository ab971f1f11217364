// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringPanel, bringPanelInTime } from '../../../lib/page/bring-panel.ts';
import { newHost } from '../../../lib/overlay/own-element.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
let life: AbortController;
let badge: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue({ ok: true, reply: {} });
  life = new AbortController();
  badge = document.body.appendChild(newHost('badge').host);
  badge.tabIndex = 0;
  bringPanelInTime(life.signal);
});
afterEach(() => {
  life.abort();
  badge.remove();
  vi.useRealTimers();
});

/** The keyboard reaches an element, as far as the page can tell. */
async function comeTo(element: HTMLElement, isTrusted = true) {
  element.focus();
  const event = new Event('focusin', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(100);
}

test('the panel is fetched when the keyboard has reached a badge, before it is opened', async () => {
  await comeTo(badge);
  expect(sendMessage).toHaveBeenCalledWith({ name: 'panel/open', request: {} });
});

test('a badge that is only passed does not fetch it', async () => {
  const event = comeTo(badge);
  badge.blur();
  await event;
  expect(sendMessage).not.toHaveBeenCalled();
});

test('nothing else on the page fetches it, and no script of the page can', async () => {
  const link = document.body.appendChild(document.createElement('button'));
  await comeTo(link);
  await comeTo(badge, false);
  link.remove();
  expect(sendMessage).not.toHaveBeenCalled();
});

test('a click that comes while it is on its way does not fetch it twice', async () => {
  await Promise.all([bringPanel(), bringPanel()]);
  expect(sendMessage).toHaveBeenCalledOnce();
});
