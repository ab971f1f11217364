import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';

const only = ['rehab-team-4w-job-clarification'];

/** Four weeks' duty to bring a job clarification before the rehabilitation team, on the day it begins. */
function teamDuty(begun: string, needFound: boolean) {
  const events = [{ type: 'benefit-transition', on: isoDate(begun) }];
  if (needFound) events.push({ type: 'interdisciplinary-need-found', on: isoDate(begun) });
  const facts = { ref: 'c1', targetGroup: 'job-clarification', events, suspensions: [] };
  return assess(facts, allRules, isoDate(begun), { only })[0];
}

test.each([
  ['on the first day of the act of 2020', '2020-01-01', false, '2020-01-01', '2020-01-29'],
  ['on the last day before it is changed', '2024-12-31', false, '2020-01-01', '2025-01-28'],
  ['on the day it is changed, with a need for several professions', '2025-01-01', true, '2025-01-01', '2025-01-29'],
  ['on the last day of that, with such a need', '2026-06-30', true, '2025-01-01', '2026-07-28'],
])('begun %s, it goes to the team within four weeks', (_when, begun, needFound, validFrom, due) => {
  expect(teamDuty(begun, needFound)).toMatchObject({ validFrom, due });
});

test('begun from 2025 without a need for several professions, it need not go to the team', () => {
  expect(teamDuty('2025-01-01', false)).toMatchObject({ status: 'not-applicable', due: null });
});
