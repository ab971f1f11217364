import { browser } from 'wxt/browser';
import { forgetCountedWeek } from './counted-week.ts';
import { forgetOpenCases } from './open-case.ts';
import { takeRemindersBack } from './reminders.ts';
import { forgetAllCounts } from './trusted-readings.ts';

/** Lets go of everything about citizens that stands in pages and in session memory: nobody may see it from now on. */
export async function letGoOfCases(report: (error: unknown) => void): Promise<void> {
  await each([closePanels(), takeRemindersBack()], report);
  await each([forgetOpenCases(), forgetAllCounts(), forgetCountedWeek()], report);
}

/** What fails is reported, and hinders nothing else: an icon that cannot be drawn is no reason to remember a citizen. */
export async function each(work: readonly Promise<unknown>[], report: (error: unknown) => void): Promise<void> {
  await Promise.all(work.map((one) => one.catch(report)));
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
