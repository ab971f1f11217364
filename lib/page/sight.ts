/** Which of a list's rows a person can see, or will see when the list moves by a screen. */
export interface Sight {
  /** Watches these rows from now on, and no others. */
  follow(rows: readonly Element[]): void;
  /** rows on screen and one screen around, the nearest to its middle first; null until some is known */
  near(): Element[] | null;
}

/** So many rows are taken under watch in one stretch: the browser tells of each of them at once. */
const batch = 500;

/** @param changed called when other rows are near; with layout done, so that looking at places costs nothing */
export function watchSight(changed: () => void, signal: AbortSignal): Sight {
  let rows: ReadonlySet<Element> = new Set();
  let watched = new Set<Element>();
  let root: Element | null = null;
  /** whether other rows have come since the scroller was looked for: they may have made one of what was none */
  let isRootOld = true;
  let observer = newObserver();
  /** rows that are near → how far from the middle of the screen */
  const distances = new Map<Element, number>();
  let isKnown = false;

  function newObserver(): IntersectionObserver {
    // The document as root, since a margin around the window is not heeded in a frame.
    return new IntersectionObserver(report, { root: root ?? document, rootMargin: '100% 0%' });
  }

  function watchSome(): void {
    let left = batch;
    for (const row of rows) {
      if (watched.has(row)) continue;
      if (left === 0) return;
      left -= 1;
      watched.add(row);
      observer.observe(row);
    }
  }

  function report(entries: readonly IntersectionObserverEntry[]): void {
    // To look means a layout where something was drawn since the last one, so it is not done for each report.
    const scroller = isRootOld ? scrollerOf(entries[0]!.target) : root;
    isRootOld = false;
    if (scroller !== root) {
      observer.disconnect();
      root = scroller;
      observer = newObserver();
      watched = new Set();
      distances.clear();
      return watchSome();
    }
    for (const { target, isIntersecting, boundingClientRect: box, rootBounds } of entries) {
      distances.delete(target);
      const middle = rootBounds ? (rootBounds.top + rootBounds.bottom) / 2 : 0;
      if (isIntersecting && rows.has(target)) distances.set(target, Math.abs(box.top - middle));
    }
    isKnown = true;
    watchSome();
    changed();
  }

  signal.addEventListener('abort', () => observer.disconnect());
  return {
    follow(now) {
      rows = new Set(now);
      isRootOld = true;
      for (const row of watched) {
        if (rows.has(row)) continue;
        observer.unobserve(row);
        watched.delete(row);
        distances.delete(row);
      }
      watchSome();
    },
    near: () => (isKnown ? [...distances.keys()].sort((a, b) => distances.get(a)! - distances.get(b)!) : null),
  };
}

/** The nearest element around a row that scrolls up and down by itself; null where the page does. */
function scrollerOf(row: Element): Element | null {
  for (let around = row.parentElement; around && around !== document.body; around = around.parentElement) {
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY)) {
      return around === document.documentElement ? null : around;
    }
  }
  return null;
}
