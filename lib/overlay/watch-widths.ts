const widthsSeen = new WeakMap<Element, number>();
let observer: ResizeObserver | null = null;

/**
 * Watches the widths of these boxes too: they change with the window, with a dragged column, and when a cell is shown
 * for the first time. What is put into a column may change them as well, and does not count as less.
 *
 * @param changed given the boxes with another width than before, all those of one layout at once
 */
export function watchWidths(
  boxes: readonly Element[],
  changed: (boxes: ReadonlySet<Element>) => void,
  signal: AbortSignal,
): void {
  if (!observer) {
    observer = new ResizeObserver((entries) => {
      const others = new Set<Element>();
      for (const { target, contentRect } of entries) {
        // The first report is only the observer's greeting.
        if ((widthsSeen.get(target) ?? contentRect.width) !== contentRect.width) others.add(target);
        widthsSeen.set(target, contentRect.width);
      }
      if (others.size > 0) changed(others);
    });
    signal.addEventListener('abort', () => {
      observer?.disconnect();
      observer = null;
    });
  }
  for (const box of boxes) observer.observe(box);
}
