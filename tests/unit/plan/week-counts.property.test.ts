import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bands, outside } from '../../../lib/plan/bands.ts';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { weekCase } from '../../../lib/plan/week-case.ts';
import { weekCounts } from '../../../lib/plan/week-counts.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseAndDay, rulesOfEveryKind as rules } from '../rules/generate-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';

/** Cases judged on one day, some of them not seen for a while. */
const caseload = fc.array(fc.tuple(caseAndDay, fc.constantFrom(undefined, 0, 30)), { maxLength: 12 });

test('the bands and what stands in none add up to all cases, and each case stands where the numbers have it', () => {
  fc.assert(
    fc.property(caseload, fc.nat(3), (drafts, unopened) => {
      const today = drafts[0]?.[0].today ?? isoDate('2026-11-23');
      const judged = drafts.map(([{ facts }, seenAgo]) => {
        const seen = seenAgo === undefined ? {} : { seenOn: plusDays(today, -seenAgo) };
        return { judgement: judge({ ...facts, ...seen }, rules, today) };
      });
      const counts = weekCounts(countCases(judged, rules, today, 5), unopened);
      const sum = [...bands, ...outside].reduce((total, place) => total + counts.places[place], 0);
      expect([sum, counts.all]).toEqual([judged.length, judged.length]);
      const settings = { ...usualLeadDays, staleAfterWorkingDays: 5 };
      const standing = judged.map(({ judgement }, index) => weekCase(String(index), judgement, rules, today, settings));
      for (const place of [...bands, ...outside]) {
        expect(standing.filter((one) => one.place === place)).toHaveLength(counts.places[place]);
      }
      // The share is of cases in the bands, and coverage of all there are.
      const { onTime } = counts;
      const inBands = bands.reduce((total, band) => total + counts.places[band], 0);
      expect(onTime.of + onTime.localNorm.timely + onTime.localNorm.late).toBe(inBands);
      expect(onTime.all).toBe(judged.length + unopened);
      expect(onTime.clear).toBeLessThanOrEqual(judged.length);
    }),
  );
});
