import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../lib/messaging/client.ts';
import type { PageStatus } from '../../lib/messaging/messages.ts';
import type { PageSwitch } from '../../lib/views/page-line.ts';
import { openGuide } from '../mapping/beside-the-page.ts';

/** How long a page that was just switched has to say what it does now, in milliseconds. */
const patience = 2000;

/** What is known of the page in the tab under the popup; null until that is told. */
export function usePageStatus(): { page: PageStatus | null; refresh: (after: PageSwitch) => Promise<void> } {
  const [page, setPage] = useState<PageStatus | null>(null);
  useEffect(() => {
    let left = false;
    void statusOfTab().then((known) => !left && setPage(known));
    return () => {
      left = true;
    };
  }, []);
  const refresh = useCallback(async ({ on }: PageSwitch) => setPage(await statusAfter(on)), []);
  return { page, refresh };
}

/** The page itself says what it does now; until it has, or when it never does, what is known of it stands. */
async function statusAfter(on: boolean): Promise<PageStatus> {
  const isThrough = ({ state }: PageStatus) => (state === 'off') !== on && state !== 'not-read';
  return new Promise((resolve) => {
    const look = () => void statusOfTab().then((status) => isThrough(status) && done(status));
    const done = (status: PageStatus) => {
      clearTimeout(timer);
      browser.storage.session.onChanged.removeListener(look);
      resolve(status);
    };
    const timer = setTimeout(() => void statusOfTab().then(done), patience);
    browser.storage.session.onChanged.addListener(look);
    look();
  });
}

async function statusOfTab(): Promise<PageStatus> {
  try {
    const tabId = await tabUnderPopup();
    if (tabId !== undefined) return await ask('page/status', { tabId });
  } catch (error) {
    // The list is worth showing without it.
    console.warn('Rettidig:', error);
  }
  return { state: 'not-read', places: [] };
}

/** Opens the diagnosis of the tab under the popup, in a tab of its own. */
export async function openDiagnosis(): Promise<void> {
  const tabId = await tabUnderPopup();
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#diagnose/${tabId ?? ''}` });
  window.close();
}

/** Opens the guide by which someone shows where the fields of the page under the popup stand. */
export async function openMapping(): Promise<void> {
  const tabId = await tabUnderPopup();
  if (tabId === undefined) return;
  await openGuide(tabId);
  window.close();
}

async function tabUnderPopup(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
