import { badgeShapes } from './badge-shapes.ts';
import type { BadgeView } from './badge-view.ts';
import type { OverlayLook } from './overlay-look.ts';
import { newHost, ownElementIn } from './own-element.ts';
import { hostCss, sheetOf } from './style-sheet.ts';

/** Width of the compact form, whatever its number, so that the room a badge takes tells the page nothing. */
export const compactWidth = 46;
/** Free space between the host's text and a badge. */
export const badgeGap = 8;
export const badgeHeight = 20;

/**
 * How the host element stands in its cell. It takes no room in the first two.
 * - `absolute`: out of the flow, the cheapest for the page's layout
 * - `float`: where an absolute one would not scroll along with its row, or would paint over a sticky header
 * - `flow`: where the cell has no free room; same size in every row, whatever the status
 */
export type Mount = 'absolute' | 'float' | 'flow';

const mounts: Record<Mount, string> = {
  absolute: hostCss('display:block;position:absolute;width:0;height:0;'),
  float: hostCss('display:block;float:left;width:0;height:0;'),
  flow: hostCss(
    `display:inline-block;vertical-align:middle;width:${compactWidth}px;height:${badgeHeight}px;margin-right:${badgeGap}px;`,
  ),
};

export interface DrawOptions {
  /** `open` only where a test must see inside */
  mode?: ShadowRootMode;
  /** when it aborts, everything drawn is removed */
  signal: AbortSignal;
  look: OverlayLook;
  /** called when a person, and not a script of the page, opens the badge of `anchor` */
  onOpen: (anchor: Element) => void;
}

/** One drawn badge, as the placing needs it. */
export interface DrawnBadge {
  anchor: Element;
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  look: OverlayLook;
  signal: AbortSignal;
  onOpen: (anchor: Element) => void;
  /** how it stands now; absent until it stands */
  mount?: Mount;
  dark?: boolean;
}

const drawn = new Map<Element, DrawnBadge>();
const heard = new WeakSet<AbortSignal>();

/**
 * Draws one badge for `anchor`, replacing the badge drawn there before; where it stands is for `placeBadges`.
 * Its host element carries no style, no class and no size that depend on the status.
 */
export function drawBadge(anchor: Element, view: BadgeView, options: DrawOptions): DrawnBadge {
  const badge = existing(anchor) ?? create(anchor, options);
  const { button } = badge;
  badge.onOpen = options.onOpen;
  button.className = badgeClasses(view);
  button.setAttribute('aria-label', view.sentence);
  button.querySelector('path')!.setAttribute('d', badgeShapes[view.shape]);
  const also = view.also ? `· ${view.also}` : '';
  const words = { words: view.words, detail: view.detail, also, more: moreWords(view), number: view.compact };
  for (const part of button.querySelectorAll('span')) part.dataset.words = words[part.className as keyof typeof words];
  return badge;
}

/** Stands the host in its cell in the way asked for, in colours for the ground it stands on. */
export function mountBadge(badge: DrawnBadge, mount: Mount, dark: boolean): void {
  const { anchor, host, root, look } = badge;
  // Giving a root the sheets it has already costs as much as new ones.
  if (badge.mount !== mount || badge.dark !== dark) {
    root.adoptedStyleSheets = [mounts[mount], look.badge, dark ? look.badgeDark : ''].map(sheetOf);
    Object.assign(badge, { mount, dark });
  }
  // In the flow it comes first, so that a cell that cuts off its text does not cut off the badge.
  const [method, edge] =
    mount === 'flow' ? (['prepend', anchor.firstChild] as const) : (['append', anchor.lastChild] as const);
  if (edge !== host) anchor[method](host);
}

/** All badges still in the page; those whose row has gone are forgotten. */
export function drawnBadges(): DrawnBadge[] {
  for (const { anchor, host } of drawn.values()) if (!host.isConnected) drawn.delete(anchor);
  return [...drawn.values()];
}

/** The badge drawn for `anchor`, where it still stands there. */
export function standingBadge(anchor: Element): DrawnBadge | undefined {
  const badge = drawn.get(anchor);
  return badge?.host.parentNode === anchor ? badge : undefined;
}

/** Whether the badge drawn for `anchor` still stands there. */
export function badgeStands(anchor: Element): boolean {
  return standingBadge(anchor) !== undefined;
}

/** Takes the badge of `anchor` away, for example because the row now shows another case. */
export function removeBadge(anchor: Element): void {
  drawn.get(anchor)?.host.remove();
  drawn.delete(anchor);
}

function existing(anchor: Element): DrawnBadge | undefined {
  const badge = drawn.get(anchor);
  const inPage = ownElementIn(anchor, 'badge');
  if (inPage && inPage === badge?.host) return badge;
  // Left by the script of an earlier version, or torn out by the page.
  inPage?.remove();
  return undefined;
}

function create(anchor: Element, { mode, signal, look }: DrawOptions): DrawnBadge {
  const { host, root } = newHost('badge', mode);
  const button = root.appendChild((prototype ??= newButton()).cloneNode(true)) as HTMLButtonElement;
  const badge: DrawnBadge = { anchor, host, root, button, look, signal, onOpen: () => {} };
  button.addEventListener('click', (event) => {
    // Inside a link the page would otherwise navigate.
    event.preventDefault();
    // A page must not be able to open what the extension knows.
    if (event.isTrusted) badge.onOpen(anchor);
  });
  for (const type of rowEvents) host.addEventListener(type, keepFromRow);
  drawn.set(anchor, badge);
  // One listener for all, since one for each would keep every row alive that a virtual list has thrown away.
  if (!heard.has(signal)) {
    heard.add(signal);
    signal.addEventListener('abort', () => {
      for (const one of [...drawn.values()]) if (one.signal === signal) removeBadge(one.anchor);
    });
  }
  return badge;
}

/** A click on the badge is not a click on the row: many lists open the case, or start editing, on any of these. */
const rowEvents = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'];

function keepFromRow(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}

/** Cloned for each badge: one call instead of a dozen for each of a thousand rows. */
let prototype: HTMLButtonElement | undefined;

function newButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const svg = button.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.appendChild(document.createElementNS(svg.namespaceURI, 'path'));
  for (const part of ['words', 'detail', 'also', 'more', 'number']) {
    button.appendChild(document.createElement('span')).className = part;
  }
  return button;
}

/** The classes of `badge.css` for a view. */
export function badgeClasses({ form, provisional, localNorm, stale, warning, quiet }: BadgeView): string {
  const marks = { provisional, 'local-norm': localNorm, stale, warning, quiet };
  return ['badge', form, ...Object.entries(marks).flatMap(([mark, isSet]) => (isSet ? mark : []))].join(' ');
}

export function moreWords({ more }: BadgeView): string {
  return more > 0 ? `+${more}` : '';
}
