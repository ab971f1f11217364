import { browser } from 'wxt/browser';
import type { WeekCounts } from '../plan/week-counts.ts';

/**
 * How the week was last counted, with the mark of what that stands for (`weekMark`). Kept in session memory, which
 * survives the background's rests and not the browser's, nor another version of Rettidig. It holds numbers, and by their
 * keyed hashes which cases come first; nothing of what is in them.
 */
const key = 'counted-week';

export interface CountedWeek {
  mark: string;
  counts: WeekCounts;
  /** key hashes of the cases that the week begins with, as `firstInWeek` has them */
  first: string[];
  /** the toolbar shows it and the day's counts are kept: as long as the mark stands nothing is left to do */
  isDone: boolean;
}

export async function rememberCountedWeek(counted: CountedWeek): Promise<void> {
  await browser.storage.session.set({ [key]: counted });
}

/** What was counted last, of whatever it was: only who has the same mark may use it. @returns null where nothing was */
export async function countedWeek(): Promise<CountedWeek | null> {
  return ((await browser.storage.session.get(key))[key] as CountedWeek | undefined) ?? null;
}

/** Forgets them: the record was locked. */
export function forgetCountedWeek(): Promise<void> {
  return browser.storage.session.remove(key);
}
