import type { LostFieldLook } from './lost-field-contract.ts';
import { newHost, ownElementIn } from './own-element.ts';
import { hostCss, sheetOf } from './style-sheet.ts';

const corner = hostCss('position:fixed;z-index:2147483647;color-scheme:light dark;');
const page = document.documentElement;

export interface LostFieldOptions {
  mode?: ShadowRootMode;
  onRepair: () => void;
  /** called when the user closes it */
  onDismiss: () => void;
}

/** Says in the corner of the page that a field is found no longer, in place of what was said of it before. */
export function drawLostField(look: LostFieldLook, { mode, onRepair, onDismiss }: LostFieldOptions): HTMLElement {
  removeLostField();
  const { host, root } = newHost('lost-field', mode);
  root.adoptedStyleSheets = [corner, look.css].map(sheetOf);
  const box = root.appendChild(document.createElement('div'));
  box.className = 'notice';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', look.label);
  page.append(host);
  const text = box.appendChild(document.createElement('div'));
  // It is there first and filled afterwards, which more screen readers read aloud.
  text.setAttribute('role', 'status');
  for (const line of [look.sentence, look.next]) text.appendChild(document.createElement('p')).textContent = line;
  const repair = text.appendChild(button(look.repair, onRepair));
  repair.className = 'repair';
  const close = box.appendChild(
    button('✕', () => {
      host.remove();
      onDismiss();
    }),
  );
  close.setAttribute('aria-label', look.dismiss);
  return host;
}

export function removeLostField(): void {
  ownElementIn(page, 'lost-field')?.remove();
}

/** Only a person's click counts: a script of the page could make others. */
function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = words;
  made.addEventListener('click', (event) => event.isTrusted && onClick());
  return made;
}
