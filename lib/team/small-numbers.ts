/** A number as it may be told beyond the team. */
export type PublicNumber =
  | { kind: 'exact'; value: number }
  /** 0, 1 or 2 */
  | { kind: 'under-3' }
  /** left out, so that one that is under 3 cannot be worked out */
  | { kind: 'hidden' };

export interface PublicLine {
  cells: PublicNumber[];
  total: PublicNumber;
}

/** Fewer than so many might be recognised. */
export const smallest = 3;

/**
 * Numbers that add up, as they may be told beyond the team: of one that is under 3 no more than that, and one other is
 * left out, or the total, so that it cannot be worked out from the rest: of each that is under 3 at least two values
 * remain possible, even for someone who knows this very rule.
 *
 * @param counts 0 or more each; the same parts whatever their numbers, for a part that is missing would be known to be 0
 *
 * @example
 * publicLine([7, 4, 1]) //=> cells 7, hidden, under-3; total 12
 */
export function publicLine(counts: readonly number[]): PublicLine {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const cells = counts.map((value): PublicNumber =>
    value < smallest ? { kind: 'under-3' } : { kind: 'exact', value },
  );
  if (total < smallest) return { cells, total: { kind: 'under-3' } };
  const shown = cells.flatMap((cell, place) => (cell.kind === 'exact' ? [{ place, value: cell.value }] : []));
  const small = counts.length - shown.length;
  if (small === 0) return { cells, total: { kind: 'exact', value: total } };
  // Without two others there is none to leave out, and the total would tell.
  if (shown.length < 2) return { cells, total: { kind: 'hidden' } };
  // Always, and not only where it is needed: that it was needed would tell something, too.
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one));
  cells[least.place] = { kind: 'hidden' };
  const others = shown.filter((one) => one !== least);
  const rest = total - others.reduce((sum, { value }) => sum + value, 0);
  // What any reader knows of it: it is not more than those after it, and less than those before.
  const most = Math.min(...others.map(({ place, value }) => (place < least.place ? value - 1 : value)));
  if (isKnownBy(rest, small, most)) return { cells, total: { kind: 'hidden' } };
  return { cells, total: { kind: 'exact', value: total } };
}

/**
 * Whether what is left out adds up to so little or so much that each part of it is known.
 *
 * @param rest the small ones and the one left out, added up
 * @param small how many small ones
 * @param most the one left out is not more
 */
function isKnownBy(rest: number, small: number, most: number): boolean {
  const mostSmall = smallest - 1;
  const lowest = Math.max(0, rest - mostSmall * (small - 1) - most);
  const highest = Math.min(mostSmall, rest - smallest);
  return lowest >= highest;
}
