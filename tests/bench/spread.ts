/** Several readings of one thing on a machine that has other things to do: the middle one, and how far they lay apart. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** @throws RangeError where nothing was read */
export function spreadOf(readings: readonly number[]): Spread {
  if (readings.length === 0) throw new RangeError('spreadOf: expected one reading or more, got none');
  const sorted = readings.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Readings taken in pairs, one of the subject and one of what it is measured against, each pair in the same minute. */
export function ratiosOf(subject: readonly number[], reference: readonly number[]): Spread {
  return spreadOf(subject.map((reading, index) => reading / reference[index]!));
}
