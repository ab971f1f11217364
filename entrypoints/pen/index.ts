import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeRoomLeft } from '../../lib/overlay/column-room.ts';
import { Visit } from '../../lib/page/visit.ts';

/** Reads and draws. Injected by the background into frames that an adapter knows; no other page ever carries it. */
export default defineUnlistedScript(() => {
  if (globalThis.rettidigPen) return;
  removeRoomLeft();
  globalThis.rettidigPen = { visit: (...about) => new Visit(...about) };
});
