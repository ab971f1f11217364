import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examinePage, type Examined, type SwitchedOff } from '../../lib/adapters/examine-page.ts';
import type { Adapter } from '../../lib/adapters/adapter.ts';

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigExamine: ((adapters: readonly Adapter[], off: SwitchedOff) => Examined) | undefined;
}

/**
 * Injected by the background when someone asks why a page has the badges it has; it leaves a function behind in the
 * isolated world, where no page can call it. The newest wins: an extension that was updated examines by its own rules.
 */
export default defineUnlistedScript(() => {
  globalThis.rettidigExamine = (adapters, off) => examinePage(adapters, off, new URL(location.href), document);
});
