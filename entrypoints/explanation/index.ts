import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createExplanation } from '../panel/create-explanation.tsx';

/** Injected by the background when the panel of a frame is first opened, or about to be; no page can fetch any of it. */
export default defineUnlistedScript(() => {
  globalThis.rettidigExplanation ??= createExplanation();
});
