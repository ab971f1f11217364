import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel } from './create-panel.ts';

/** Injected by the background when a frame has its first badges; a page cannot fetch or import any of it. */
export default defineUnlistedScript(() => {
  globalThis.rettidigPanel ??= createPanel();
});
