import type { OwnScriptTime } from './own-script-time.ts';

/** Watches our script while something is done; null where nothing tells whose script it was. */
export type Watch = (work: () => Promise<unknown>) => Promise<OwnScriptTime | null>;

export interface RestAndBusy {
  watch: Watch;
  /** lets so many frames go by */
  frames: (count: number) => Promise<unknown>;
  /** changes something a thousand times a second, within the list or beside it. @returns how many were done */
  change: (isWithin: boolean) => Promise<number>;
  /** of rest, and of each kind of changes */
  seconds: number;
  /** what the changes are in or beside, such as `list` */
  within: string;
  add: (what: string, unit: string, values: readonly number[], more?: { target: string }) => void;
}

/** What our script costs a page at rest, and one that changes something a thousand times a second. */
export async function restAndBusy({ watch, frames, change, seconds, within, add }: RestAndBusy): Promise<void> {
  const rest = await watch(() => frames(seconds * 60));
  if (rest) add('idle page: our script', '% of a core', [share(rest)], { target: 'no work' });
  for (const isWithin of [true, false]) {
    const where = `${isWithin ? 'in' : 'beside'} the ${within}`;
    let done = 0;
    const busy = await watch(async () => {
      done = await change(isWithin);
    });
    if (busy) {
      add(`1,000 changes/s ${where}: our script`, '% of a core', [share(busy)], { target: 'under 3 %' });
      add(`1,000 changes/s ${where}: longest hold`, 'ms', [busy.longest], { target: 'at most 8 ms' });
      add('of it collecting garbage', 'ms', [busy.collecting]);
    }
    add(`1,000 changes/s ${where}: changes the page got done`, 'per second', [done / seconds]);
  }
}

/** @returns per cent of a core */
function share({ total, watched }: OwnScriptTime): number {
  return (total / watched) * 100;
}
