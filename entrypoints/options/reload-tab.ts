import { browser } from 'wxt/browser';

/** How long a page has to load and say what it is, in milliseconds; a slow one is looked at as far as it is then. */
const patience = 10_000;

/** Loads a tab's page anew and waits until Rettidig has heard from it. */
export async function reloadTab(tabId: number): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const look = (changes: Record<string, unknown>) => {
      if (!Object.keys(changes).some((key) => key.startsWith(`page-status:${tabId}:`))) return;
      browser.storage.session.onChanged.removeListener(look);
      resolve();
    };
    browser.storage.session.onChanged.addListener(look);
    setTimeout(() => {
      browser.storage.session.onChanged.removeListener(look);
      resolve();
    }, patience);
  });
  await browser.tabs.reload(tabId);
  await heard;
}
