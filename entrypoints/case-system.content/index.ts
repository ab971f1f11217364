import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../../lib/page/start-page.ts';

/** Registered by the background for the sites that the user or the manifest has granted; never for others. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    const life = new AbortController();
    ctx.onInvalidated(() => life.abort());
    return startPage({
      signal: life.signal,
      end: () => life.abort(),
      onAddressChange: (listener) => ctx.addEventListener(window, 'wxt:locationchange', listener),
    });
  },
});
