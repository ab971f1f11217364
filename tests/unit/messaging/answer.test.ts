import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { answerMessages, forgetAnswering, type Handlers, type Refused } from '../../../lib/messaging/answer.ts';
import { MessageError } from '../../../lib/messaging/client.ts';
import type { Answer, MessageName } from '../../../lib/messaging/messages.ts';
import type { SenderDescription } from '../../../lib/messaging/sender.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const id = fakeBrowser.runtime.id;
const root = `chrome-extension://${id}`;
const page = { id, url: 'https://fagsystem.example/sager', tab: { id: 7 }, frameId: 0 };
const popup = { id, url: `${root}/popup.html`, origin: root };
const today = isoDate('2026-11-23');

const unexplained = { found: false, language: 'da', sentence: '', next: '' } as const;
const handled = vi.fn();
const log = vi.fn<(refused: Refused) => void>();
const handlers: Handlers = {
  'site/adapters': () => {
    throw new Error('no test asks for it');
  },
  'cases/observe': (request, from) => (handled(request, from), { today, badges: {} }),
  'page/unreadable': (request, from) => (handled(request, from), {}),
  'panel/open': () => {
    throw new MessageError('no-tab', 'Asked from outside a tab.');
  },
  'case/explain': () => {
    throw Object.assign(new Error('Ida Prøvesen cannot be explained'), { code: 'keys-missing' });
  },
  'pen/open': (request, from) => (handled(request, from), {}),
  'panel/fill': (request, from) => (handled(request, from), {}),
  'entry/add': (request, from) => (handled(request, from), unexplained),
  'entry/remove': (request, from) => (handled(request, from), unexplained),
  'contradiction/decide': (request, from) => (handled(request, from), unexplained),
  'steps/open': (request, from) => (handled(request, from), { opened: true, shortcut: null }),
  'ring/show': (request, from) => (handled(request, from), { shown: true, pages: [] }),
  'rulebook/open': (request, from) => (handled(request, from), {}),
  'page/passed': (request, from) => (handled(request, from), {}),
  'page/diagnose': () => ({ frames: [], faults: [] }),
  'page/candidates': () => ({ candidates: [] }),
  'team/count': () => ({ people: [], cases: 0, unnamed: 0, complete: true }),
  'team/draw': () => ({ refs: [], of: 0, listHash: '' }),
  'diagnosis/open': (request, from) => (handled(request, from), {}),
  'page/status': () => {
    throw new Error('Ida Prøvesen has no status');
  },
  'record/changed': (request, from) => (handled(request, from), {}),
  'record/reopen': (request, from) => (handled(request, from), {}),
};

beforeEach(() => {
  fakeBrowser.reset();
  forgetAnswering();
  handled.mockReset();
  log.mockReset();
  answerMessages(handlers, { log });
});

/** What a sender gets back, as the browser would carry it. */
function send(message: unknown, sender: SenderDescription): Promise<Answer> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve as never);
  });
}
const errorOf = async (message: unknown, sender: SenderDescription) => {
  const answer = await send(message, sender);
  return answer.ok ? null : answer.error;
};

const row = { ref: '26-004117', fields: { name: { text: 'Ida' } } };
const observed = (readings: unknown) => ({
  name: 'cases/observe',
  request: { adapter: 'fagsystem', page: 'my-cases', complete: true, readings, shown: 1 },
});

const entry = (parts: object) => ({
  name: 'entry/add',
  request: { system: 'fagsystem', ref: '26-1', entry: { type: 'interview-held', on: '2026-11-20', ...parts } },
});
const decision = (parts: object) => ({
  name: 'contradiction/decide',
  request: {
    system: 'fagsystem',
    ref: '26-1',
    decision: { meaning: 'birthDate', between: ['a', 'b'], made: { kind: 'taken-back' }, ...parts },
  },
});

describe('a message that is as it must be', () => {
  test('reaches its handler with who asked, and the reply comes back', async () => {
    expect(await send(observed([row]), page)).toEqual({ ok: true, reply: { today, badges: {} } });
    const from = { tabId: 7, frameId: 0, url: page.url, fromExtensionPage: false };
    expect(handled).toHaveBeenCalledWith(observed([row]).request, from);
    expect(log).not.toHaveBeenCalled();
  });

  test('from an extension page is known as such, in a tab or not', async () => {
    const inTab = { id, url: `${root}/options.html`, origin: root, tab: { id: 9 }, frameId: 0 };
    for (const sender of [popup, inTab]) {
      expect(await send({ name: 'record/changed', request: {} }, sender)).toEqual({ ok: true, reply: {} });
    }
    expect(handled.mock.calls.map(([, from]) => from)).toEqual([
      { tabId: null, frameId: null, url: popup.url, fromExtensionPage: true },
      { tabId: 9, frameId: 0, url: inTab.url, fromExtensionPage: true },
    ]);
  });

  test('with every kind of field is taken as it is', async () => {
    const fields = {
      start: { text: '05-01-2026' },
      history: {
        lines: [{ on: { text: '02-02-2026' }, kind: { text: 'Samtale holdt' }, by: { fault: 'field-not-found' } }],
      },
      nextInterview: { text: '' },
      'interview-held': { fault: 'found-twice' },
    };
    const reading = { ref: '26-004117', fields };
    expect(await send(observed([reading]), page)).toMatchObject({ ok: true });
    expect(handled.mock.calls[0]![0].readings).toEqual([reading]);
  });
});

test('a field that would change what every object is does nothing', async () => {
  const trap = JSON.parse('{"ref":"1","fields":{"__proto__":{"text":"x"}}}');
  await send(observed([trap]), page);
  for (const [request] of handled.mock.calls) {
    const { fields } = request.readings[0];
    expect([Object.getPrototypeOf(fields), Object.keys(fields), fields.text]).toEqual([
      Object.prototype,
      [],
      undefined,
    ]);
  }
});

describe('a sender that may not is refused before anything is looked at', () => {
  test.each<[string, string, SenderDescription, MessageName]>([
    ['another extension', 'unknown-sender', { ...page, id: 'other' }, 'cases/observe'],
    ['a sender that does not say where it is', 'unknown-sender', { id }, 'record/changed'],
    ['a sender in no tab that is no page of ours', 'unknown-sender', { id, url: page.url }, 'panel/open'],
    [
      'a page that claims the extension’s address but not its origin',
      'unknown-sender',
      { ...page, url: popup.url, origin: 'https://evil.example' },
      'record/changed',
    ],
    ['a content script asking what only pages may', 'not-allowed', page, 'record/changed'],
    ['a content script asking about a tab', 'not-allowed', page, 'page/status'],
    ['an extension page posing as a case system', 'not-allowed', popup, 'cases/observe'],
    [
      'an address that only begins like ours',
      'not-allowed',
      { ...page, url: `${root}.evil/popup.html` },
      'record/changed',
    ],
  ])('%s', async (_who, code, sender, name) => {
    const error = await errorOf({ name, request: name === 'cases/observe' ? observed([]).request : {} }, sender);
    expect(error).toMatchObject({ code });
    expect(error!.message).not.toBe('');
    expect(handled).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ code }));
  });
});

describe('a message that is not as it must be is refused with what was expected, never with what was given', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['nothing', undefined, 'unknown-message', /no message of type undefined/],
    ['a word', 'cases/observe', 'unknown-message', /no message of type undefined/],
    ['a name there is not', { name: 'cases/delete', request: {} }, 'unknown-message', /no message "cases\/delete"/],
    ['a name every object has', { name: 'constructor', request: {} }, 'unknown-message', /no message "constructor"/],
    ['no request', { name: 'panel/open' }, 'bad-shape', /request: .*expected object/],
    ['a key too many', { name: 'panel/open', request: { now: 1 } }, 'bad-shape', /has a key that is not known/],
    ['a reading without reference', observed([{ ...row, ref: '' }]), 'bad-shape', /request\.readings\[0\]\.ref/],
    [
      'a reference that is a trap',
      observed([{ ...row, ref: '__proto__' }]),
      'bad-shape',
      /\.ref: not a case reference/,
    ],
    [
      'a day there is not',
      observed([row, { ...row, fields: { history: { lines: [{ on: 7 }] } } }]),
      'bad-shape',
      /request\.readings\[1\]\.fields\.history/,
    ],
    [
      'a text without end',
      observed([{ ...row, fields: { name: { text: 'Ida '.repeat(6000) } } }]),
      'bad-shape',
      /fields\.name/,
    ],
    [
      'more fields than a page has',
      observed([
        { ...row, fields: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}`, row.fields.name])) },
      ]),
      'bad-shape',
      /at most 100 fields/,
    ],
    ['more cases than a list has', observed(Array(20_001).fill(row)), 'bad-shape', /readings.*20000/],
    ['an entry of a kind there is not', entry({ type: 'deleted' }), 'bad-shape', /entry\.type/],
    ['an entry on a day there is not', entry({ on: '2026-02-29' }), 'bad-shape', /entry\.on: expected a real/],
    ['free text in an entry', entry({ note: 'Ida' }), 'bad-shape', /entry: has a key that is not known/],
    ['a decision without two sides', decision({ between: ['a'] }), 'bad-shape', /decision\.between/],
    [
      'a reason in one’s own words',
      decision({ made: { kind: 'postponed', because: 'Ida er syg' } }),
      'bad-shape',
      /decision\.made\.because/,
    ],
    [
      'more text than the record could bear',
      observed([{ ...row, ref: 'x'.repeat(41_000_000) }]),
      'too-large',
      /larger/,
    ],
  ])('%s', async (_what, message, code, says) => {
    const error = await errorOf(message, page);
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) });
    expect(error!.message.length).toBeLessThan(600);
    expect(error!.message).not.toContain('Ida');
    expect(handled).not.toHaveBeenCalled();
  });

  test('data that contains itself is refused, and does not hang', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(await errorOf({ name: 'panel/open', request: circle }, page)).toMatchObject({ code: 'too-large' });
  });

  test('twenty thousand full cases are not too many', async () => {
    const fields = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`field-${i}`, { text: '02-11-2026' }]));
    const readings = Array.from({ length: 20_000 }, (_, i) => ({ ref: `26-${i}`, fields }));
    expect(await send(observed(readings), page)).toMatchObject({ ok: true });
  }, 30_000);
});

describe('a handler that throws', () => {
  test('has its code passed on; its words, which may tell of a citizen, stay in the background', async () => {
    const error = await errorOf({ name: 'case/explain', request: { system: 'fagsystem', ref: '26-1' } }, page);
    expect(error).toEqual({
      code: 'keys-missing',
      message: `"case/explain" could not be answered; the background's console tells why.`,
    });
    expect(log.mock.calls[0]![0].error).toMatchObject({ message: 'Ida Prøvesen cannot be explained' });
    expect(log.mock.calls[0]![0].message).not.toContain('Ida');
  });

  test('on purpose, with an error made for the asker, has its code and words passed on', async () => {
    const error = await errorOf({ name: 'panel/open', request: {} }, page);
    expect(error).toEqual({ code: 'no-tab', message: 'Asked from outside a tab.' });
  });

  test('without a code has simply failed', async () => {
    expect(await errorOf({ name: 'page/status', request: { tabId: 7 } }, popup)).toMatchObject({ code: 'failed' });
  });
});

test('a second table of handlers is a mistake', () => {
  expect(() => answerMessages(handlers, { log })).toThrow(/called twice/);
});
