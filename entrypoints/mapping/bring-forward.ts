import { browser } from 'wxt/browser';
import type { MappedFrame } from './frames.ts';

/** @param frame of the page that comes to the front; null = the guide itself */
export async function bringForward(frame: MappedFrame | null): Promise<void> {
  try {
    const { windowId } = frame
      ? await browser.tabs.get(frame.tabId)
      : { windowId: (await browser.windows.getCurrent()).id };
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    if (frame) await browser.tabs.update(frame.tabId, { active: true });
  } catch (error) {
    // Pointing with the mouse goes on without it.
    console.warn('Rettidig:', error);
  }
}
