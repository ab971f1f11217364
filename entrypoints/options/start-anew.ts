import { browser } from 'wxt/browser';
import { ask } from '../../lib/messaging/client.ts';
import { clearAllButPolicy } from '../../lib/policy/remembered-policy.ts';
import { eraseAll } from '../../lib/record/erase-all.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/**
 * Deletes everything the extension keeps in this browser, but for the municipality's policy. The background and every page of the extension begin anew, for
 * what they would write by the old keys nobody could open; this page too.
 */
export async function startAnew(record: CaseRecord): Promise<void> {
  await eraseAll(record);
  await Promise.all([clearAllButPolicy(), browser.storage.session.clear()]);
  await ask('record/reopen', {});
  const views = browser.extension.getViews() as unknown as readonly (typeof globalThis)[];
  for (const view of views) if (view !== window) view.location.reload();
  location.reload();
}
