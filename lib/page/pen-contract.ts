import type { ChosenPage } from '../adapters/choose-page.ts';
import type { SiteAdapters } from '../messaging/messages.ts';

/** One stay on one page of a case system, as the script that came first sees it. */
export interface PageVisit {
  /** whether it is a stay on just this page, with the day, language and adapters of now */
  isOn(chosen: ChosenPage, site: SiteAdapters): boolean;
  /** Asks about all cases again: the day, the rules or the record changed. */
  askAnew(): void;
  /** Asks again about those of these cases that stand here: another page told of them. */
  askAgain(refs: readonly string[]): void;
  /** Takes everything off the page, and stops. */
  leave(): void;
}

/**
 * What the pen's script leaves behind in the isolated world of its frame, for the content script to begin visits with.
 * Types only: the content script carries nothing of it.
 */
export interface RettidigPen {
  /**
   * @param life ends the visit
   * @param onError told of what went wrong, and of the extension's end
   * @param enterAnew called when the page has become another one
   */
  visit(
    chosen: ChosenPage,
    site: SiteAdapters,
    life: AbortSignal,
    onError: (error: unknown) => void,
    enterAnew: () => Promise<void>,
  ): PageVisit;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigPen: RettidigPen | undefined;
}
