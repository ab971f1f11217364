import { browser } from 'wxt/browser';
import { reopenEverywhere } from '../../lib/messaging/reopen-everywhere.ts';
import { clearAllButPolicy } from '../../lib/policy/remembered-policy.ts';
import { eraseAll } from '../../lib/record/erase-all.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/**
 * Deletes everything the extension keeps in this browser, but for the municipality's policy. The background and every page of the extension begin anew, for
 * what they would write by the old keys nobody could open; this page too.
 */
export async function startAnew(record: CaseRecord): Promise<void> {
  await eraseAll(record, async () => {
    try {
      // Before anyone opens the record: what is remembered of the old one would tell that it was lost.
      await Promise.all([clearAllButPolicy(), browser.storage.session.clear()]);
    } finally {
      await reopenEverywhere();
    }
  });
  location.reload();
}
