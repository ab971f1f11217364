// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reopenEverywhere } from '../../../lib/messaging/reopen-everywhere.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const other = vi.fn();
const own = vi.fn();
const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');

beforeEach(() => {
  vi.spyOn(window.location, 'reload').mockImplementation(own);
  const views = [window, { location: { reload: other } }];
  vi.spyOn(fakeBrowser.extension, 'getViews').mockReturnValue(views as never);
});
afterEach(() => vi.clearAllMocks());

test('the background is told to open the record anew, and every other page is loaded again', async () => {
  send.mockResolvedValue({ ok: true, reply: {} } as never);
  await reopenEverywhere();
  expect(send).toHaveBeenCalledExactlyOnceWith({ name: 'record/reopen', request: {} });
  expect(other).toHaveBeenCalledOnce();
  expect(own).not.toHaveBeenCalled();
});

test('where the background does not hear it, the pages are loaded again all the same', async () => {
  send.mockRejectedValue(new Error('no receiver'));
  await expect(reopenEverywhere()).rejects.toMatchObject({ code: 'unreachable' });
  expect(other).toHaveBeenCalledOnce();
});
