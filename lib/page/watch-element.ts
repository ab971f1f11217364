import { openRootsIn } from '../adapters/find-open.ts';
import { hasLeft } from '../adapters/raw-field.ts';

export interface Watch {
  /** The element's content changed; called before the next paint, with what changed. */
  changed(records: readonly MutationRecord[], element: Element): void;
  /** The element came, went or was replaced. */
  replaced(): void;
}

/** What a page hides and shows things by. */
const looks = ['hidden', 'class', 'style'];

/**
 * Watches the one element that holds the cases: its content, and whether it is still there.
 *
 * While it is there, only it is watched in depth; of its ancestors only the direct children, which is enough to see it
 * go. Only while it is missing is the whole body watched, for elements coming and going.
 *
 * @param find gives the element as the page is now
 * @param attributes those of which a change is a change of content
 * @returns `watchLooks` watches a part of the element for what hides and shows things in it, too, until the element is
 * replaced
 */
export function watchElement(
  find: () => Element | null,
  attributes: string[],
  watch: Watch,
  signal: AbortSignal,
): { watchLooks(part: Element): void } {
  let watched: Element | null = null;
  const changesOf = (attributeFilter: string[]): MutationObserverInit => ({
    childList: true,
    subtree: true,
    characterData: true,
    // An empty filter is refused by some browsers.
    ...(attributeFilter.length > 0 && { attributeFilter }),
  });
  const inner = new MutationObserver((records) => {
    if (watched) watch.changed(records, watched);
  });
  const outer = new MutationObserver(findAgain);
  /** tells when it is shown or hidden: the one on top of several may be another then */
  const sizes = new ResizeObserver(findAgain);

  function findAgain(): void {
    const now = find();
    if (!now) return watchForIt();
    if (now === watched && now.isConnected) return;
    follow(now);
    watch.replaced();
  }

  function follow(element: Element | null): void {
    inner.disconnect();
    outer.disconnect();
    sizes.disconnect();
    watched = element;
    if (!element) return watchForIt();
    sizes.observe(element);
    element.addEventListener('change', entered);
    inner.observe(element, changesOf(attributes));
    for (let above = parentOf(element); above; above = parentOf(above)) outer.observe(above, { childList: true });
  }

  function watchForIt(): void {
    if (watched) {
      follow(null);
      return watch.replaced();
    }
    for (const root of [document, ...openRootsIn(document)]) outer.observe(root, { childList: true, subtree: true });
  }

  /** What a person has written into a field changes no element. */
  function entered({ target }: Event): void {
    if (target) hasLeft(target);
    const record = { type: 'attributes', target, addedNodes: [], removedNodes: [] };
    if (watched && target instanceof Element) watch.changed([record as unknown as MutationRecord], watched);
  }

  follow(find());
  // A component opens its root without telling anyone.
  const tries = setInterval(() => (watched ? clearInterval(tries) : findAgain()), 500);
  setTimeout(() => clearInterval(tries), 4000);
  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
    sizes.disconnect();
    clearInterval(tries);
    watched?.removeEventListener('change', entered);
  });
  // All the rest is named again, for the part may be the element itself.
  return { watchLooks: (part) => inner.observe(part, changesOf([...attributes, ...looks])) };
}

/** One step up, out of a shadow root to its host. */
function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}
