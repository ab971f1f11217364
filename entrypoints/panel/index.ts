import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel } from './create-panel.ts';

/** Injected by the background when the first badge of a frame is opened; a page cannot fetch or import any of it. */
export default defineUnlistedScript(() => {
  globalThis.rettidigPanel ??= createPanel();
});
