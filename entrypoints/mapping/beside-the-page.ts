import { browser } from 'wxt/browser';

/** How wide the guide is, in pixels. */
export const guideWidth = 460;
/** A window narrower than this is not made narrower still. */
const leastPage = 560;

/**
 * Opens the guide in a window of its own beside the page, which gives it room: over the page it would be hidden by the
 * first click into it. A window of its own goes on when the page goes from the list to a case, and stands beside
 * framesets too.
 */
export async function openGuide(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  const { left = 0, top = 0, width = 1200, height = 800 } = await browser.windows.get(windowId);
  const isRoom = width - guideWidth >= leastPage;
  const url = `${browser.runtime.getURL('/mapping.html')}#${tabId}`;
  if (isRoom) {
    // What is maximised has no width to change.
    await browser.windows.update(windowId, { state: 'normal' });
    await browser.windows.update(windowId, { left, top, width: width - guideWidth, height });
  }
  const at = { left: Math.round(left + width - guideWidth), top: Math.round(top) };
  await browser.windows.create({
    url,
    type: 'popup',
    width: guideWidth,
    height: Math.round(height),
    ...(isRoom && at),
  });
}
