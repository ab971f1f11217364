import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { agreedByDay } from '../../../lib/plan/agreed-by-day.ts';
import { agenda } from '../../../lib/plan/agenda.ts';
import { planWeeks } from '../../../lib/plan/load-capacity.ts';
import { loadOf } from '../../../lib/plan/load.ts';
import { weekCase } from '../../../lib/plan/week-case.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { plannedCases } from '../../../lib/views/planning-cases.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { seenOn, today } from '../views/judged.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf } from '../rules/build-case.ts';

/** The page says that it is agreed, and somebody noted that the citizen booked it. */
const events = ['first-contact 2026-11-02', 'interview-booked 2026-11-26', 'self-booked 2026-11-26'];
const facts = seenOn(caseOf({ group: 'cash-benefit-job-ready', events }), today);
const settings = { ...usualLeadDays, staleAfterWorkingDays: 5 };

test('an interview that a page and a person each call something else is one', () => {
  expect(agreedByDay(facts, today).map(({ on }) => on)).toEqual(['2026-11-26']);
});

test('of one day, the one that says how it is held is told', () => {
  const [first, agreed, booked] = facts.events;
  const byPhone = { ...facts, events: [first!, agreed!, { ...booked!, channel: 'phone' }] };
  expect(agreedByDay(byPhone, today)).toMatchObject([{ channel: 'phone' }]);
});

test('it stands once among the days of the week, and takes the room of one in the plan', () => {
  const judgement = judge(facts, allRules, today);
  const { days } = agenda([weekCase('a', judgement, allRules, today, settings)], today, isoDate('2026-12-14'));
  const interviews = days.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'interview'));
  expect(interviews).toHaveLength(1);

  const planned = plannedCases([{ id: 'a', ref: '26-1', name: null, judgement }], { rules: allRules, today, settings });
  const weeks = planWeeks(today, danishClosedDays, 2);
  const load = loadOf(planned, weeks, { perWeek: 10, perDay: null }, danishClosedDays);
  expect(load.map(({ agreed }) => agreed)).toEqual([1, 0]);
});
