import { newHost, ownElementIn, toTopLayer } from '../../lib/overlay/own-element.ts';
import { hostCss, sheetOf } from '../../lib/overlay/style-sheet.ts';
import { placeBeside, type Side } from './place-beside.ts';

/** No size of its own: a host as large as the panel would catch clicks in the corner where it nominally stands. */
const hostStyle = hostCss('display:block;position:fixed;inset:0 auto auto 0;width:0;height:0;z-index:2147483647;');

export interface PanelWindowOptions {
  anchor: Element;
  css: string;
  /** asked for with the Escape key, wherever the focus is */
  onEscape: () => void;
  /** `open` only where a test must see inside */
  mode?: ShadowRootMode;
}

/** Of the sentence that says what and when: it is read aloud as soon as the panel has the focus. */
export const sentenceId = 'sentence';

/** The frame of the panel in the page: in front of everything, beside the row it explains, with its own keyboard. */
export interface PanelWindow {
  /** the dialog; its content is drawn into it */
  readonly dialog: HTMLElement;
  /** Finds its place anew; to be called when the content has changed, before it is painted. */
  place(): void;
  /** Takes the focus back where the element that had it has gone from the panel; else leaves it where it is. */
  keepFocus(): void;
  /** Gives it the focus; to be called when it has its place, since the browser must know that for it. */
  focus(): void;
  /** Stands beside the row of another badge from its next `place` on, and shows its beginning. */
  moveTo(anchor: Element): void;
  /** Takes it away and gives the focus back to the badge in `anchor`, unless the user has gone elsewhere meanwhile. */
  close(): void;
}

export function openPanelWindow({ anchor, css, onEscape, mode }: PanelWindowOptions): PanelWindow {
  const life = new AbortController();
  const { signal } = life;
  // Everything outside a modal dialog of the page is out of reach.
  const home = anchor.closest('dialog[open]') ?? document.documentElement;
  ownElementIn(home, 'panel')?.remove();
  const { host, root } = newHost('panel', mode);
  root.adoptedStyleSheets = [sheetOf(css), sheetOf(hostStyle)];
  const dialog = root.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-describedby', sentenceId);
  dialog.tabIndex = -1;
  dialog.className =
    'scheme-light-dark w-[392px] max-w-[calc(100vw-16px)] overflow-y-auto overscroll-contain rounded-card border border-line bg-card font-sans text-base text-ink shadow-card';
  home.append(host);
  toTopLayer(host);

  let at = anchor;
  let side: Side | null = null;
  let planned = 0;
  const place = () => {
    planned = 0;
    // A list that has drawn itself anew may have thrown the row away; the panel then stays where it is.
    if (!at.isConnected) return;
    // Its own wish, not what an earlier place has cut it to.
    const height = contentHeight(dialog);
    const { width } = dialog.getBoundingClientRect();
    const row = (at.closest('tr,[role=row],li') ?? at).getBoundingClientRect();
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const found = placeBeside(row, at.getBoundingClientRect(), { width, height }, room, side);
    side = found.side;
    dialog.style.maxHeight = `${found.maxHeight}px`;
    dialog.style.transform = `translate(${Math.round(found.left)}px, ${Math.round(found.top)}px)`;
  };
  const plan = () => {
    planned ||= requestAnimationFrame(place);
  };
  // A frame later: moving what is observed inside the callback would raise an error event in the page.
  const sizes = new ResizeObserver(plan);
  sizes.observe(dialog);
  addEventListener('scroll', plan, { capture: true, passive: true, signal });
  addEventListener('resize', plan, { signal });

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.defaultPrevented) return;
      // Inside the panel the key is ours alone: the page's own dialog behind it stays open.
      if (hasFocus()) event.stopImmediatePropagation();
      onEscape();
    },
    { capture: true, signal },
  );
  // What is entered here is a person's word: nothing that a script makes up counts as one.
  for (const type of acted) root.addEventListener(type, dropUntrusted, { capture: true });
  dialog.addEventListener('keydown', (event) => keepTabInside(event, root, dialog));
  // A key pressed here is not a shortcut of the page, and a click here is no click outside the page's menus.
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());

  const hasFocus = () => document.activeElement === host || root.activeElement !== null;

  return {
    dialog,
    place,
    focus: () => dialog.focus({ preventScroll: true }),
    keepFocus() {
      const none = document.activeElement === null || document.activeElement === document.body;
      if (none) dialog.focus({ preventScroll: true });
    },
    moveTo(next) {
      at = next;
      side = null;
      dialog.scrollTop = 0;
    },
    close() {
      const returns = hasFocus();
      life.abort();
      sizes.disconnect();
      cancelAnimationFrame(planned);
      host.remove();
      if (returns) ownElementIn(at, 'badge')?.focus();
    },
  };
}

const kept = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'focusin',
  'focusout',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
];

/** What makes something happen in the panel. */
const acted = ['click', 'keydown', 'beforeinput', 'input', 'change', 'submit'];

function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function contentHeight(dialog: HTMLElement): number {
  const border = dialog.offsetHeight - dialog.clientHeight;
  return dialog.scrollHeight + border;
}

/** Tab goes round inside: the panel stands last in the page, and the next stop would be the browser's own bar. */
function keepTabInside(event: KeyboardEvent, root: ShadowRoot, dialog: HTMLElement): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const controls = dialog.querySelectorAll<HTMLElement>('button, a[href], textarea, input, select, summary');
  // Of a group of choices only the one that is made is a stop.
  const stops = [...controls].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled, [type=radio]:not(:checked)') && one.checkVisibility(),
  );
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) return event.preventDefault();
  const now = root.activeElement;
  if (event.shiftKey && (now === first || now === dialog)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && now === last) {
    event.preventDefault();
    first.focus();
  }
}
