import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRing } from '../../lib/overlay/ring.ts';

/** Injected by the background when someone asks in the side panel where a field is; pages on which nobody asks carry none of it. */
export default defineUnlistedScript(() => {
  globalThis.rettidigRing ??= createRing();
});
