import { availableParallelism, loadavg } from 'node:os';
import type { WalkReport } from './random-walk.ts';

/** Whether this is `npm run test:long`, which has time for all that `npm test` does in small. */
export const isLong = process.env.RETTIDIG_LONG === '1';

/**
 * The badges of a walk that came too late, in milliseconds. How soon a badge comes is judged in the long run only, and
 * there only on a machine that has nothing else to do; where the system does not say, it has the machine to itself.
 * That a badge is wrong, or never comes, is not judged here and never excused.
 */
export function tooLate({ late }: WalkReport, steps: number): number[] {
  const isBusy = loadavg()[0]! > 1.5 * availableParallelism();
  // One in fifty is for what the browser has to do besides.
  return isLong && !isBusy ? late.map(Math.round).slice(Math.floor(steps / 50)) : [];
}
