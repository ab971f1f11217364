import { availableParallelism, loadavg } from 'node:os';
import type { WalkReport } from './random-walk.ts';

/** Whether this is `npm run test:long`, which has time for all that `npm test` does in small. */
export const isLong = process.env.RETTIDIG_LONG === '1';

/** Whether others want the machine too. Where the system does not say, it is ours alone. */
export function isBusy(): boolean {
  return loadavg()[0]! > 1.5 * availableParallelism();
}

/**
 * The badges of a walk that came too late, in milliseconds. How soon a badge comes is judged in the long run only, and
 * there only in the steps for which the machine had nothing else to do. That a badge is wrong, or never comes, is not
 * judged here and never excused.
 */
export function tooLate({ late, timed }: WalkReport): number[] {
  // One in fifty is for what the browser has to do besides.
  return isLong ? late.map(Math.round).slice(Math.floor(timed / 50)) : [];
}
