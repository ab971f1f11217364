export interface Watch {
  /** The element's content changed; called before the next paint, with what changed. */
  changed(records: readonly MutationRecord[]): void;
  /** The element came, went or was replaced. */
  replaced(element: Element | null): void;
}

/**
 * Watches the one element that holds the cases: its content, and whether it is still there.
 *
 * While it is there, only it is watched in depth; of its ancestors only the direct children, which is enough to see it
 * go. Only while it is missing is the whole body watched, for elements coming and going. Our own badges are passed over.
 *
 * @param find gives the element as the page is now
 * @param ours whether a node is one of ours
 */
export function watchElement(
  find: () => Element | null,
  ours: (node: Node) => boolean,
  watch: Watch,
  signal: AbortSignal,
): void {
  let watched: Element | null = null;
  const inner = new MutationObserver((records) => {
    const others = records.filter((record) => !isOurs(record, ours));
    if (others.length > 0) watch.changed(others);
  });
  const outer = new MutationObserver(() => {
    const now = find();
    if (now === watched && (now === null || now.isConnected)) return;
    follow(now);
    watch.replaced(now);
  });

  function follow(element: Element | null): void {
    inner.disconnect();
    outer.disconnect();
    watched = element;
    if (!element) {
      outer.observe(document.documentElement, { childList: true, subtree: true });
      return;
    }
    inner.observe(element, { childList: true, subtree: true, characterData: true });
    for (let above = element.parentNode; above; above = above.parentNode) outer.observe(above, { childList: true });
  }

  follow(find());
  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
  });
}

function isOurs(record: MutationRecord, ours: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(ours);
}
