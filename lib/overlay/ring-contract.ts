import type { AdapterPage } from '../adapters/adapter.ts';

/** What the ring's script leaves behind in the isolated world of its frame; injected when someone asks where a field is. */
export interface RettidigRing {
  /**
   * Draws a ring around a field of a case and brings it into view; a ring drawn before is gone.
   *
   * @param field its key among the page's fields
   * @returns false where the page does not show the case or the field
   */
  show(page: AdapterPage, ref: string, field: string): boolean;
  hide(): void;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigRing: RettidigRing | undefined;
}
