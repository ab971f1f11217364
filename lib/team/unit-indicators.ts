import type { IndicatorCount } from '../plan/indicators.ts';
import { unitOf, type OtherUnits } from './team-counts.ts';

/** How an indicator stands for the cases of one unit. */
export interface UnitIndicator extends Omit<IndicatorCount, 'rule' | 'group'> {
  /** empty = one's own, which has not been told */
  unit: string;
}

/**
 * One indicator, by the unit that the cases belong to: one's own first, the others in the alphabet's order. Their numbers
 * add up to those of the indicator; a unit without a case in it is not there.
 *
 * @param own one's own unit; empty = not told
 */
export function indicatorByUnit(
  indicators: readonly IndicatorCount[],
  rule: string,
  own: string,
  others: OtherUnits,
): UnitIndicator[] {
  const sums = new Map<string, UnitIndicator>();
  for (const count of indicators) {
    if (count.rule !== rule) continue;
    const unit = unitOf(count.group, own, others);
    const sum = sums.get(unit) ?? { unit, reached: 0, fresh: 0, missed: 0, unknown: 0 };
    for (const key of ['reached', 'fresh', 'missed', 'unknown'] as const) sum[key] += count[key];
    sums.set(unit, sum);
  }
  return [...sums.values()]
    .filter(({ reached, fresh, missed, unknown }) => reached + fresh + missed + unknown > 0)
    .toSorted((one, other) =>
      one.unit === own ? -1 : other.unit === own ? 1 : one.unit.localeCompare(other.unit, 'da'),
    );
}
