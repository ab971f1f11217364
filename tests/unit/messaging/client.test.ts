import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages, forgetAnswering, type Handlers } from '../../../lib/messaging/answer.ts';
import { ask, ContextGone, MessageError } from '../../../lib/messaging/client.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
const id = fakeBrowser.runtime.id;

beforeEach(() => void sendMessage.mockReset());
afterEach(() => void (fakeBrowser.runtime.id = id));

test('what the background’s handler answers is what the page gets', async () => {
  fakeBrowser.reset();
  forgetAnswering();
  const status = { state: 'unreadable', adapter: 'fagsystem', page: 'my-cases', lookedFor: 'table' } as const;
  answerMessages({ 'page/status': async () => status } as unknown as Handlers, { log: () => undefined });
  const popup = { id, url: fakeBrowser.runtime.getURL('/popup.html' as never) };
  sendMessage.mockImplementation(
    (message: unknown) =>
      new Promise((resolve) => void fakeBrowser.runtime.onMessage.trigger(message, popup as never, resolve as never)),
  );
  expect(await ask('page/status', { tabId: 7 })).toEqual(status);
  expect(sendMessage).toHaveBeenCalledWith({ name: 'page/status', request: { tabId: 7 } });
});

test('a refusal is an error with the background’s code and words', async () => {
  sendMessage.mockResolvedValue({ ok: false, error: { code: 'keys-missing', message: 'The keys are gone.' } });
  const asking = ask('panel/open', {});
  await expect(asking).rejects.toBeInstanceOf(MessageError);
  await expect(asking).rejects.toMatchObject({ code: 'keys-missing', message: 'The keys are gone.' });
});

test.each([
  ['no listener', () => sendMessage.mockRejectedValue(new Error('Receiving end does not exist.')), 'unreachable'],
  ['a listener that says nothing', () => sendMessage.mockResolvedValue(undefined), 'unanswered'],
])('%s is an error that says so', async (_what, arrange, code) => {
  arrange();
  await expect(ask('panel/open', {})).rejects.toMatchObject({ name: 'MessageError', code });
});

describe('after an update of the extension the old script is told apart from a fault', () => {
  test('when the browser says so', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(ask('panel/open', {})).rejects.toBeInstanceOf(ContextGone);
  });

  test('when the extension’s id is gone, and then nothing is sent', async () => {
    fakeBrowser.runtime.id = undefined as never;
    await expect(ask('panel/open', {})).rejects.toBeInstanceOf(ContextGone);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('when it goes while the answer is awaited', async () => {
    sendMessage.mockImplementation(async () => {
      fakeBrowser.runtime.id = undefined as never;
      throw new Error('The message port closed before a response was received.');
    });
    await expect(ask('panel/open', {})).rejects.toBeInstanceOf(ContextGone);
  });
});
