/** What the notice says, and how it looks: all of it comes with the background's answer. */
export interface LostFieldLook {
  /** `notice` of the overlay, and what a button with words needs besides */
  css: string;
  /** name for screen readers */
  label: string;
  sentence: string;
  next: string;
  /** words of the button that leads to the repair */
  repair: string;
  dismiss: string;
  /** the field that the repair begins with: a meaning or event type id */
  field: string;
}

/**
 * What the script of the notice leaves behind in the isolated world of its frame, for the background to call. The script
 * is injected where a page has lost a field, and nowhere else.
 */
export interface RettidigLostField {
  /** Shows the notice, in place of the one before; one that was closed by hand stays closed while it says the same. */
  show(look: LostFieldLook): void;
  remove(): void;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigLostField: RettidigLostField | undefined;
}
