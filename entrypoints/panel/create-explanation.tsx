import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { ask } from '../../lib/messaging/client.ts';
import type { PanelRequest } from '../../lib/overlay/panel-contract.ts';
import type { CaseChange } from '../../lib/views/case-change.ts';
import { copyText } from './copy-text.ts';
import { explain } from './explain.ts';
import { Panel, type PanelProps } from './panel.tsx';
import type { RettidigExplanation } from './shown-contract.ts';

/** What shows explanations in the panel's window. */
export function createExplanation(): RettidigExplanation {
  let drawn: { dialog: HTMLElement; root: Root } | null = null;
  let shown = 0;

  return {
    show({ frame, request, answer, close, holdEscape }) {
      const { dialog } = frame;
      if (drawn?.dialog !== dialog) {
        this.leave();
        drawn = { dialog, root: createRoot(dialog) };
      }
      let first: typeof answer | null = answer;
      const props: PanelProps = {
        caseRef: request.ref,
        explain() {
          const asked = first ?? explain(request);
          first = null;
          return asked;
        },
        change: (what) => change(request, what),
        language: request.language,
        copy: (text) => copyText(text, dialog),
        onOpenRule: (rule) =>
          void ask('rulebook/open', { rule }).catch((error: unknown) => console.warn('Rettidig:', error)),
        onSteps: () => ask('steps/open', { system: request.system, ref: request.ref, seen: request.seen }),
        onClose: close,
        onDrawn: (label) => {
          dialog.setAttribute('aria-label', label);
          frame.place();
        },
        onChanged: frame.keepFocus,
        holdEscape,
      };
      const { root } = drawn;
      // On screen with the very next paint, not when there is time for it.
      flushSync(() => root.render(<Panel key={(shown += 1)} {...props} />));
    },
    leave() {
      drawn?.root.unmount();
      drawn = null;
    },
  };
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
