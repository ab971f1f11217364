import type { RawReading } from '../adapters/raw-reading.ts';
import type { Language } from '../text/language.ts';

/** Which case the panel explains: the one that the badge was drawn for. */
export interface PanelRequest {
  system: string;
  ref: string;
  /** what to speak until the answer tells */
  language: Language;
  /** what the page shows of it now; a case that is not mine is not in the record, and this is all that is known of it */
  seen?: { adapter: string; page: string; reading: RawReading };
}

/**
 * What the panel's script leaves behind in the isolated world of its frame, for the content script to call.
 * The script is injected when the first badges stand there.
 */
export interface RettidigPanel {
  /** Fetches what is shown in the panel, for someone seems about to open it. Rejects where it does not come. */
  prepare(): Promise<void>;
  /**
   * Opens the explanation beside the row of `anchor`, or moves the open one there. The panel stands there at once;
   * where what is shown in it must be fetched first, it says so until then. Focus goes into the panel and back to the
   * badge that stands in `anchor` when it closes.
   *
   * @throws what kept the explanation from being shown; the panel is closed then
   */
  open(anchor: Element, request: PanelRequest): Promise<void>;
  close(): void;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigPanel: RettidigPanel | undefined;
}
