/**
 * By which the place where sources disagree is found on a surface.
 *
 * @param between the ids of the alternatives, in any order
 */
export function disputeId(between: readonly string[]): string {
  return ['dispute', ...between.toSorted()].join(' ').replace(/[^\p{L}\p{N}]+/gu, '-');
}
