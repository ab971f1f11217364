import { BackupError } from './backup-error.ts';
import { inBatches } from './in-batches.ts';

/** Long work that shows how far it is and can be stopped. */
export interface BackupWork {
  /** from 0 to 1; it never goes back within one work */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A part of a longer work: its progress is told between these two shares of the whole. */
export function partOf({ onProgress, signal }: BackupWork, from: number, to: number): BackupWork {
  return {
    ...(signal && { signal }),
    ...(onProgress && { onProgress: (share: number) => onProgress(from + share * (to - from)) }),
  };
}

/** @throws BackupError `cancelled` */
export function mayGoOn({ signal }: BackupWork): void {
  if (signal?.aborted) throw new BackupError('cancelled', 'The work on a backup was stopped. The record is as it was.');
}

const atOnce = 250;

/** `inBatches`, telling how far it is and giving way to the page between batches, so that a click to stop is heard. */
export async function workThrough<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { onProgress, signal }: BackupWork,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    mayGoOn({ ...(signal && { signal }) });
    results.push(...(await inBatches(items.slice(start, start + atOnce), work)));
    onProgress?.(Math.min(1, (start + atOnce) / items.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  onProgress?.(1);
  return results;
}
