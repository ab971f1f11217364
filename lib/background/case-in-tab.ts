import { browser } from 'wxt/browser';
import type { SourcedReading } from '../case/case-reading.ts';
import type { PageKind } from '../guidance/guidance-values.ts';

/**
 * The case that is open in a tab: the one of its case page, or of a list the one whose badge was opened last. Kept in
 * session memory, which is on no disk, goes with the browser and is out of reach of every page; the side panel watches it.
 */
export interface OpenCase {
  system: string;
  ref: string;
  /** what the page shows of it, without a CPR number: a case that is not mine is in no record */
  seen: SourcedReading | null;
  page: PageKind;
  /** the frame it is open in */
  frameId: number;
  /** `page`: the page is about this case alone, and the case is closed when another page stands there */
  by: 'page' | 'badge';
}

/** What the names of all of them begin with. */
export const openCasePrefix = 'open-case:';

/** Where session memory holds the case of a tab. */
export const openCaseKey = (tabId: number) => `${openCasePrefix}${tabId}`;

/** @returns null where no case is open in the tab */
export async function openCaseIn(tabId: number): Promise<OpenCase | null> {
  const key = openCaseKey(tabId);
  return ((await browser.storage.session.get(key))[key] as OpenCase | undefined) ?? null;
}

/** Tells whenever another case, or none, is open in some tab; the caller asks about the tab it means. */
export function onOpenCase(listener: () => void): () => void {
  const hear = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(openCasePrefix))) listener();
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
}
