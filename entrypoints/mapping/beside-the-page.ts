import { browser } from 'wxt/browser';
import { makeRoom } from '../../lib/background/room-beside.ts';

/** How wide the guide is, in pixels. */
export const guideWidth = 460;
/** A window narrower than this is not made narrower still. */
const leastPage = 560;

/**
 * Opens the guide in a window of its own at the right edge of the page's: over the page it would be hidden by the first
 * click into it. A window of its own goes on when the page goes from the list to a case, and stands beside framesets too.
 */
export async function openGuide(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const { left = 0, top = 0, width = 1200, height = 800 } = await browser.windows.get(windowId);
  const url = `${browser.runtime.getURL('/mapping.html')}#${tabId}`;
  const size = { url, type: 'popup', width: guideWidth, height: Math.round(height) } as const;
  const at = { left: Math.round(left + width - guideWidth), top: Math.round(top) };
  // Where that is outside the screen, the browser refuses, and is to find a place itself.
  await browser.windows.create({ ...size, ...(hasRoom(width) && at) }).catch(() => browser.windows.create(size));
}

/**
 * Makes the page's window narrower, so that nothing of it stands behind the guide; it is as wide as before when the
 * guide is closed. The guide does it when it is there: the popup that opened it may be closed by any change of windows.
 */
export async function standBesidePage(tabId: number): Promise<void> {
  const [page, own] = await Promise.all([browser.tabs.get(tabId), browser.windows.getCurrent()]);
  if (own.id === undefined || own.id === page.windowId || own.type !== 'popup') return;
  const { width = 0 } = await browser.windows.get(page.windowId);
  if (!hasRoom(width)) return;
  await makeRoom(page.windowId, width - guideWidth, own.id);
  // A window that filled the screen comes to the front when it does not any more.
  await browser.windows.update(own.id, { focused: true });
}

function hasRoom(width: number): boolean {
  return width - guideWidth >= leastPage;
}
