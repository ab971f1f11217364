import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndicatorCount } from '../../../lib/plan/indicators.ts';
import { indicatorByUnit } from '../../../lib/team/unit-indicators.ts';

const rule = 'weekly-indicator-interview-last-2m';
const groups = ['resource-course', 'job-clarification', 'insured', 'flex-benefit'];
const parts = ['reached', 'fresh', 'missed', 'unknown'] as const;

/** Each rule and group stands once, as they are counted. */
const indicators: fc.Arbitrary<IndicatorCount[]> = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom(rule, 'resource-course-6-in-12m'),
    group: fc.constantFrom(...groups),
    ...{ reached: fc.nat(9), fresh: fc.nat(9), missed: fc.nat(9), unknown: fc.nat(9) },
  }),
  { selector: (one) => `${one.rule} ${one.group}` },
);
const others = fc.array(
  fc.record({ unit: fc.constantFrom('Nord', 'Ungeenheden', 'Ærø'), groups: fc.subarray(groups) }),
  { maxLength: 4 },
);

test('the units’ numbers add up to the indicator, each unit stands once, and one’s own first', () => {
  fc.assert(
    fc.property(indicators, others, fc.constantFrom('', 'Nord'), (counts, units, own) => {
      const split = indicatorByUnit(counts, rule, own, units);
      const ofRule = counts.filter((one) => one.rule === rule);
      for (const part of parts) {
        const sum = (all: readonly Record<typeof part, number>[]) => all.reduce((so, one) => so + one[part], 0);
        expect(sum(split)).toBe(sum(ofRule));
      }
      const names = split.map(({ unit }) => unit);
      expect(new Set(names).size).toBe(names.length);
      if (names.includes(own)) expect(names[0]).toBe(own);
    }),
  );
});

test('a group that is another unit’s is counted there', () => {
  const count = { rule, reached: 1, fresh: 0, missed: 1, unknown: 0 };
  const counts = [
    { ...count, group: 'insured' },
    { ...count, group: 'resource-course', missed: 0 },
  ];
  expect(indicatorByUnit(counts, rule, 'Nord', [{ unit: 'Afklaring', groups: ['resource-course'] }])).toEqual([
    { unit: 'Nord', reached: 1, fresh: 0, missed: 1, unknown: 0 },
    { unit: 'Afklaring', reached: 1, fresh: 0, missed: 0, unknown: 0 },
  ]);
});
