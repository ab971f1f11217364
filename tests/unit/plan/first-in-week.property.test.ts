import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { firstInWeek, firstOf, firstScreen } from '../../../lib/plan/first-in-week.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { weekCase } from '../../../lib/plan/week-case.ts';
import { weekEntry } from '../../../lib/views/week-entry.ts';
import { ordered } from '../../../lib/views/week-filter.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn } from '../views/judged.ts';

const today = isoDate('2026-11-23');
const settings = { ...usualLeadDays, staleAfterWorkingDays: 5 };

/** Starts and interviews over two years: late ones, soon ones, timely ones, and many that are alike. */
const kinds = ['2024-05-20', '2024-05-28', '2024-06-10', '2024-08-01', '2026-09-01', '2026-11-02'].flatMap((start) =>
  [[], ['interview-held 2026-11-05'], ['interview-held 2026-10-05', 'interview-booked 2026-12-01']].map((more) => {
    const words = { group: 'cash-benefit-job-ready', events: [`first-contact ${start}`, ...more] };
    return judge(seenOn(caseOf(words), today), rules, today);
  }),
);

/** A caseload: so many of each kind, each case with a name of its own. */
const caseload = fc
  .record({
    many: fc.array(fc.oneof(fc.nat(70), fc.nat(4)), { minLength: kinds.length, maxLength: kinds.length }),
    names: fc.infiniteStream(fc.nat(1_000_000)),
  })
  .map(({ many, names }) =>
    many.flatMap((count, kind) =>
      Array.from({ length: count }, (_one, index) => ({
        id: `${kind}-${index}`,
        ref: `26-${kind}-${index}`,
        name: `Borger ${names.next().value}`,
        judgement: kinds[kind]!,
      })),
    ),
  );

test('what comes first is what the whole week, with its names, begins with', () => {
  fc.assert(
    fc.property(caseload, (cases) => {
      const entries = cases.map((one) => weekEntry(one, [], rules, today, { ...settings, language: 'da' }));
      const first = firstInWeek(cases, rules, today, settings);
      const chosen = new Set(first.map(({ id }) => id));
      const whole = ordered(entries, 'first', today).map(({ id }) => id);
      const alone = ordered(
        entries.filter(({ id }) => chosen.has(id)),
        'first',
        today,
      );
      expect(alone.map(({ id }) => id)).toEqual(whole.slice(0, first.length));
      expect(first.length).toBeLessThanOrEqual(2 * firstScreen);
      if (cases.length <= firstScreen) expect(first).toHaveLength(cases.length);
    }),
    { numRuns: 60 },
  );
});

test('they are the same where it is known of all how they stand', () => {
  fc.assert(
    fc.property(caseload, (cases) => {
      const standing = cases.map(({ id, judgement }) => weekCase(id, judgement, rules, today, settings));
      const first = firstInWeek(cases, rules, today, settings);
      expect(firstOf(standing, today).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    }),
    { numRuns: 30 },
  );
});

test('a screen of them is there, unless too many are alike', () => {
  const of = (kind: number, count: number) =>
    Array.from({ length: count }, (_one, index) => ({ id: `${kind}-${index}`, judgement: kinds[kind]! }));
  const count = (cases: { id: string; judgement: (typeof kinds)[number] }[]) =>
    firstInWeek(cases, rules, today, settings).length;
  expect(count([])).toBe(0);
  expect(count(of(0, firstScreen))).toBe(firstScreen);
  expect(count(of(0, 2 * firstScreen))).toBe(2 * firstScreen);
  expect(count(of(0, 2 * firstScreen + 1))).toBe(0);
  // The late ones alone are no screen.
  expect(count([...of(0, 3), ...of(kinds.length - 1, firstScreen)])).toBe(firstScreen + 3);
});
