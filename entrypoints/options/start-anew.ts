import { browser } from 'wxt/browser';
import { reopenEverywhere } from '../../lib/messaging/reopen-everywhere.ts';
import { clearAllButPolicy } from '../../lib/policy/remembered-policy.ts';
import { eraseAll } from '../../lib/record/erase-all.ts';
import { whileKeysTurn } from '../../lib/record/keys-turned.ts';
import type { RecordTables } from '../../lib/record/open-record.ts';
import { forgetKeys, keysName } from '../../lib/record/session-keys.ts';

/**
 * Deletes everything the extension keeps in this browser, but for the municipality's policy. The background and every page of the extension begin anew, for
 * what they would write by the old keys nobody could open; this page too.
 */
export async function startAnew(record: RecordTables): Promise<void> {
  await whileKeysTurn(async () => {
    await eraseAll(record, async () => {
      try {
        // Before anyone opens the record: what is remembered of the old one would tell that it was lost.
        await Promise.all([clearAllButPolicy(), clearSession()]);
      } finally {
        await reopenEverywhere();
      }
    });
    // Last: every page of ours that hears of it is loaded again, this one too.
    await forgetKeys();
  });
  location.reload();
}

/** All but the keys of a lock, which open nothing any more. */
async function clearSession(): Promise<void> {
  const names = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(names.filter((name) => name !== keysName));
}
