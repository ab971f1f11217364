import { useLayoutEffect, useState } from 'react';

export interface InSlices<Item, Work extends (item: Item) => unknown> {
  /** what was worked through last, by which work, and what became of each, in the same order; null until the first time */
  whole: { items: readonly Item[]; results: readonly ReturnType<Work>[]; work: Work } | null;
  /** how many of the newest are through */
  done: number;
  /** why the newest could not be worked through; null = it could */
  failed: unknown;
}

// No timer where there is better: a page that is not looked at gets one a second.
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
const breathe = () => scheduler?.yield?.() ?? new Promise<void>((resolve) => setTimeout(resolve));

/** So long a slice may hold the page, in milliseconds: less than a frame, so that a key that is pressed is answered. */
const slice = 12;

/** So often, in milliseconds, it is told how far they are: to draw the page anew for each slice would hold up the next. */
const telling = 100;

/** So few are worked through at once: to say for a moment how far they are would only flicker. */
const few = 200;

/**
 * Works through many things a little at a time, and through few before the page is drawn. What was worked through before
 * stands until the newest is through.
 *
 * @param items null = not known yet; must be the same array from one drawing to the next
 * @param work null = not known yet; another function has everything worked through anew
 */
export function useInSlices<Item, Work extends (item: Item) => unknown>(
  items: readonly Item[] | null,
  work: Work | null,
): InSlices<Item, Work> {
  const [whole, setWhole] = useState<InSlices<Item, Work>['whole']>(null);
  const [done, setDone] = useState(0);
  const [failed, setFailed] = useState<unknown>(null);
  // Before the page is drawn, so that few things are there when it is.
  useLayoutEffect(() => {
    if (!items || !work) return;
    let left = false;
    const run = async () => {
      const results: ReturnType<Work>[] = [];
      let told = performance.now();
      for (;;) {
        const end = items.length <= few ? Infinity : performance.now() + slice;
        while (results.length < items.length && performance.now() < end) {
          results.push(work(items[results.length]!) as ReturnType<Work>);
        }
        if (results.length === items.length) break;
        if (performance.now() - told >= telling) {
          told = performance.now();
          setDone(results.length);
        }
        await breathe();
        if (left) return;
      }
      setDone(items.length);
      setFailed(null);
      setWhole({ items, results, work });
    };
    run().catch((reason: unknown) => left || setFailed(reason ?? 'unknown'));
    return () => {
      left = true;
    };
  }, [items, work]);
  return { whole, done, failed };
}
