import { describe, expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { coverageOf, type CoveredCase } from '../../../lib/views/coverage.ts';
import { judged, today } from './judged.ts';

const coverage = (...cases: CoveredCase[]) => coverageOf(cases, allRules, today);

const clear = judged({ group: 'insured', events: ['unemployment-start 2026-11-02'] });
const noGroup = judged({ events: ['first-contact 2026-11-02'] });
const noStart = judged({ group: 'insured' });
const noRule = judged({ group: 'resource-course', events: ['first-contact 2026-01-05'] });
/** Someone whose list shows the latest interview only, and all offers. */
const words = {
  group: 'cash-benefit-job-ready',
  events: ['first-contact 2026-05-25', 'interview-held 2026-11-17', 'offer-started 2026-08-03'],
};
const allOffers = { 'offer-started': { extent: 'all' }, 'wage-subsidy-started': { extent: 'all' } } as const;
const latestInterview = { 'interview-held': { extent: 'latest', completeUntil: null } } as const;
const unsaid = { knownOtherwise: { extent: 'none' } } as const;
const someInterviews = judged(words, today, { known: { ...latestInterview, ...allOffers }, ...unsaid });

test('the examples are what they are meant to be', () => {
  expect([clear, noGroup, noStart, noRule, someInterviews].map(({ headline }) => headline.kind)).toEqual([
    expect.not.stringMatching(/unknown|no-rule/),
    'unknown',
    'unknown',
    'no-rule',
    'unknown',
  ]);
});

describe('how far the cases of a page got', () => {
  test('a page whose cases all have an answer needs nothing', () => {
    expect(coverage(clear, clear)).toEqual({ cases: 2, grouped: 2, ruled: 2, clear: 2, unclear: [], helps: null });
  });

  test('a page without cases', () => {
    expect(coverage()).toEqual({ cases: 0, grouped: 0, ruled: 0, clear: 0, unclear: [], helps: null });
  });

  test('each case without an answer stands under one reason, the most frequent first', () => {
    const { cases, clear: answered, unclear } = coverage(clear, noGroup, noStart, noStart, noRule, 'two-answers');
    expect({ cases, answered }).toEqual({ cases: 6, answered: 1 });
    expect(unclear[0]).toEqual({ because: { missing: noStart.headline.missing }, cases: 2 });
    expect(unclear).toContainEqual({ because: { noRule: 'resource-course' }, cases: 1 });
    expect(unclear).toContainEqual({ because: 'two-answers', cases: 1 });
    expect(unclear.reduce((sum, reason) => sum + reason.cases, 0)).toBe(cases - answered);
  });

  test('a case without a group is not asked for a rule', () => {
    expect(coverage(clear, noGroup, noRule)).toMatchObject({ cases: 3, grouped: 2, ruled: 1 });
  });
});

describe('what would help most', () => {
  test('the fact that the most cases lack and nothing else', () => {
    expect(coverage(someInterviews, someInterviews, noGroup).helps).toEqual({
      missing: 'all:interview-held',
      cases: 2,
    });
  });

  test('a start is a start, whichever clock it sets going', () => {
    const cashBenefit = judged({ group: 'cash-benefit-job-ready' });
    const { helps } = coverage(noStart, cashBenefit, someInterviews);
    expect(helps).toEqual({ missing: 'first-contact', cases: 2 });
  });

  test('what is said to help does help: with it those cases have an answer', () => {
    const before = coverage(noStart, clear);
    const withStart = judged({ group: 'insured', events: ['unemployment-start 2026-11-02'] });
    expect(coverage(withStart, clear).clear).toBe(before.clear + before.helps!.cases);

    const all = judged(words, today, { known: { 'interview-held': { extent: 'all' }, ...allOffers }, ...unsaid });
    const some = coverage(someInterviews);
    expect(coverage(all).clear).toBe(some.clear + some.helps!.cases);
  });

  test('a case that two facts are missing from is helped by neither alone', () => {
    const twoFacts = judged({ ...words, events: words.events.slice(0, 2) }, today, {
      known: latestInterview,
      ...unsaid,
    });
    expect(twoFacts.headline.missing).toEqual(['all:interview-held']);
    expect(coverage(twoFacts).helps).toBeNull();
  });

  test('a missing rule is no fact that a page could show', () => {
    expect(coverage(noRule).helps).toBeNull();
  });
});
