import { ask } from '../messaging/client.ts';

let coming: Promise<unknown> | null = null;

/** Has the pen's script in this frame, once. */
export async function bringPen(): Promise<void> {
  if (!globalThis.rettidigPen) await (coming ??= ask('pen/open', {}).finally(() => (coming = null)));
}
