import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sitePattern } from '../options/origin-pattern.ts';
import { inFrame, prepareFrames, stayIn, stopIn, type MappedFrame } from './frames.ts';

/** The tab that is being mapped, as far as Rettidig may look into it. */
export type MappedTab =
  | { state: 'loading' }
  | { state: 'gone' }
  /** a page of the browser's own, or one that it keeps closed */
  | { state: 'closed' }
  /** `site` null = the browser does not tell which it is */
  | { state: 'not-granted'; site: string | null }
  /** `closedSites`: origins of frames in it that Rettidig may not look into */
  | { state: 'open'; frames: readonly MappedFrame[]; closedSites: readonly string[] };

/** How often a page is told that the guide is still there, in milliseconds. */
const every = 1500;

/** `reopen` looks at the tab anew: it shows another page now, or the site was granted. */
export function useTab(tabId: number): { tab: MappedTab; reopen: () => Promise<MappedTab> } {
  const [tab, setTab] = useState<MappedTab>({ state: 'loading' });
  const reopen = useCallback(async () => {
    const now = await openTab(tabId);
    setTab(now);
    return now;
  }, [tabId]);
  useEffect(() => {
    let left = false;
    void openTab(tabId).then((now) => !left && setTab(now));
    return () => {
      left = true;
    };
  }, [tabId]);
  useEffect(() => {
    if (tab.state !== 'open') return;
    const timer = setInterval(() => void stayIn(tab.frames), every);
    const leave = () => void stopIn(tab.frames);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', leave);
    };
  }, [tab]);
  return { tab, reopen };
}

async function openTab(tabId: number): Promise<MappedTab> {
  const url = await browser.tabs.get(tabId).then(
    (tab) => tab.url ?? '',
    () => null,
  );
  if (url === null) return { state: 'gone' };
  const { protocol, origin } = url === '' ? { protocol: '', origin: null } : new URL(url);
  if (origin !== null && !/^https?:$/.test(protocol)) return { state: 'closed' };
  // The click on the toolbar opens the page for now; to be read tomorrow, too, its site must be granted.
  const isGranted = origin === null || (await browser.permissions.contains({ origins: [sitePattern(origin)] }));
  if (!isGranted) return { state: 'not-granted', site: origin };
  try {
    const frames = await prepareFrames(tabId);
    return { state: 'open', frames, closedSites: await closedSites(frames) };
  } catch (error) {
    console.warn('Rettidig:', error);
    return origin === null ? { state: 'not-granted', site: null } : { state: 'closed' };
  }
}

/** Only sites with TLS can be asked for. */
async function closedSites(frames: readonly MappedFrame[]): Promise<string[]> {
  const addresses = await Promise.all(frames.map((frame) => inFrame(frame, 'where')));
  const framed = [...new Set(addresses.flatMap((one) => one.framed))].filter((one) => one.startsWith('https:'));
  const open = await Promise.all(framed.map((one) => browser.permissions.contains({ origins: [sitePattern(one)] })));
  return framed.filter((_one, index) => !open[index]);
}
