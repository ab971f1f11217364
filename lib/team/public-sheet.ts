import type { IsoDate } from '../dates/iso-date.ts';
import { lateCauses } from '../plan/causes.ts';
import { overdueAges } from '../plan/overdue-age.ts';
import { publicLine, smallest, type PublicLine } from './small-numbers.ts';
import { lateBy, onePerPerson, splits, standings, sumLine, type PersonWeek, type Split } from './team-numbers.ts';

/** The key of all rules together that have too few; no rule has such an id. */
export const otherRules = '';

/** A line of the sheet with what each of its cells is of. */
export interface SheetLine<Key> extends PublicLine {
  keys: Key[];
}

/** What may leave the team of one week: sums of all, nobody's own, and no number from which a small one follows. */
export interface PublicSheet {
  monday: IsoDate;
  people: number;
  standings: SheetLine<(typeof standings)[number]>;
  /** the late ones told apart; null where that would tell what is left out */
  late: Record<Split, SheetLine<string | null> | null>;
  /** on time, of how many, in whole numbers; null where that would tell what is left out */
  share: { timely: number; of: number } | null;
}

/**
 * @param weeks all of one week
 * @returns null where fewer than three people are counted: a sum would be somebody's own number
 */
export function publicSheet(weeks: readonly PersonWeek[]): PublicSheet | null {
  const { used } = onePerPerson(weeks);
  const sum = sumLine(used);
  // How many stand on a list where nobody is named is not known.
  if (!sum || used.length < smallest) return null;
  const line = publicLine(standings.map((standing) => sum.standings[standing]));
  const cellOf = (standing: (typeof standings)[number]) => line.cells[standings.indexOf(standing)]!;
  const bands = (['late', 'soon', 'timely'] as const).map(cellOf);
  const isLateShown = cellOf('late').kind === 'exact';
  return {
    monday: used[0]!.monday,
    people: used.length,
    standings: { keys: [...standings], ...line },
    late: Object.fromEntries(
      splits.map((split) => [split, isLateShown ? lateLine(used, split) : null]),
    ) as PublicSheet['late'],
    share: bands.every(({ kind }) => kind === 'exact') ? { timely: sum.onTime.timely, of: sum.onTime.of } : null,
  };
}

function lateLine(weeks: readonly PersonWeek[], split: Split): SheetLine<string | null> | null {
  const parts = partsOf(lateBy(weeks, split), split);
  const line = publicLine(parts.map(({ cases }) => cases));
  // Their sum stands in another line of the sheet.
  if (line.total.kind !== 'exact') return null;
  return { keys: parts.map(({ key }) => key), ...line };
}

type Parts = { key: string | null; cases: number }[];

/** Those without a case too, since one that is missing is known to be none; of rules, the small ones are one part. */
function partsOf(known: Parts, split: Split): Parts {
  if (split !== 'rule') {
    const keys: (string | null)[] = split === 'cause' ? [...lateCauses, null] : [...overdueAges];
    return keys.map((key) => ({ key, cases: known.find((one) => one.key === key)?.cases ?? 0 }));
  }
  const large = known.filter(({ key, cases }) => key !== null && cases >= smallest);
  const rest = known.filter((one) => !large.includes(one)).reduce((sum, { cases }) => sum + cases, 0);
  return [...large, { key: otherRules, cases: rest }];
}
