import { ask } from '../messaging/client.ts';
import { isOwnElement } from '../overlay/own-element.ts';

/** How long a pointer rests on a badge before someone seems about to open it, in milliseconds. */
const rest = 60;

let coming: Promise<unknown> | null = null;
let isReady = false;

/**
 * Has the panel's script in this frame: its window alone, which is small. It comes when badges stand there, for a click
 * is answered by the window, and the background may long have gone to sleep by then.
 */
export async function bringPanel(): Promise<void> {
  if (globalThis.rettidigPanel) return;
  await (coming ??= ask('panel/open', {}).finally(() => (coming = null)));
}

/**
 * Fetches what is shown in the panel when a badge is about to be opened: the pointer rests on it, or the keyboard has
 * reached it. On a page where nobody comes near a badge it is never fetched.
 */
export function bringPanelInTime(signal: AbortSignal): void {
  const near = ({ target, isTrusted }: Event) => {
    if (isReady || !isTrusted || !(target instanceof Element) || !isOwnElement(target)) return;
    setTimeout(() => {
      // Should it not come now, the click asks again and says so.
      if (target.matches(':hover,:focus')) bringAll().catch(() => {});
    }, rest);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, near, { capture: true, signal });
}

/** The panel, and what is shown in it. */
async function bringAll(): Promise<void> {
  await bringPanel();
  await globalThis.rettidigPanel!.prepare();
  isReady = true;
}
