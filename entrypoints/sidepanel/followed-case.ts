import { browser } from 'wxt/browser';
import { onOpenCase, openCaseIn, type OpenCase } from '../../lib/background/case-in-tab.ts';
import type { Live } from '../../lib/record/live-cases.ts';
import { sameData } from '../../lib/record/same-data.ts';

/** The tab that is followed, and the case that is open in it. */
export interface FollowedCase {
  tabId: number | null;
  /** null = none */
  open: OpenCase | null;
}

/**
 * The case in the tab beside the panel: another tab, or another case in it, is followed at once. Opened as a page with
 * `#tab=7` behind its address, the panel stays with that tab; with `#tab=7&print` its preparation is printed.
 */
export const liveFollowedCase: Live<FollowedCase> = {
  subscribe(next) {
    let newest = 0;
    let before: FollowedCase | null = null;
    const look = async () => {
      const turn = (newest += 1);
      const tabId = tabInAddress() ?? (await activeTab());
      const open = tabId === null ? null : await openCaseIn(tabId);
      // A page tells its case anew at each change: the same words are the same case.
      if (turn !== newest || sameData(before, { tabId, open })) return;
      before = { tabId, open };
      next(before);
    };
    const lookAgain = () => void look().catch((error: unknown) => console.warn('Rettidig:', error));
    lookAgain();
    const forget = onOpenCase(lookAgain);
    browser.tabs.onActivated.addListener(lookAgain);
    return {
      unsubscribe() {
        newest = Infinity;
        forget();
        browser.tabs.onActivated.removeListener(lookAgain);
      },
    };
  },
};

function tabInAddress(): number | null {
  const [, id] = /^#tab=(\d+)(?:&print)?$/.exec(location.hash) ?? [];
  return id === undefined ? null : Number(id);
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
