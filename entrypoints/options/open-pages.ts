import { browser } from 'wxt/browser';
import type { OpenPage } from '../../components/diagnosis/page-chooser.tsx';
import { ask } from '../../lib/messaging/client.ts';
import { hrefOf } from './use-route.ts';

/** The open tabs that Rettidig has heard from, in the order of the browser. */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  const pages = await Promise.all(
    tabs.map(async ({ id, title }): Promise<OpenPage | null> => {
      if (id === undefined) return null;
      const { places } = await ask('page/status', { tabId: id });
      return places.length > 0 ? { tabId: id, title: title ?? null, href: hrefOf.tab(id) } : null;
    }),
  );
  return pages.filter((page) => page !== null);
}
