import { describe, expect, test } from 'vitest';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { addDays, countDay } from '../../../lib/plan/daily-counts-kept.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { judged, seenOn, today } from '../views/judged.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { judge } from '../../../lib/rules/judge.ts';

/** The first follow-up of a flex job is due two and a half years after it began. */
const overdueSince = (start: string, ...events: string[]) =>
  judged({ group: 'flexjob', events: [`flexjob-start ${start}`, ...events] });

describe('cases that are late', () => {
  test('are counted together where rule, group, age and cause are the same', () => {
    const cases = ['2024-05-20', '2024-05-21', '2024-04-20'].map((start) => ({ judgement: overdueSince(start) }));
    expect(countCases(cases, allRules, today)).toEqual([
      row({ age: 'longer', cases: 1 }),
      row({ age: 'week', cases: 2 }),
    ]);
  });

  test('have the cause that somebody said, else the one that events show', () => {
    const judgement = overdueSince('2024-05-20', 'interview-no-show 2026-11-10');
    const said = { rule: 'flexjob-follow-up-30m', due: judgement.headline.deadline!.due!, on: today };
    const cases = [
      { judgement },
      { judgement, causes: [{ ...said, cause: 'no-time' as const }] },
      { judgement: overdueSince('2024-05-20') },
    ];
    const counted = countCases(cases, allRules, today);
    expect(counted.map(({ cause, cases: count }) => [cause, count])).toEqual([
      [null, 1],
      ['no-show', 1],
      ['no-time', 1],
    ]);
  });
});

test('a case that nobody has seen for a while is stale, and has no age', () => {
  const facts = seenOn(caseOf({ group: 'flexjob', events: ['flexjob-start 2024-05-20'] }), '2026-11-02');
  const counted = countCases([{ judgement: judge(facts, allRules, today) }], allRules, today);
  expect(counted).toEqual([row({ place: 'stale', age: null, cases: 1 })]);
});

test('cases of an unknown group have neither rule nor group, and no clear answer', () => {
  const one = { judgement: judged({ group: 'no-such-group' }) };
  const counted = countCases([one, one], allRules, today);
  expect(counted).toEqual([row({ place: 'unknown', rule: null, group: null, age: null, cases: 2, clear: 0 })]);
});

describe('what others are late with', () => {
  const ofTheFund = { duty: 'unemployment-fund' } as const;
  const lateSince = caseOf({ events: ['first-contact 2026-09-01'] });
  const countedBy = (version: Parameters<typeof inventedRule>[0], facts = lateSince) => {
    const rules = inventedRule(version);
    return countDay([{ judgement: judge(facts, rules, today) }], { rules, today, unopened: 0 });
  };

  test('is counted beside, each case once', () => {
    const { rows, others } = countedBy(ofTheFund);
    expect(rows.map(({ cases }) => cases)).toEqual([1]);
    expect(others).toEqual({ cases: 1, rules: [{ rule: 'invented', cases: 1 }] });
  });

  test('is the sum of what was counted in parts', () => {
    const counted = countedBy(ofTheFund);
    const { others } = addDays(today, [counted, addDays(today, [counted, counted])]);
    expect(others).toEqual({ cases: 3, rules: [{ rule: 'invented', cases: 3 }] });
  });

  test.each([
    ['the calendar only guesses', { estimated: true }],
    ['nobody saw in the text of the law', { verification: 'unverified' as const }],
  ])('is not counted where it is what %s', (_why, more) => {
    expect(countedBy({ ...ofTheFund, ...more }).others).toEqual({ cases: 0, rules: [] });
  });

  test('is not counted in a case that nobody has seen for a while', () => {
    expect(countedBy(ofTheFund, seenOn(lateSince, '2026-11-02')).others.cases).toBe(0);
    expect(countedBy(ofTheFund, seenOn(lateSince, today)).others.cases).toBe(1);
  });

  test('is nothing for a fund whose number of interviews in 2026 is estimated and not confirmed', () => {
    const judgement = judged({ group: 'insured', events: ['unemployment-start 2026-07-06'] });
    const { others } = countDay([{ judgement }], { rules: allRules, today, unopened: 2 });
    expect(others.rules.map(({ rule }) => rule)).not.toContain(
      'insured-2026-akasse-2-municipality-2-unemployment-fund',
    );
  });
});

function row(parts: Partial<ReturnType<typeof countCases>[number]>) {
  return {
    place: 'late',
    rule: 'flexjob-follow-up-30m',
    group: 'flexjob',
    localNorm: false,
    age: 'week',
    cause: null,
    clear: parts.cases,
    ...parts,
  };
}
