import { browser } from 'wxt/browser';

const id = 'case-system';

/**
 * Has the browser run the content script on the sites granted so far: by the manifest, by policy or by the user.
 * Registered anew at every install and start, since browsers forget registrations at updates and restarts.
 *
 * @returns the match patterns of these sites
 */
export async function registerContentScript(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return [];
  }
  const script = {
    id,
    matches: origins,
    js: ['case-system.js'],
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return origins;
}

/**
 * Runs the content script in the pages that are open already: before an installation they had none, and after an update
 * they have that of the version before, which is cut off from its extension. One that runs begins anew.
 *
 * @param origins match patterns of sites that are granted
 */
export async function runInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  // A tab that sleeps runs it when it is woken, for it then loads.
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(tabs.map(({ id: tabId }) => tabId !== undefined && runIn(tabId)));
}

async function runIn(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/case-system.js'] });
  } catch {
    // It was closed, or went elsewhere, in this moment.
  }
}
