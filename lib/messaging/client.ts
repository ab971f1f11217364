import { browser } from 'wxt/browser';
import type { Answer, Envelope, MessageName, Reply, Request } from './messages.ts';

/** The background answered that it would not or could not; `code` chooses what the page says. */
export class MessageError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MessageError';
    this.code = code;
  }
}

/** The extension was updated or removed under this script: it must take its things off the page and stop. */
export class ContextGone extends Error {
  constructor() {
    super('The extension was updated or removed; this script belongs to the old one.');
    this.name = 'ContextGone';
  }
}

/**
 * Asks the background. Types only: what arrives there is checked there.
 *
 * @throws ContextGone when this script's extension is no more
 * @throws MessageError with the background's code, or `unreachable`, `unanswered`
 */
export async function ask<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
  let answer: Answer<Name> | undefined;
  try {
    if (isGone()) throw new ContextGone();
    answer = await browser.runtime.sendMessage({ name, request } satisfies Envelope<Name>);
  } catch (cause) {
    if (isGone() || /context invalidated/i.test(String(cause))) throw new ContextGone();
    throw new MessageError('unreachable', `"${name}" did not reach the background.`, { cause });
  }
  if (!answer) throw new MessageError('unanswered', `"${name}" got no answer from the background.`);
  if (answer.ok) return answer.reply;
  throw new MessageError(answer.error.code, answer.error.message);
}

/** Chromium empties `runtime` under an old script, Firefox kills what hangs on it. */
function isGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
