import 'fake-indexeddb/auto';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onKeysTurned, whileKeysTurn } from '../../../lib/record/keys-turned.ts';
import { newLockKeys, usableKeys, wrapKeys } from '../../../lib/record/lock-keys.ts';
import { turnLockOn } from '../../../lib/record/lock.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { rekey } from '../../../lib/record/rekey.ts';
import { changeSettings } from '../../../lib/record/settings.ts';
import { anotherContext, freshRecord, observeRows, reading } from './fresh-record.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

/** A record that two pages have open, and what the second one hears. */
async function inTwoPages() {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const heard = vi.fn();
  onTestFinished(onKeysTurned(await anotherContext(record), heard));
  return { record, heard };
}

/** The lock is on, and the page that turned it on was closed before it told anyone. */
async function turnedAndKilled(record: CaseRecord): Promise<void> {
  const made = newLockKeys();
  const lock = await wrapKeys(made, 'en lang sætning');
  const { finding } = record.keys;
  const stored = { id: 'installation' as const, finding, made: made.made, lock };
  await rekey(record, { ...(await usableKeys(made)), stored });
}

test('a page that is open hears that a lock is on, though the page that turned it on was closed in the middle', async () => {
  const { record, heard } = await inTwoPages();
  await turnedAndKilled(record);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
});

test('as long as the page that turns it on is at work, nobody hears of it: what is unlocked is not yet at hand', async () => {
  const { record, heard } = await inTwoPages();
  let end = () => {};
  // Another page, so that this one does not take it for its own.
  const other = navigator.locks.request('rettidig-keys', () => new Promise<void>((resolve) => (end = resolve)));
  await turnedAndKilled(record);
  await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(1));
  expect(heard).not.toHaveBeenCalled();
  end();
  await other;
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
});

test('the page that turns it on is not interrupted by it, and other changes concern nobody', async () => {
  const { record, heard } = await inTwoPages();
  await changeSettings(record, { initials: 'LPE' });
  await turnLockOn(record, 'en lang sætning', {}, async () => {
    // Long enough for whoever watches to have looked.
    await anotherContext(record).catch(() => {});
  });
  await whileKeysTurn(async () => {});
  expect(heard).not.toHaveBeenCalled();
});
