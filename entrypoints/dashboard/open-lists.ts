import { browser } from 'wxt/browser';
import type { OpenList } from '../../components/team/list-count.tsx';
import { ask } from '../../lib/messaging/client.ts';

/** The open tabs whose page Rettidig reads, in the order of the browser. */
export async function openLists(): Promise<OpenList[]> {
  const tabs = await browser.tabs.query({});
  const lists = await Promise.all(
    tabs.map(async ({ id, title }): Promise<OpenList | null> => {
      if (id === undefined) return null;
      const { state } = await ask('page/status', { tabId: id });
      return state === 'read' ? { tabId: id, title: title ?? String(id) } : null;
    }),
  );
  return lists.filter((list) => list !== null);
}
