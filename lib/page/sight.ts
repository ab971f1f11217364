import { afterLayout } from '../overlay/after-layout.ts';
import { idleTurn, nextTurn } from './turns.ts';

/** Which of a list's rows a person can see, or will see when the list moves by a screen. */
export interface Sight {
  /** Watches these rows from now on, and no others. */
  follow(rows: ReadonlySet<Element>): void;
  /** rows on screen and one screen around, the nearest to its middle first; null until some is known */
  near(): Element[] | null;
}

/** So many rows are taken under watch in one stretch: the browser tells of each of them at once. */
const batch = 500;
/** So many rows to either side of the one in the middle are taken to be near, with so many pixels between them. */
const guessed = 60;
const rowHeight = 30;

/**
 * The first rows are found by halves, as rows stand one below the other; what the browser then tells of each row, by and
 * by while the page has nothing else to do, sets right where they do not.
 *
 * @param changed called when other rows are near; with layout done, so that looking at places costs nothing
 */
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

  /** For each batch the browser looks at all that are under watch: no more of them while the page has something to do. */
  async function watchRest(): Promise<void> {
    if (watched.size === rows.size) return;
    await idleTurn();
    if (!signal.aborted) watchSome();
  }

  /** @returns whether what was known of the rows was of another scroller */
  function findRoot(row: Element): boolean {
    // To look means a layout where something was drawn since the last one, so it is not done for each report.
    const scroller = isRootOld ? scrollerOf(row) : root;
    isRootOld = false;
    if (scroller === root) return false;
    observer.disconnect();
    root = scroller;
    observer = newObserver();
    watched = new Set();
    distances.clear();
    return true;
  }

  function report(entries: readonly IntersectionObserverEntry[]): void {
    if (findRoot(entries[0]!.target)) return watchSome();
    for (const { target, isIntersecting, boundingClientRect: box, rootBounds } of entries) {
      distances.delete(target);
      const middle = rootBounds ? (rootBounds.top + rootBounds.bottom) / 2 : 0;
      if (isIntersecting && rows.has(target)) distances.set(target, Math.abs(box.top - middle));
    }
    isKnown = true;
    void watchRest();
    changed();
  }

  /** Looks at a few rows instead of all. */
  function guess(): (() => void) | undefined {
    const all = [...rows];
    if (signal.aborted || !all[0]) return undefined;
    findRoot(all[0]);
    const { top = 0, bottom = innerHeight } = root?.getBoundingClientRect() ?? {};
    let [low, high] = [0, all.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (all[half]!.getBoundingClientRect().top * 2 > top + bottom) high = half;
      else low = half + 1;
    }
    for (let away = -guessed; away < guessed; away += 1) {
      const row = all[low + away];
      if (row) distances.set(row, Math.abs(away) * rowHeight);
    }
    isKnown = true;
    void watchRest();
    // Not now: what is put into a page while sizes are being told is an error to it.
    return () => void nextTurn().then(changed);
  }

  signal.addEventListener('abort', () => observer.disconnect());
  return {
    follow(now) {
      rows = now;
      isRootOld = true;
      for (const row of watched) {
        if (rows.has(row)) continue;
        observer.unobserve(row);
        watched.delete(row);
      }
      for (const row of distances.keys()) if (!rows.has(row)) distances.delete(row);
      if (distances.size > 0) watchSome();
      else afterLayout(guess);
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
