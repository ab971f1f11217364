import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { withComputedEvents } from '../../../lib/rules/computed-events.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { caseOf } from './build-case.ts';

const today = isoDate('2024-08-10');

function offerDeadlines(...events: string[]): string[] {
  const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2024-02-01', ...events] };
  const facts = withComputedEvents(caseOf(words), allRules, today);
  return facts.events.filter(({ type }) => type === 'offer-deadline').map(({ on }) => on);
}

describe('the day an offer was due', () => {
  test('is an event that the wage-subsidy rule starts from', () => {
    expect(offerDeadlines()).toEqual(['2024-08-01']);
    const words = {
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2024-02-01', 'wage-subsidy-offer-given 2024-07-20'],
    };
    const only = ['offer-wage-subsidy-grace-3w'];
    const facts = withComputedEvents(caseOf(words), allRules, today);
    expect(assess(facts, allRules, today, { only })[0]).toMatchObject({ status: 'due-soon', due: '2024-08-22' });
    expect(assess(caseOf(words), allRules, today, { only })[0]!.status).toBe('not-applicable');
  });
  test('is not left behind by an offer that began in time', () => {
    expect(offerDeadlines('offer-started 2024-08-01')).toEqual([]);
  });
  test('is left behind by one that began late', () => {
    expect(offerDeadlines('wage-subsidy-started 2024-08-05')).toEqual(['2024-08-01']);
  });
  test('never sets aside one that was told', () => {
    expect(offerDeadlines('offer-deadline 2024-08-05')).toEqual(['2024-08-05']);
  });
  test('is computed for this course though one was told for an earlier one', () => {
    expect(offerDeadlines('offer-deadline 2022-08-05')).toEqual(['2022-08-05', '2024-08-01']);
  });
  test('is not computed for a group that the offer rule is not for', () => {
    const facts = caseOf({ group: 'resource-course', events: ['benefit-transition 2024-02-01'] });
    expect(withComputedEvents(facts, allRules, today)).toBe(facts);
  });
});

test('asking twice adds nothing, and the facts that came in are left alone', () => {
  const facts = caseOf({ group: 'cash-benefit-job-ready', events: ['first-contact 2024-02-01'] });
  const once = withComputedEvents(facts, allRules, today);
  expect(withComputedEvents(once, allRules, today)).toBe(once);
  expect(facts.events).toHaveLength(1);
});
