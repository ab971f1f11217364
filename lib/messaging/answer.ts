import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { MessageError } from './client.ts';
import { isMessageName, messages, type Answer, type MessageName, type Reply, type Request } from './messages.ts';
import { kindOf, whoSent, type Sender } from './sender.ts';
import { isLightEnough } from './weight.ts';

/** Adding a message without answering it does not compile. */
export type Handlers = {
  [Name in MessageName]: (request: Request<Name>, from: Sender) => Promise<Reply<Name>> | Reply<Name>;
};

/** One message that was not answered as asked; for the log. `message` is our own English and holds no page text. */
export interface Refused {
  /** `unknown-sender`, `unknown-message`, `not-allowed`, `too-large`, `bad-shape`, or the code of the handler's error */
  code: string;
  message: string;
  /** what the handler threw; it may tell of a citizen, so it is for the developer's console only */
  error?: unknown;
}

let registered = false;

/**
 * Answers every message to the background. Call it once, in the background's first turn:
 * a listener that is added later misses the message that woke the background.
 *
 * A handler that will not answer throws a `MessageError`: its code and words are passed on. Of any other error only a
 * text `code` is, so that the page can choose its words; what such an error says may tell of a citizen.
 */
export function answerMessages(handlers: Handlers, options: { log: (refused: Refused) => void }): void {
  if (registered) throw new Error('answerMessages: called twice; there is one table of handlers.');
  registered = true;
  // WXT knows `getURL` by the files of a build, and there is none when types are checked first.
  const runtime = browser.runtime as unknown as { id: string; getURL(path: string): string };
  const own = { id: runtime.id, root: runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    void answer(handlers, message, whoSent(sender, own)).then((given) => {
      // Answered before it is logged, so that a log that fails leaves nobody waiting.
      sendResponse(given.answer);
      if ('refused' in given) options.log(given.refused);
    });
    // `true` keeps the channel open; a returned promise is not understood by every browser.
    return true;
  });
}

/** For tests, which need a fresh listener each. */
export function forgetAnswering(): void {
  registered = false;
}

type Given = { answer: Answer } | { answer: Answer; refused: Refused };

/** Never rejects: whoever asked waits for an answer. */
async function answer(handlers: Handlers, message: unknown, from: Sender | null): Promise<Given> {
  if (from === null)
    return refuse('unknown-sender', 'The message comes from no page or content script of this extension.');
  const { name, request } = Object(message) as { name?: unknown; request?: unknown };
  if (!isMessageName(name)) return refuse('unknown-message', `There is no message ${quoted(name)}.`);
  const { senders, request: shape } = messages[name];
  if (!(senders as readonly string[]).includes(kindOf(from))) {
    return refuse('not-allowed', `"${name}" may be sent by: ${senders.join(', ')}; this came from: ${kindOf(from)}.`);
  }
  if (!isLightEnough(request)) return refuse('too-large', `The request of "${name}" is larger than any page needs.`);
  const checked = (shape as z.ZodType).safeParse(request);
  if (!checked.success)
    return refuse('bad-shape', `The request of "${name}" is not as it must be: ${told(checked.error)}.`);
  try {
    const handler = handlers[name] as (request: unknown, from: Sender) => unknown;
    return { answer: { ok: true, reply: (await handler(checked.data, from)) as Reply<MessageName> } };
  } catch (error) {
    if (error instanceof MessageError) return refuse(error.code, error.message);
    return refuse(codeOf(error), `"${name}" could not be answered; the background's console tells why.`, error);
  }
}

function refuse(code: string, message: string, error?: unknown): Given {
  return { answer: { ok: false, error: { code, message } }, refused: { code, message, error } };
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(code) ? code : 'failed';
}

/** Where and what was expected, never what was given: that is page text. */
function told(error: z.ZodError): string {
  const issues = error.issues.slice(0, 3).map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`));
    return `request${path.join('')}: ${issue.code === 'unrecognized_keys' ? 'has a key that is not known' : issue.message}`;
  });
  const more = error.issues.length - issues.length;
  return more > 0 ? `${issues.join('; ')}; and ${more} more` : issues.join('; ');
}

function quoted(name: unknown): string {
  return typeof name === 'string' ? JSON.stringify(name.slice(0, 60)) : `of type ${typeof name}`;
}
