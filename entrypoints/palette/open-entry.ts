import { browser } from 'wxt/browser';
import type { PaletteEntry } from '../../lib/views/palette-search.ts';

/** Opens what was chosen: a view of ours where it is open already, all else in a tab of its own. */
export async function openEntry({ href }: Pick<PaletteEntry, 'href'>): Promise<void> {
  if (href === null) return;
  const url = new URL(href, location.href);
  if (url.origin === location.origin && url.pathname === location.pathname) {
    location.hash = url.hash;
    return;
  }
  // A small window holds no tabs; the one behind it does.
  const { id } = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  await browser.tabs.create({ url: url.href, ...(id !== undefined && { windowId: id }) });
}
