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

/** How long a script may take to learn that its extension has gone, in milliseconds. */
const farewell = 100;

/** By its name: each script in a page has a class of its own for it. */
export function isContextGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'ContextGone';
}

/**
 * Asks the background. Types only: what arrives there is checked there.
 *
 * @throws ContextGone when this script's extension is no more
 * @throws MessageError with the background's code, or `unreachable`, `unanswered`
 */
export async function ask<Name extends MessageName>(name: Name, request: Request<Name>): Promise<Reply<Name>> {
  if (isExtensionGone()) throw new ContextGone();
  let answer: Answer<Name> | undefined;
  let cause: unknown;
  try {
    answer = await browser.runtime.sendMessage({ name, request } satisfies Envelope<Name>);
  } catch (error) {
    cause = error;
  }
  if (answer?.ok) return answer.reply;
  if (answer) throw new MessageError(answer.error.code, answer.error.message);
  // An extension that goes takes its answers with it, a moment before its scripts can know.
  await new Promise((resolve) => setTimeout(resolve, farewell));
  if (isExtensionGone() || /context invalidated/i.test(String(cause))) throw new ContextGone();
  if (cause === undefined) throw new MessageError('unanswered', `"${name}" got no answer from the background.`);
  throw new MessageError('unreachable', `"${name}" did not reach the background.`, { cause });
}

/** Chromium empties `runtime` under an old script, Firefox kills what hangs on it. */
export function isExtensionGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
