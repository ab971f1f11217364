import type { CountRow } from './daily-counts.ts';

/** How many are on time, of how many, and with what coverage. */
export interface OnTime {
  /** on time by law: in the bands `soon` and `timely` */
  timely: number;
  late: number;
  /** `timely` + `late`: what the share is of */
  of: number;
  /** in a band by a local norm; beside the share, never in it */
  localNorm: { timely: number; late: number };
  /** in no band */
  outside: number;
  /** of all, cases with a clear answer */
  clear: number;
  /** `of` + both of `localNorm` + `outside`, and the cases that did not open */
  all: number;
}

/**
 * The share on time with what it is of. A local norm is no deadline of law, so it stands beside; what is in no band is
 * in no share.
 *
 * @param unopened kept cases that could not be opened; they are among all, and have no clear answer
 */
export function onTime(
  rows: Iterable<Pick<CountRow, 'place' | 'localNorm' | 'cases' | 'clear'>>,
  unopened = 0,
): OnTime {
  const localNorm = { timely: 0, late: 0 };
  const count = { timely: 0, late: 0, outside: 0, clear: 0, all: unopened };
  for (const { place, localNorm: isLocal, cases, clear } of rows) {
    count.all += cases;
    count.clear += clear;
    const counted = isLocal ? localNorm : count;
    if (place === 'late') counted.late += cases;
    else if (place === 'soon' || place === 'timely') counted.timely += cases;
    else count.outside += cases;
  }
  return { ...count, localNorm, of: count.timely + count.late };
}

/** @returns a share in whole per cent, rounded down, so that no target is reached by rounding; null of nothing */
export function percent(part: number, of: number): number | null {
  return of === 0 ? null : Math.floor((part * 100) / of);
}
