import { expect, test } from 'vitest';
import { placeInWeek } from '../../../lib/plan/bands.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { today } from '../views/judged.ts';

const byNeed = { obligation: { kind: 'by-need' } } as const;
const agreed = caseOf({ events: ['first-contact 2026-09-01', 'interview-booked 2026-12-01'] });
const placeBy = (version: Parameters<typeof inventedRule>[0], facts = agreed) => {
  const rules = inventedRule(version);
  return placeInWeek(judge(facts, rules, today), rules, today);
};

test('by need, with an interview agreed, a case is on time', () => {
  expect(placeBy(byNeed)).toBe('timely');
});

test('by need, with nothing agreed, it stands in no band', () => {
  expect(placeBy(byNeed, caseOf({ events: ['first-contact 2026-09-01'] }))).toBe('not-agreed');
});

test('by a rule that is not confirmed nothing is on time, be an interview agreed or not', () => {
  expect(placeBy({ ...byNeed, verification: 'unverified' })).toBe('provisional');
});
