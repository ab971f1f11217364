import { liveQuery } from 'dexie';
import { holdsKeys } from './held-keys.ts';
import type { CaseRecord } from './open-record.ts';

/** A lock of the browser's that all pages of the extension share, and that is let go of with the page that holds it. */
const name = 'rettidig-keys';

let isTurningHere = false;

/** Runs what gives the record other keys, in one page at a time: others wait for its end, or for the end of the page. */
export async function whileKeysTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request(name, async () => {
    isTurningHere = true;
    try {
      return await work();
    } finally {
      isTurningHere = false;
    }
  });
}

/**
 * Tells when another page has given the record other keys and is done, or was closed in the middle, and then has told nobody
 * by `onKeysChanged`. The page that does it sees to itself. For pages only, as `liveCases`. @returns ends the listening
 */
export function onKeysTurned(record: CaseRecord, listener: () => void): () => void {
  let isLeft = false;
  const subscription = liveQuery(() => holdsKeys(record)).subscribe({
    next: (isHeld) => {
      if (isHeld || isTurningHere) return;
      void navigator.locks.request(name, { mode: 'shared' }, () => {
        if (!isLeft) listener();
      });
    },
    // A record that can no longer be read shows nothing new either.
    error: (error: unknown) => console.warn('Rettidig:', error),
  });
  return () => {
    isLeft = true;
    subscription.unsubscribe();
  };
}
