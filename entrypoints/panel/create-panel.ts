import { ask } from '../../lib/messaging/client.ts';
import type { PanelRequest, RettidigPanel } from '../../lib/overlay/panel-contract.ts';
import { sheetOf } from '../../lib/overlay/style-sheet.ts';
import { panelText } from '../../lib/text/panel-text.ts';
import { explain } from './explain.ts';
import css from './panel.css?inline';
import { openPanelWindow, type PanelWindow } from './panel-window.ts';
import { withInitialValues } from './shadow-styles.ts';
import type {} from './shown-contract.ts';

/**
 * The window of the panel. What is shown in it comes with a script of its own, after the window is on screen: to read it
 * takes the browser longer than a person should wait for a sign that the click has done something.
 *
 * @param mode `open` only where a test must see inside
 */
export function createPanel(mode?: ShadowRootMode): RettidigPanel {
  // Read by the browser now, when nobody is waiting for it yet.
  const styles = withInitialValues(css);
  sheetOf(styles);
  let frame: PanelWindow | null = null;
  /** the latest; null when it is closed */
  let asked: PanelRequest | null = null;
  let escapeFirst: (() => void) | null = null;
  let coming: Promise<unknown> | null = null;

  return {
    async prepare() {
      if (globalThis.rettidigExplanation) return;
      await (coming ??= ask('panel/fill', {}).finally(() => (coming = null)));
    },
    async open(anchor, request) {
      // Worked out while what shows it is on its way; whoever shows it hears of a failure.
      const answer = explain(request);
      answer.catch(() => {});
      const isOpen = frame !== null;
      const onEscape = () => (escapeFirst ?? (() => this.close()))();
      const here = (frame ??= openPanelWindow({ anchor, css: styles, onEscape, mode }));
      if (isOpen) here.moveTo(anchor);
      asked = request;
      const close = () => this.close();
      const show = () => globalThis.rettidigExplanation!.show({ frame: here, request, answer, close, holdEscape });
      try {
        const isThere = globalThis.rettidigExplanation !== undefined;
        if (isThere) show();
        else sayThatItComes(here, request);
        here.focus();
        if (isThere) return;
        await nextFrame();
        // Closed meanwhile, or opened for another case.
        if (asked !== request) return;
        await this.prepare();
        if (asked === request) show();
      } catch (error) {
        if (asked === request) this.close();
        throw error;
      }
    },
    close() {
      frame?.close();
      globalThis.rettidigExplanation?.leave();
      frame = null;
      asked = null;
    },
  };

  function holdEscape(close: (() => void) | null) {
    escapeFirst = close;
  }
}

function sayThatItComes({ dialog, place }: PanelWindow, { ref, language }: PanelRequest): void {
  const text = panelText[language];
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  words.lang = language;
  words.className = 'px-4 py-6 text-soft';
  words.textContent = text['panel.loading'];
  dialog.setAttribute('aria-label', text['panel.label'](ref));
  dialog.replaceChildren(words);
  place();
}

/** Not before: while the other script is read the browser paints nothing. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
