import { browser } from 'wxt/browser';

/** What the background tells a page, unasked, and what it tells it about. */
export interface Notices {
  /** read again and ask anew: the day, the rules or the record changed */
  'badges/refresh': undefined;
  /** other pages have told something new of these cases, named by their references in the page's own case system */
  'cases/changed': readonly string[];
}

export type NoticeName = keyof Notices;

/** One document that our script runs in. */
export interface Frame {
  tabId: number;
  frameId: number;
}

/** Tells every frame of a tab. A tab without our script, or gone meanwhile, hears nothing, and that is no error. */
export function tell(tabId: number, notice: 'badges/refresh'): Promise<void> {
  return send(tabId, { notice });
}

/** Tells one frame; the same goes for it as for a tab. */
export function tellFrame<Name extends NoticeName>(
  { tabId, frameId }: Frame,
  notice: Name,
  about: Notices[Name],
): Promise<void> {
  return send(tabId, { notice, about }, { frameId });
}

/** Tells every frame of every tab. */
export async function tellEveryTab(notice: 'badges/refresh'): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, notice)));
}

/** Hears notices until the signal ends it. */
export function onTold<Name extends NoticeName>(
  notice: Name,
  listener: (about: Notices[Name]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const hear = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    // From the background itself: another extension has another id, and a content script would stand in a tab.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const told = Object(message) as { notice?: unknown; about?: unknown };
    if (told.notice === notice) listener(told.about as Notices[Name]);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear), { once: true });
}

async function send(tabId: number, message: object, to?: { frameId: number }): Promise<void> {
  try {
    await (to ? browser.tabs.sendMessage(tabId, message, to) : browser.tabs.sendMessage(tabId, message));
  } catch {
    // "Receiving end does not exist": nothing is drawn there, so there is nothing to refresh.
  }
}
