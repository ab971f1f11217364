import { browser } from 'wxt/browser';

/** What the background tells a page, unasked. `badges/refresh`: read again and ask anew; the day or the record changed. */
export type NoticeName = 'badges/refresh';

/** Tells every frame of a tab. A tab without our script, or gone meanwhile, hears nothing, and that is no error. */
export async function tell(tabId: number, notice: NoticeName): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { notice });
  } catch {
    // "Receiving end does not exist": nothing is drawn there, so there is nothing to refresh.
  }
}

/** Tells every frame of every tab. */
export async function tellEveryTab(notice: NoticeName): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && tell(id, notice)));
}

/** Hears notices until the signal ends it. */
export function onTold(notice: NoticeName, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const hear = (message: unknown, sender: { id?: string; tab?: unknown }): undefined => {
    // From the background itself: another extension has another id, and a content script would stand in a tab.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (Object(message).notice === notice) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear), { once: true });
}
