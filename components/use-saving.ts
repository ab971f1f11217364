import { useState } from 'react';

export interface Saving {
  state: 'idle' | 'saved' | 'failed';
  /** Runs what saves, and says how it went; never rejects. */
  save: (action: () => Promise<void>) => Promise<void>;
  /** something else is typed now: what was said of the last saving no longer fits */
  forget: () => void;
}

/** How the last saving went, for the field beside which it is said. */
export function useSaving(): Saving {
  const [state, setState] = useState<Saving['state']>('idle');
  return {
    state,
    async save(action) {
      setState('idle');
      try {
        await action();
        setState('saved');
      } catch (error) {
        console.warn('Rettidig:', error);
        setState('failed');
      }
    },
    forget: () => setState('idle'),
  };
}
