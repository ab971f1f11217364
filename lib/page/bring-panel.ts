import { ask } from '../messaging/client.ts';
import { isOwnElement } from '../overlay/own-element.ts';

/** How long a pointer rests on a badge before someone seems about to open it, in milliseconds. */
const rest = 60;

let coming: Promise<unknown> | null = null;
let isReady = false;

/** Has the panel's script in this frame, for the first badge that is opened; later ones find it there. */
export async function bringPanel(): Promise<void> {
  if (globalThis.rettidigPanel) return;
  await (coming ??= ask('panel/open', {}).finally(() => (coming = null)));
}

/**
 * Fetches the panel when a badge is about to be opened: the pointer rests on it, or the keyboard has reached it; and when
 * it is pressed, for a hand needs a while from there to the click. On a page where nobody comes near a badge it is never
 * fetched.
 */
export function bringPanelInTime(signal: AbortSignal): void {
  const near = ({ target, isTrusted, type }: Event) => {
    if (isReady || !isTrusted || !(target instanceof Element) || !isOwnElement(target)) return;
    // Should it not come now, the click asks again and says so. What is shown in it waits for the click, or would have
    // the panel wait for it.
    if (type === 'pointerdown') return void bringPanel().catch(() => {});
    setTimeout(() => {
      if (target.matches(':hover,:focus')) bringAll().catch(() => {});
    }, rest);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(type, near, { capture: true, signal });
  }
}

/** The panel, and what is shown in it. */
async function bringAll(): Promise<void> {
  await bringPanel();
  await globalThis.rettidigPanel!.prepare();
  isReady = true;
}
