import { browser } from 'wxt/browser';
import type { IsoDate } from '../dates/iso-date.ts';
import type { PageStatus, Request } from '../messaging/messages.ts';

/**
 * What is known of the page in each tab, for the popup. Kept in session memory, which survives the background's rests
 * and not the browser's; it holds counts and names of pages, nothing of a case.
 */
const keyOf = (tabId: number) => `page-status:${tabId}`;

export async function rememberStatus(tabId: number | null, status: PageStatus): Promise<void> {
  if (tabId !== null) await browser.storage.session.set({ [keyOf(tabId)]: status });
}

/** A page was read, whole or in part: where only changed rows were sent, the others are as they were told before. */
export async function rememberReading(
  tabId: number | null,
  { adapter, page, readings, shown, complete }: Request<'cases/observe'>,
  clear: number,
  readOn: IsoDate,
): Promise<void> {
  if (tabId === null) return;
  const before = await statusOf(tabId);
  const whole = readings.length >= shown;
  const same = before.state === 'read' && before.page === page;
  const read = whole || !same ? clear : Math.min(shown, Math.max(before.read, clear));
  await rememberStatus(tabId, { state: 'read', adapter, page, readOn, cases: shown, read, complete });
}

export async function statusOf(tabId: number): Promise<PageStatus> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as PageStatus | undefined) ?? { state: 'not-read' };
}

/** Forgets a tab that was closed or has gone to another page. */
export async function forgetStatus(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
