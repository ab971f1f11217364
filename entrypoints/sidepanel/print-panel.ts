import { browser } from 'wxt/browser';

/** The page was opened to be printed. */
export function isOpenedToPrint(): boolean {
  return location.hash.endsWith('&print');
}

/**
 * Prints what is printed alone in the panel. A side panel is no window that a print dialog belongs to: it is opened in a
 * tab of its own, and printed there.
 *
 * @param tabId the tab whose case it is
 */
export async function printPanel(tabId: number): Promise<void> {
  if (await browser.tabs.getCurrent()) window.print();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html#tab=${tabId}&print`) });
}
