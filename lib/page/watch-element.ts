export interface Watch {
  /** The element's content changed; called before the next paint, with what changed. */
  changed(records: readonly MutationRecord[], element: Element): void;
  /** The element came, went or was replaced. */
  replaced(): void;
}

/**
 * Watches the one element that holds the cases: its content, and whether it is still there.
 *
 * While it is there, only it is watched in depth; of its ancestors only the direct children, which is enough to see it
 * go. Only while it is missing is the whole body watched, for elements coming and going. What we add is passed over; what
 * of ours goes is not, since the page may have taken it.
 *
 * @param find gives the element as the page is now
 * @param ours whether a node is one of ours
 * @param attributes those of which a change is a change of content
 */
export function watchElement(
  find: () => Element | null,
  ours: (node: Node) => boolean,
  attributes: string[],
  watch: Watch,
  signal: AbortSignal,
): void {
  let watched: Element | null = null;
  const inner = new MutationObserver((records) => {
    const others = records.filter((record) => !addsOurs(record, ours));
    if (others.length > 0 && watched) watch.changed(others, watched);
  });
  const outer = new MutationObserver(() => {
    const now = find();
    if (now === watched && (now === null || now.isConnected)) return;
    follow(now);
    watch.replaced();
  });

  function follow(element: Element | null): void {
    inner.disconnect();
    outer.disconnect();
    watched = element;
    if (!element) {
      outer.observe(document.documentElement, { childList: true, subtree: true });
      return;
    }
    inner.observe(element, {
      childList: true,
      subtree: true,
      characterData: true,
      // An empty filter is refused by some browsers.
      ...(attributes.length > 0 && { attributeFilter: attributes }),
    });
    for (let above = element.parentNode; above; above = above.parentNode) outer.observe(above, { childList: true });
  }

  follow(find());
  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
  });
}

function addsOurs({ addedNodes, removedNodes }: MutationRecord, ours: (node: Node) => boolean): boolean {
  return addedNodes.length > 0 && removedNodes.length === 0 && [...addedNodes].every(ours);
}
