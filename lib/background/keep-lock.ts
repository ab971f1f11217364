import { browser } from 'wxt/browser';
import { tellEveryTab } from '../messaging/notice.ts';
import { unlessLocked } from '../record/record-error.ts';
import { onKeysChanged } from '../record/session-keys.ts';
import { lockText } from '../text/lock-text.ts';
import { backUp } from './backups.ts';
import { forgetCountedWeek } from './counted-week.ts';
import { closeDesk, frontDesk, type Desk } from './desk.ts';
import { layInPolicy } from './keep-policy.ts';
import { newDay } from './midnight.ts';
import { forgetOpenCases } from './open-case.ts';
import { remind, takeRemindersBack } from './reminders.ts';
import { refreshToolbar } from './toolbar.ts';
import { forgetAllCounts } from './trusted-readings.ts';

/**
 * Follows the lock. When it falls, keys and everything about citizens are let go at once and every open page turns grey;
 * when it is opened, pages are read anew and what waited is made up for. Call it in the first turn.
 */
export function keepLock(open: () => Promise<Desk>, report: (error: unknown) => void): void {
  onKeysChanged(() => void followKeys(open, report).catch(report));
  // A browser that was just started is locked, and its icon says so.
  sayOnIcon(open).catch(report);
}

/** What becomes of a lock that fell, was opened, turned on or turned off. */
export async function followKeys(open: () => Promise<Desk>, report: (error: unknown) => void): Promise<void> {
  await closeDesk();
  const opened = await unlessLocked(open()).catch(report);
  // First what is seen.
  const shown = each([tellEveryTab('badges/refresh'), refreshToolbar(open), sayOnIcon(open)], report);
  if (opened) {
    await shown;
    for (const made of [layInPolicy, newDay, remind, backUp]) await made(open).catch(report);
    return;
  }
  await Promise.all([shown, each([closePanels(), takeRemindersBack()], report)]);
  await each([forgetOpenCases(), forgetAllCounts(), forgetCountedWeek()], report);
}

/** What fails is reported, and hinders nothing else: an icon that cannot be drawn is no reason to remember a citizen. */
async function each(work: readonly Promise<unknown>[], report: (error: unknown) => void): Promise<void> {
  await Promise.all(work.map((one) => one.catch(report)));
}

/** The icon says whether the record is locked. Call it too when another record takes the place of one that was. */
export async function sayOnIcon(open: () => Promise<Desk>): Promise<void> {
  const { isLocked, settings } = await frontDesk(open);
  const title = isLocked ? lockText[settings.language]['icon.locked'] : browser.i18n.getMessage('name');
  await browser.action.setTitle({ title });
}

/** An explanation that is open in a page tells of a case. */
async function closePanels(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      try {
        const target = { tabId, allFrames: true };
        // Compiled on its own and run in the frame's isolated world, so nothing from here is in reach.
        await browser.scripting.executeScript({ target, func: () => globalThis.rettidigPanel?.close() });
      } catch {
        // A tab that we may not look into has none of our panels.
      }
    }),
  );
}
