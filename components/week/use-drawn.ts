import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Drawn<Item> {
  shown: readonly Item[];
  /** how many are not drawn yet */
  rest: number;
  more: () => void;
  /** goes on what stands below the last one: as it comes near, more are drawn */
  end: RefObject<HTMLDivElement | null>;
}

/**
 * A long list, drawn as one scrolls to it: what was drawn stays. Another list begins anew.
 *
 * @param items must be the same array from one drawing to the next
 * @param step so many at a time
 */
export function useDrawn<Item>(items: readonly Item[], step: number): Drawn<Item> {
  const [drawn, setDrawn] = useState({ items, count: step });
  const count = drawn.items === items ? drawn.count : step;
  const end = useRef<HTMLDivElement>(null);
  const isWhole = count >= items.length;
  useEffect(() => {
    const last = end.current;
    if (isWhole || !last) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn({ items, count: count + step });
      },
      { rootMargin: '600px' },
    );
    observer.observe(last);
    return () => observer.disconnect();
  }, [items, count, step, isWhole]);
  return {
    shown: isWhole ? items : items.slice(0, count),
    rest: Math.max(0, items.length - count),
    more: () => setDrawn({ items, count: count + step }),
    end,
  };
}
