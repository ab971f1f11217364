/**
 * The moment a new day begins where the caseworker is: local midnight after `now`, on a day of 23 or 25 hours too.
 *
 * @returns milliseconds since the epoch
 */
export function nextMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
