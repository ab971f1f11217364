import { ask } from '../messaging/client.ts';
import type { RettidigPen } from '../overlay/pen-contract.ts';

let coming: Promise<unknown> | null = null;

/** Has the pen's script in this frame, once. */
export async function bringPen(): Promise<RettidigPen> {
  if (!globalThis.rettidigPen) await (coming ??= ask('pen/open', {}).finally(() => (coming = null)));
  return globalThis.rettidigPen!;
}
