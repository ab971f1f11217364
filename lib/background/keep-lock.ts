import { tellEveryTab } from '../messaging/notice.ts';
import { unlessLocked } from '../record/record-error.ts';
import { onKeysChanged } from '../record/session-keys.ts';
import { backUp } from './backups.ts';
import { closeDesk, type OpenDesk } from './desk.ts';
import { sayOnIcon } from './icon-title.ts';
import { layInPolicy } from './keep-policy.ts';
import { each, letGoOfCases } from './let-go.ts';
import { newDay } from './midnight.ts';
import { remind } from './reminders.ts';
import { refreshToolbar } from './toolbar.ts';

/**
 * Follows the lock. When it falls, keys and everything about citizens are let go at once and every open page turns grey;
 * when it is opened, pages are read anew and what waited is made up for. Call it in the first turn.
 */
export function keepLock(open: OpenDesk, report: (error: unknown) => void): void {
  onKeysChanged(() => void followKeys(open, report).catch(report));
  // A browser that was just started is locked, or waits for its lock, and its icon says so.
  sayOnIcon(open).catch(report);
}

/** What becomes of a lock that fell, was opened, turned on or turned off. */
export async function followKeys(open: OpenDesk, report: (error: unknown) => void): Promise<void> {
  await closeDesk();
  const opened = await unlessLocked(open()).catch(report);
  // First what is seen.
  const shown = each([tellEveryTab('badges/refresh'), refreshToolbar(open), sayOnIcon(open)], report);
  if (opened) {
    await shown;
    for (const made of [layInPolicy, newDay, remind, backUp]) await made(open).catch(report);
    return;
  }
  await Promise.all([shown, letGoOfCases(report)]);
}
