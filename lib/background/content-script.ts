import { browser } from 'wxt/browser';

const id = 'case-system';

/**
 * Has the browser run the content script on the sites granted so far: by the manifest, by policy or by the user.
 * Registered anew at every install and start, since browsers forget registrations at updates and restarts.
 */
export async function registerContentScript(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (origins.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
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
}
