import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { ask } from '../../lib/messaging/client.ts';
import type { PanelRequest, RettidigPanel } from '../../lib/overlay/panel-contract.ts';
import { sheetOf } from '../../lib/overlay/style-sheet.ts';
import type { CaseChange } from '../../lib/views/case-change.ts';
import { copyText } from './copy-text.ts';
import css from './panel.css?inline';
import { openPanelWindow, type PanelWindow } from './panel-window.ts';
import { Panel, type PanelProps } from './panel.tsx';
import { withInitialValues } from './shadow-styles.ts';

/** @param mode `open` only where a test must see inside */
export function createPanel(mode?: ShadowRootMode): RettidigPanel {
  // Read by the browser now, when nobody is waiting for it yet.
  const styles = withInitialValues(css);
  sheetOf(styles);
  let open: { frame: PanelWindow; root: Root } | null = null;
  let opened = 0;
  let escapeFirst: (() => void) | null = null;

  return {
    open(anchor, request) {
      if (open) open.frame.moveTo(anchor);
      else {
        const onEscape = () => (escapeFirst ?? (() => this.close()))();
        const frame = openPanelWindow({ anchor, css: styles, onEscape, mode });
        open = { frame, root: createRoot(frame.dialog) };
      }
      const { frame, root } = open;
      const props: PanelProps = {
        caseRef: request.ref,
        explain: () => explain(request),
        change: (what) => change(request, what),
        language: request.language,
        copy: (text) => copyText(text, frame.dialog),
        onOpenRule: (rule) =>
          void ask('rulebook/open', { rule }).catch((error: unknown) => console.warn('Rettidig:', error)),
        onSteps: () => ask('steps/open', { system: request.system, ref: request.ref, seen: request.seen }),
        onClose: () => this.close(),
        onDrawn: (label) => {
          frame.dialog.setAttribute('aria-label', label);
          frame.place();
        },
        onChanged: frame.keepFocus,
        holdEscape,
      };
      // On screen with the very next paint, not when there is time for it.
      flushSync(() => root.render(<Panel key={(opened += 1)} {...props} />));
      frame.focus();
    },
    close() {
      open?.frame.close();
      open?.root.unmount();
      open = null;
    },
  };

  function holdEscape(close: (() => void) | null) {
    escapeFirst = close;
  }
}

function explain({ system, ref, seen }: PanelRequest) {
  return ask('case/explain', { system, ref, seen });
}

function change({ system, ref, seen }: PanelRequest, what: CaseChange) {
  const named = { system, ref, seen };
  switch (what.kind) {
    case 'add':
      return ask('entry/add', { ...named, entry: what.entry });
    case 'remove':
      return ask('entry/remove', { ...named, id: what.id });
    case 'decide':
      return ask('contradiction/decide', { ...named, decision: what.decision });
  }
}
