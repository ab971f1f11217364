import { useLayoutEffect, useState } from 'react';
import type { Loaded } from './use-live.ts';

/** What `open` gives, once; `retry` tries anew after a failure. `open` must be the same function each time. */
export function useOpened<Value>(open: () => Promise<Value>): Loaded<Value> & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  // Asked for as soon as it is wanted, not after the frame without it has been painted.
  useLayoutEffect(() => {
    let left = false;
    open().then(
      (value) => !left && setLoaded({ state: 'ready', value }),
      (reason: unknown) => !left && setLoaded({ state: 'failed', reason }),
    );
    return () => {
      left = true;
    };
  }, [open, attempt]);
  return { ...loaded, retry: () => setAttempt((before) => before + 1) };
}
