import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPlaces, placeInWeek, placesInWeek } from '../../../lib/plan/bands.ts';
import { lateCauses } from '../../../lib/plan/causes.ts';
import { casesIn, countCases } from '../../../lib/plan/daily-counts.ts';
import { addDays, countDay, DayCounts } from '../../../lib/plan/daily-counts-kept.ts';
import { onTime } from '../../../lib/plan/on-time.ts';
import { overdueByCause } from '../../../lib/plan/overdue-age-and-cause.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseAndDay, rulesOfEveryKind as rules } from '../rules/generate-case.ts';

/** Cases judged on one day, some of them late with a cause that somebody said, some not seen for a while. */
const cases = fc
  .tuple(
    caseAndDay,
    fc.array(fc.record({ other: caseAndDay, cause: fc.option(fc.constantFrom(...lateCauses)) }), { maxLength: 8 }),
  )
  .map(([{ facts, today }, others]) => {
    const judged = [{ facts, cause: null }, ...others.map(({ other, cause }) => ({ facts: other.facts, cause }))];
    return {
      today,
      cases: judged.map(({ facts: of, cause }, index) => {
        const seen = index % 3 === 1 ? { ...of, seenOn: of.events[0]!.on } : of;
        const judgement = judge(seen, rules, today);
        const { deadline } = judgement.headline;
        const causes = cause && deadline?.due ? [{ rule: deadline.rule, due: deadline.due, cause, on: today }] : [];
        return { judgement, causes };
      }),
    };
  });

test('every case is counted once, in the place where it stands', () => {
  fc.assert(
    fc.property(cases, ({ cases: all, today }) => {
      const rows = countCases(all, rules, today);
      const places = countPlaces(all.map(({ judgement }) => placeInWeek(judgement, rules, today)));
      for (const place of placesInWeek) {
        expect(casesIn(rows.filter((row) => row.place === place))).toBe(places[place]);
      }
      expect(new Set(rows.map(({ cases: _cases, clear: _clear, ...row }) => JSON.stringify(row))).size).toBe(
        rows.length,
      );
    }),
  );
});

test('the same cases give the same rows, in whatever order they come', () => {
  fc.assert(
    fc.property(cases, ({ cases: all, today }) => {
      expect(countCases(all.toReversed(), rules, today)).toEqual(countCases(all, rules, today));
    }),
  );
});

test('share, local norm and what stands outside add up to all, and the causes to what is late', () => {
  fc.assert(
    fc.property(cases, ({ cases: all, today }) => {
      const rows = countCases(all, rules, today);
      const is = onTime(rows);
      expect(is.of + is.localNorm.timely + is.localNorm.late + is.outside).toBe(all.length);
      expect(is.timely + is.late).toBe(is.of);
      expect(is.clear).toBeLessThanOrEqual(is.all);
      const { ages, parts } = overdueByCause(rows);
      expect(ages.all).toBe(is.late);
      expect(ages.week + ages.month + ages.longer).toBe(is.late);
      expect(parts.reduce((sum, part) => sum + part.ages.all, 0)).toBe(is.late);
    }),
  );
});

test('a day’s numbers are what may be kept, and name no case', () => {
  fc.assert(
    fc.property(cases, fc.nat(3), ({ cases: all, today }, unopened) => {
      const counts = countDay(all, { rules, today, unopened });
      expect(DayCounts.parse(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
      expect(JSON.stringify(counts)).not.toContain('generated');
    }),
  );
});

test('counted in parts and added up, the cases give the numbers they give at once, and the parts stay as they were', () => {
  fc.assert(
    fc.property(cases, fc.infiniteStream(fc.nat(3)), fc.nat(3), ({ cases: all, today }, part, unopened) => {
      const parts = [...Map.groupBy(all, () => part.next().value).values()];
      const counted = parts.map((some) => countDay(some, { rules, today, unopened }));
      const before = structuredClone(counted);
      const whole = countDay(all, { rules, today, unopened: unopened * parts.length });
      expect(addDays(today, counted)).toEqual(whole);
      expect(addDays(today, [counted[0]!, addDays(today, counted.slice(1))])).toEqual(whole);
      expect(counted).toEqual(before);
    }),
  );
});

test('a case stands in an indicator once, or not at all', () => {
  fc.assert(
    fc.property(cases, ({ cases: all, today }) => {
      const { indicators } = countDay(all, { rules, today, unopened: 0 });
      for (const rule of new Set(indicators.map((one) => one.rule))) {
        const own = indicators.filter((one) => one.rule === rule);
        const counted = own.map(({ reached, fresh, missed, unknown }) => reached + fresh + missed + unknown);
        expect(counted.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(all.length);
      }
    }),
  );
});
