import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import { citizens } from './citizens.ts';
import { listRow, type ListRow } from './list-row.ts';

/**
 * Pages with more cases than there are citizens show copies: the same facts under another reference, so that the right
 * badge of each is known from the citizen it copies. Each such page has a series of its own, the first figure behind
 * the hyphen, so that a change on one page contradicts nothing on another.
 */
export const seriesOf = {
  autoTable: 1,
  fixedTable: 2,
  virtualList: 3,
  singlePageByHistory: 4,
  singlePageByHash: 5,
  board: 6,
  inlineEdit: 7,
  sameOriginFrame: 8,
  crossOriginFrame: 9,
  agGrid: 11,
  tabulator: 12,
  twoPanes: 13,
  infiniteList: 14,
  hostile: 15,
  nestedFrames: 16,
  inputs: 17,
  shadowRoots: 18,
  tabs: 19,
} as const;

/** A series has five figures of its own. */
export const mostCopies = 100_000;

export interface CopiedRow extends ListRow {
  /** the reference of the citizen it copies */
  copies: string;
  /** one of its days is none */
  odd: boolean;
}

/**
 * @param series 1–9, or 11–19: these have references of an earlier year
 * @throws RangeError for more cases than a series has references for
 */
export function copiedRows(series: number, count: number): CopiedRow[] {
  if (count > mostCopies) throw new RangeError(`copiedRows: expected at most ${mostCopies} cases, got ${count}`);
  const originals = citizens.map(listRow);
  const dated = originals.filter((row) => !isOdd(row));
  return Array.from({ length: count }, (_, index) => {
    const copied = originals[index % originals.length]!;
    // Many that are no day, brought together by sorting, look like a column that has become another.
    const isSecond = isOdd(copied) && index >= originals.length;
    const original = isSecond ? dated[index % dated.length]! : copied;
    const ref = `${series > 10 ? 24 : 26}-${series % 10}${String(index).padStart(5, '0')}`;
    // A citizen of its own: the birth date is the original's, the end of the number that of the case.
    return {
      ...original,
      copies: original.ref,
      odd: isOdd(original),
      ref,
      cpr: original.cpr.slice(0, -3) + ref.slice(-3),
    };
  });
}

/** Whether in a column of days stands something that is no day. */
function isOdd({ start, lastInterview, offer, nextInterview, suspensionFrom, suspensionTo }: ListRow): boolean {
  const days = [start, lastInterview, offer, nextInterview, suspensionFrom, suspensionTo];
  return days.some((day) => day !== '' && !parseIsoDate(day.split('-').reverse().join('-')));
}

/** What a list shows of a case besides whose it is: equal facts carry equal badges. */
export function factsShown({ targetGroup, start, lastInterview, offer, nextInterview, ...row }: ListRow): string[] {
  const { suspensionFrom, suspensionTo, responsible, remark } = row;
  return [targetGroup, start, lastInterview, offer, nextInterview, suspensionFrom, suspensionTo, responsible, remark];
}
