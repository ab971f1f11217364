import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examinePage, type Examined, type SwitchedOff } from '../../lib/adapters/examine-page.ts';
import { findCandidates, type FoundPlace } from '../../lib/adapters/find-candidates.ts';
import type { Adapter, AdapterPage } from '../../lib/adapters/adapter.ts';

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigExamine: ((adapters: readonly Adapter[], off: SwitchedOff) => Examined) | undefined;
  var rettidigCandidates: ((page: AdapterPage, field: string) => FoundPlace[]) | undefined;
}

/**
 * Injected by the background when someone asks why a page has the badges it has; it leaves functions behind in the
 * isolated world, where no page can call them. The newest wins: an extension that was updated examines by its own rules.
 */
export default defineUnlistedScript(() => {
  globalThis.rettidigExamine = (adapters, off) => examinePage(adapters, off, new URL(location.href), document);
  globalThis.rettidigCandidates = (page, field) => findCandidates(document, page, field);
});
