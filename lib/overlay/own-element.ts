const mark = 'data-rettidig';

/** What the overlay puts into a page, told apart by the value of its one attribute. Never anything of a case. */
export type OwnKind = 'badge' | 'notice' | 'practice-day' | 'panel' | 'lost-field' | 'pointer' | 'ring';

/** The mark by which an observer knows our own elements and leaves them alone. */
export function isOwnElement(node: Node): boolean {
  return node instanceof Element && node.hasAttribute(mark);
}

/** Our own element of a kind directly in `parent`, from this script or from one that an update has left behind. */
export function ownElementIn(parent: Element, kind: OwnKind): HTMLElement | null {
  // Child by child: a selector has the browser go through all that is within, of a whole page a hundred thousand.
  for (const child of parent.children) if (child.getAttribute(mark) === kind) return child as HTMLElement;
  return null;
}

/** Takes ours off the page, whoever drew it. What points out fields stays: it is not drawn by what reads the page. */
export function removeOwnElements(): void {
  for (const one of document.querySelectorAll(`[${mark}]:not([${mark}=pointer])`)) one.remove();
}

/** A new host with its shadow root. Focus given to the host goes to the first control inside. */
export function newHost(kind: OwnKind, mode: ShadowRootMode = 'closed'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('span');
  host.setAttribute(mark, kind);
  return { host, root: host.attachShadow({ mode, delegatesFocus: true }) };
}

/**
 * Above whatever the page stacks up; where that cannot be had, the highest layer there is must do. It is cheaper too: what
 * stands fixed in a page is a part of its layout, and a table of ten thousand rows is gone through for it.
 */
export function toTopLayer(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // Its own style shows it all the same.
  }
}
