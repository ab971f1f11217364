import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in px, now and when it changes; `usual` until it is known, and where nothing can tell. */
export function useWidth<Measured extends Element>(usual: number): [RefObject<Measured | null>, number] {
  const element = useRef<Measured>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
