import type { OverlayLook } from './overlay-look.ts';
import { newHost, ownElementIn, toTopLayer, type OwnKind } from './own-element.ts';
import { hostCss, sheetOf } from './style-sheet.ts';

// Above whatever the page has. It goes beside the body, which some applications empty and fill again.
const corner = hostCss('position:fixed;z-index:2147483647;color-scheme:light dark;');
const page = document.documentElement;

/** What there is to tell; the words are in the overlay's text, each with what still works and what to do. */
export type Notice = 'notice.noRows' | 'notice.noAnswer' | 'notice.panelFailed';

export interface NoticeOptions {
  mode?: ShadowRootMode;
  signal: AbortSignal;
  look: OverlayLook;
  /** called when the user closes it, so that it is not shown again on this page */
  onDismiss?: () => void;
}

/** Shows one quiet message in the corner, in place of the one shown before. */
export function drawNotice(notice: Notice, options: NoticeOptions): HTMLElement {
  const { host, box } = drawBox('notice', options);
  const { words } = options.look;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', words['notice.label']);
  const text = box.appendChild(document.createElement('div'));
  // It is there first and filled afterwards, which more screen readers read aloud.
  text.setAttribute('role', 'status');
  const close = box.appendChild(document.createElement('button'));
  close.setAttribute('aria-label', words['notice.dismiss']);
  close.textContent = '✕';
  close.addEventListener('click', () => {
    host.remove();
    options.onDismiss?.();
  });
  for (const line of [words[notice], words[`${notice}.next`]]) {
    text.appendChild(document.createElement('p')).textContent = line;
  }
  return host;
}

/** Takes the message away, for example because the page can be read after all. */
export function removeNotice(): void {
  ownElementIn(page, 'notice')?.remove();
}

/** Says on every page of a practice build which day the badges are worked out for; nothing in the shipped one. */
export function drawPracticeDay(options: NoticeOptions): void {
  const { practiceDay } = options.look;
  if (!practiceDay) return;
  const { box } = drawBox('practice-day', options);
  box.setAttribute('role', 'note');
  box.textContent = practiceDay;
}

function drawBox(kind: OwnKind, { mode, signal, look }: NoticeOptions) {
  ownElementIn(page, kind)?.remove();
  const { host, root } = newHost(kind, mode);
  root.adoptedStyleSheets = [corner, look.notice].map(sheetOf);
  const box = root.appendChild(document.createElement('div'));
  box.className = kind;
  page.append(host);
  toTopLayer(host);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, box };
}
