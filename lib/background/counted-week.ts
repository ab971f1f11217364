import { browser } from 'wxt/browser';
import type { WeekCounts } from '../plan/week-counts.ts';

/**
 * The week's counts as they were last counted, with the mark of what they stand for (`weekMark`). Kept in session memory,
 * which survives the background's rests and not the browser's; it holds numbers only.
 */
const key = 'counted-week';

interface CountedWeek {
  mark: string;
  counts: WeekCounts;
}

export async function rememberCountedWeek(mark: string, counts: WeekCounts): Promise<void> {
  const counted: CountedWeek = { mark, counts };
  await browser.storage.session.set({ [key]: counted });
}

/** @returns null where nothing with that mark has been counted */
export async function countedWeek(mark: string): Promise<WeekCounts | null> {
  const counted = (await browser.storage.session.get(key))[key] as CountedWeek | undefined;
  return counted?.mark === mark ? counted.counts : null;
}

/** Forgets them: the record was locked. */
export function forgetCountedWeek(): Promise<void> {
  return browser.storage.session.remove(key);
}
