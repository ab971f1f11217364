import { browser } from 'wxt/browser';

const keyOf = (tabId: number) => `asked-entry:${tabId}`;

/**
 * What was chosen in the palette over a case page, for the side panel of that tab to show. Kept in session memory like
 * the case itself: the panel may only just be opening.
 */
export function askSidePanel(tabId: number, entry: string): Promise<void> {
  return browser.storage.session.set({ [keyOf(tabId)]: entry });
}

/**
 * Hands what is asked of a tab's side panel to `take`, once each, also what was asked before it listened.
 *
 * @returns ends the listening
 */
export function onAsked(tabId: number, take: (entry: string) => void): () => void {
  const key = keyOf(tabId);
  const hear = () =>
    void browser.storage.session.get(key).then(async ({ [key]: entry }) => {
      if (typeof entry !== 'string') return;
      await browser.storage.session.remove(key);
      take(entry);
    });
  browser.storage.session.onChanged.addListener(hear);
  hear();
  return () => browser.storage.session.onChanged.removeListener(hear);
}
