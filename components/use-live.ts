import { useLayoutEffect, useState } from 'react';

/** Something that gives a value now and after every change. */
export interface Live<Value> {
  subscribe(next: (value: Value) => void, error?: (reason: unknown) => void): { unsubscribe(): void };
}

export type Loaded<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; reason: unknown };

/** The newest value, and whether there is one. `live` must be the same object from one drawing to the next. */
export function useLive<Value>(live: Live<Value> | null): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  // Asked for as soon as it is wanted, not after the frame without it has been painted.
  useLayoutEffect(() => {
    if (!live) return;
    const subscription = live.subscribe(
      (value) => setLoaded({ state: 'ready', value }),
      (reason) => setLoaded({ state: 'failed', reason }),
    );
    return () => subscription.unsubscribe();
  }, [live]);
  return loaded;
}
