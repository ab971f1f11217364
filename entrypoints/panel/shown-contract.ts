import type { HoldEscape } from '../../components/escape-first.ts';
import type { PanelRequest } from '../../lib/overlay/panel-contract.ts';
import type { ExplanationView } from '../../lib/views/explanation.ts';
import type { PanelWindow } from './panel-window.ts';

/** What the explanation needs of the panel it is shown in. */
export interface Shown {
  frame: PanelWindow;
  request: PanelRequest;
  /** the answer, asked for when the panel was opened */
  answer: Promise<ExplanationView>;
  close: () => void;
  holdEscape: HoldEscape;
}

/**
 * What shows explanations, left behind by its script in the isolated world of its frame. Types only: it is many times as
 * large as the panel's window, which is on screen while it is on its way.
 */
export interface RettidigExplanation {
  /** Shows an explanation in place of whatever stands in the window, with the very next paint. */
  show(shown: Shown): void;
  /** Takes down what was shown last. */
  leave(): void;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigExplanation: RettidigExplanation | undefined;
}
