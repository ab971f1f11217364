import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { ask } from '../../lib/messaging/client.ts';
import type { PanelRequest, RettidigPanel } from '../../lib/overlay/panel-contract.ts';
import type { Language } from '../../lib/text/language.ts';
import { copyText } from './copy-text.ts';
import css from './panel.css?inline';
import { openPanelWindow, type PanelWindow } from './panel-window.ts';
import { Panel, type PanelProps } from './panel.tsx';
import { withInitialValues } from './shadow-styles.ts';

/** @param mode `open` only where a test must see inside */
export function createPanel(mode?: ShadowRootMode): RettidigPanel {
  let open: { frame: PanelWindow; root: Root } | null = null;
  let spoken: Language = 'da';
  let opened = 0;

  return {
    open(anchor, request) {
      if (open) open.frame.moveTo(anchor);
      else {
        const frame = openPanelWindow({ anchor, css: withInitialValues(css), onEscape: () => this.close(), mode });
        open = { frame, root: createRoot(frame.dialog) };
      }
      const { frame, root } = open;
      const props: PanelProps = {
        caseRef: request.ref,
        explain: () => explain(request),
        language: spoken,
        copy: (text) => copyText(text, frame.dialog),
        onOpenRule: (rule) =>
          void ask('rulebook/open', { rule }).catch((error: unknown) => console.warn('Rettidig:', error)),
        onClose: () => this.close(),
        onDrawn: (label) => {
          frame.dialog.setAttribute('aria-label', label);
          frame.place();
        },
      };
      // On screen with the very next paint, not when there is time for it.
      flushSync(() => root.render(<Panel key={(opened += 1)} {...props} />));
    },
    close() {
      open?.frame.close();
      open?.root.unmount();
      open = null;
    },
  };

  async function explain({ system, ref, seen }: PanelRequest) {
    const view = await ask('case/explain', { system, ref, seen });
    spoken = view.language;
    return view;
  }
}
