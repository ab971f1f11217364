import type { Live } from './live-cases.ts';

interface Listener<Value> {
  next: (value: Value) => void;
  error?: ((reason: unknown) => void) | undefined;
}

/**
 * Asks for a live value before there is anyone to show it: who comes then has the newest one at once. When the last who
 * came has left it is followed no longer; who comes later asks anew.
 */
export function askedAhead<Value>(live: Live<Value>): Live<Value> {
  const listeners = new Set<Listener<Value>>();
  let last: ((listener: Listener<Value>) => void) | null = null;
  const tell = (told: (listener: Listener<Value>) => void) => {
    last = told;
    for (const listener of listeners) told(listener);
  };
  const ask = () =>
    live.subscribe(
      (value) => tell(({ next }) => next(value)),
      (reason) => tell(({ error }) => error?.(reason)),
    );
  let asked: { unsubscribe(): void } | null = ask();
  return {
    subscribe(next, error) {
      const listener = { next, error };
      listeners.add(listener);
      if (asked) last?.(listener);
      else asked = ask();
      return {
        unsubscribe() {
          if (!listeners.delete(listener) || listeners.size > 0) return;
          asked?.unsubscribe();
          asked = null;
          last = null;
        },
      };
    },
  };
}
