import { ask } from '../messaging/client.ts';
import { isOwnElement } from '../overlay/own-element.ts';

/** How long a pointer rests on a badge before someone seems about to open it, in milliseconds. */
const rest = 60;

let coming: Promise<unknown> | null = null;

/** Has the panel's script in this frame, for the first badge that is opened; later ones find it there. */
export async function bringPanel(): Promise<void> {
  if (globalThis.rettidigPanel) return;
  await (coming ??= ask('panel/open', {}).finally(() => (coming = null)));
}

/**
 * Fetches the panel when a badge is about to be opened: the pointer rests on it, or the keyboard has reached it. On a
 * page where nobody comes near a badge it is never fetched.
 */
export function bringPanelInTime(signal: AbortSignal): void {
  const near = ({ target, isTrusted }: Event) => {
    if (globalThis.rettidigPanel || !isTrusted || !(target instanceof Element) || !isOwnElement(target)) return;
    setTimeout(() => {
      // Should it not come now, the click asks again and says so.
      if (target.matches(':hover,:focus')) bringPanel().catch(() => {});
    }, rest);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, near, { capture: true, signal });
}
