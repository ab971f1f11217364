import { browser } from 'wxt/browser';

/** A page's window that was made narrower, so that a window of ours has room beside it. */
interface Room {
  /** how it was before: in pixels, and whether it filled the screen */
  before: { width: number; state: string };
  /** how wide it was made */
  width: number;
  /** our window beside it */
  beside: number;
}

const prefix = 'room/';
/** What is this near to a width is that width: screens round in their own way. */
const near = 40;

/**
 * Makes the window of a page narrower, and remembers how it was; once for each window beside it, which may load anew.
 *
 * @param width in pixels
 * @param beside our window, for which it is done
 */
export async function makeRoom(windowId: number, width: number, beside: number): Promise<void> {
  const known = await roomAt(windowId);
  if (known?.beside === beside) return;
  const window = await browser.windows.get(windowId);
  const { left = 0, top = 0, height = 800, state = 'normal' } = window;
  // Made narrower once more for another window, it is still to be as it was at first.
  const before = known?.before ?? { width: window.width!, state };
  await browser.storage.session.set({ [prefix + windowId]: { before, width, beside } satisfies Room });
  // What is maximised has no width to change.
  await browser.windows.update(windowId, { state: 'normal' });
  await browser.windows.update(windowId, { left, top, width, height });
}

/** A window was closed: where it was ours, the page's window beside it is as wide as before. */
export async function giveRoomBack(closedWindowId: number): Promise<void> {
  const kept = await browser.storage.session.get(null);
  for (const [key, value] of Object.entries(kept)) {
    if (!key.startsWith(prefix)) continue;
    const { before, width, beside } = value as Room;
    const windowId = Number(key.slice(prefix.length));
    if (beside !== closedWindowId && windowId !== closedWindowId) continue;
    await browser.storage.session.remove(key);
    if (windowId === closedWindowId) continue;
    const now = await browser.windows.get(windowId);
    // Whoever has made it otherwise meanwhile wants it so.
    if (now.state !== 'normal' || Math.abs(now.width! - width) > near) continue;
    const wasWhole = before.state === 'maximized' || before.state === 'fullscreen';
    await browser.windows.update(windowId, wasWhole ? { state: before.state as 'maximized' } : { width: before.width });
  }
}

async function roomAt(windowId: number): Promise<Room | null> {
  const key = prefix + windowId;
  return ((await browser.storage.session.get(key))[key] as Room | undefined) ?? null;
}
