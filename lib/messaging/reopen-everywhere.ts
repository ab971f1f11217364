import { browser } from 'wxt/browser';
import { ask } from './client.ts';

/**
 * The background and every other page of the extension open the record anew: what they have open is no longer the one in use,
 * and what they would write there nobody could read. For pages only; this one sees to itself.
 *
 * @throws as `ask`; the other pages are loaded again all the same
 */
export async function reopenEverywhere(): Promise<void> {
  try {
    await ask('record/reopen', {});
  } finally {
    const views = browser.extension.getViews() as unknown as readonly (typeof globalThis)[];
    for (const view of views) if (view !== window) view.location.reload();
  }
}
