import { describe, expect, test } from 'vitest';
import type { CaseFacts, Known } from '../../../lib/case/case-facts.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Headline } from '../../../lib/rules/headline.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { caseOf } from './build-case.ts';

type Words = Parameters<typeof caseOf>[0];
const none: Known = { extent: 'none' };
const practiceDay = '2026-11-23';

function badge(words: Words, today = practiceDay, more: Partial<CaseFacts> = {}): Headline {
  return judge({ ...caseOf(words), ...more }, allRules, isoDate(today)).headline;
}

function said({ kind, deadline }: Headline): string {
  return deadline ? `${kind} ${deadline.rule}` : kind;
}

const jobReady = 'cash-benefit-job-ready';
const held = (...days: string[]) => days.map((day) => `interview-held ${day}`);
const fortnightsFrom = (first: string, type: string) =>
  Array.from({ length: 20 }, (_, index) => `${type} ${plusDays(isoDate(first), 14 * index)}`);

describe('the order of what a badge says', () => {
  test('overdue first, the oldest first', () => {
    const words = { group: jobReady, events: ['first-contact 2026-05-01'] };
    const headline = badge(words);
    expect(said(headline)).toBe('overdue benefit-recipient-first-interview-1w');
    // The four interviews and the offer are overdue too, and the next interview is not agreed.
    expect(headline.others).toBe(3);
  });
  test('a day that is today before one that is near', () => {
    const events = ['first-contact 2026-05-24', ...held('2026-05-26'), 'complaint-received 2026-10-28'];
    const headline = badge({ group: jobReady, events });
    expect(said(headline)).toBe('due-soon contact-4-in-first-6m');
    expect(headline.deadline?.daysLeft).toBe(0);
  });
  test('due soon before what cannot be told', () => {
    const words = { group: 'insured', events: ['complaint-received 2026-11-02'] };
    expect(said(badge(words))).toBe('due-soon reassessment-4w');
  });
  test('what cannot be told before paused, timely and met', () => {
    const done = held('2026-06-17', '2026-07-17', '2026-08-17', '2026-09-17');
    const events = ['first-contact 2026-06-10', ...done, 'complaint-received 2026-11-20'];
    const headline = badge({ group: jobReady, events }, practiceDay, { known: { 'offer-started': none } });
    expect(said(headline)).toBe('unknown offer-within-6m-cash-benefit');
    expect(headline.missing).toEqual(['all:offer-started']);
  });
  test('paused before timely', () => {
    const words = {
      group: jobReady,
      events: ['first-contact 2026-07-15', 'complaint-received 2026-11-20'],
      suspensions: ['2026-11-01..2026-12-31'],
    };
    expect(said(badge(words))).toBe('paused job-ready-2026-4-in-6m-75pct');
  });
  test('timely before by need, and by need before met', () => {
    const done = held('2026-02-02', '2026-03-02', '2026-04-07', '2026-05-04');
    const events = ['first-contact 2026-02-01', ...done, 'offer-started 2026-05-01'];
    expect(said(badge({ group: jobReady, events }))).toBe('by-need contact-after-6m-by-need');
    const timely = [...events, 'complaint-received 2026-11-20'];
    expect(said(badge({ group: jobReady, events: timely }))).toBe('timely reassessment-4w');
  });
  test('of what is done, the newest', () => {
    const done = held('2026-05-27', '2026-06-17', '2026-07-17', '2026-08-17');
    const events = ['first-contact 2026-05-25', ...done, 'offer-started 2026-09-01'];
    const headline = badge({ group: jobReady, events });
    expect(said(headline)).toBe('met offer-within-6m-cash-benefit');
    expect(headline.others).toBe(0);
  });
});

describe('whose deadlines count', () => {
  const group = 'self-supporting';
  test('a citizen’s, an employer’s or a fund’s own never colour a badge', () => {
    expect(said(badge({ group, events: ['decision-received 2026-11-20'] }))).toBe('by-need self-supporting-no-quota');
    const insured = {
      group: 'insured',
      events: ['unemployment-start 2026-08-20', 'jobseeker-registration 2026-08-20'],
    };
    const headline = badge(insured);
    expect(said(headline)).toBe('timely insured-2026-akasse-2-municipality-2-municipality');
    // Its own: the offer and the interview at 16 months. The fund's two interviews and the CV are overdue, elsewhere.
    expect(headline.others).toBe(2);
  });
  test('an indicator never does, so a resource course is not green because of one', () => {
    const words = { group: 'resource-course', events: ['benefit-transition 2026-07-15', ...held('2026-11-20')] };
    expect(said(badge(words))).toBe('no-rule');
  });
  test('a limit on the municipality is shown while it runs, and is never red after it', () => {
    const events = ['first-contact 2024-01-10', ...held('2024-01-12', '2024-02-01', '2024-03-01', '2024-04-02')];
    const soon = { group: jobReady, events: [...events, 'offer-started 2024-03-01', 'sanctionable-event 2026-08-10'] };
    expect(said(badge(soon))).toBe('due-soon sanction-within-3-full-months');
    const after = { group: jobReady, events: [...events, 'offer-started 2024-03-01', 'sanctionable-event 2026-07-10'] };
    const headline = badge(after);
    expect(said(headline)).toBe('by-need contact-after-6m-by-need');
    expect(headline.others).toBe(0);
  });
});

describe('a case without a contact deadline that is known', () => {
  test.each([
    ['resource-course', ['benefit-transition 2026-07-15']],
    ['job-clarification', ['benefit-transition 2026-07-15']],
    ['vocational-rehabilitation', ['rehabilitation-start 2026-07-15']],
    ['education-benefit-education-ready', ['first-contact 2026-07-15']],
    ['sickness-benefit-pensioner', ['municipal-payment-start 2026-07-15']],
  ])('%s, begun after the reform, has no rule', (group, events) => {
    expect(said(badge({ group, events }))).toBe('no-rule');
  });
  test('an insured person from 2027 is not green because of the interview at 16 months', () => {
    const headline = badge({ group: 'insured', events: ['unemployment-start 2027-01-02'] }, '2027-01-04');
    expect(headline).toEqual({ kind: 'no-rule', deadline: null, others: 1, missing: [] });
  });
  test('nor, seven months in, because the next interview is by need from month six on', () => {
    // What is asked in the first six months is not known, so what comes after them is no answer.
    const begun2027 = { group: 'insured', events: ['unemployment-start 2027-01-11', 'interview-booked 2027-08-10'] };
    expect(badge(begun2027, '2027-08-02')).toMatchObject({ kind: 'no-rule', others: 2 });
    // By need alone is not green, and may say so.
    const reform = { group: 'resource-course', events: ['benefit-transition 2026-07-15'] };
    expect(said(badge(reform, '2027-02-01'))).toBe('by-need contact-after-6m-by-need');
  });
  test('a start that could not be read is named: without it nobody knows whether a rule was found', () => {
    const unreadable = [{ meaning: 'start', label: 'Start' }];
    const headline = badge({ group: 'resource-course' }, practiceDay, { unreadable });
    expect(headline).toMatchObject({ kind: 'unknown', missing: ['field:Start'] });
  });
  test('by need stands where the months before it have a rule', () => {
    const done = held('2026-06-17', '2026-07-17', '2026-08-17', '2026-09-17');
    const events = ['first-contact 2026-06-10', ...done, 'offer-started 2026-07-01'];
    expect(said(badge({ group: jobReady, events }, '2027-02-01'))).toBe('by-need contact-after-6m-by-need');
  });
  test('what was done years ago by a law that is gone is no green today', () => {
    const old = {
      group: jobReady,
      events: ['first-contact 2019-12-01', ...fortnightsFrom('2019-12-04', 'interview-held')],
    };
    expect(badge(old)).toMatchObject({ kind: 'no-rule', deadline: null });
    const sick = {
      group: 'sickness-benefit',
      events: ['first-absence-day 2019-12-01', ...fortnightsFrom('2019-12-04', 'follow-up-held')],
    };
    expect(badge(sick)).toMatchObject({ kind: 'no-rule', deadline: null });
  });
  test('what is done stays green to the end of its period, that day included', () => {
    const done = held('2026-05-27', '2026-06-17', '2026-07-17', '2026-08-17');
    const words = { group: jobReady, events: ['first-contact 2026-05-24', ...done, 'offer-started 2026-09-01'] };
    expect(badge(words).kind).toBe('met');
  });
  test('says overdue and due soon of its other own deadlines first', () => {
    const overdue = {
      group: 'resource-course',
      events: ['benefit-transition 2026-07-15', 'complaint-received 2026-10-01'],
    };
    expect(said(badge(overdue))).toBe('overdue reassessment-4w');
    const calm = {
      group: 'resource-course',
      events: ['benefit-transition 2026-07-15', 'complaint-received 2026-11-22'],
    };
    expect(badge(calm)).toMatchObject({ kind: 'no-rule', others: 1 });
  });
  test('with only unknown ones it cannot be told', () => {
    const headline = badge({ group: jobReady, events: ['first-contact 2026-07-15'] }, '2027-01-04');
    expect(headline.kind).toBe('unknown');
    expect(headline.missing).toEqual(['rule-set-after-2026-12-31']);
    // The offer of the reform misses the same thing.
    expect(headline.others).toBe(0);
  });
  test('an exemption does not hide that another own deadline cannot be told', () => {
    const words = {
      group: 'resource-course',
      events: ['benefit-transition 2026-07-15', 'complaint-received 2026-10-01'],
      suspensions: ['2026-11-01..2026-12-31'],
    };
    const headline = badge(words, practiceDay, { known: { 'reassessment-decided': none } });
    expect(said(headline)).toBe('unknown reassessment-4w');
  });
  test('an exemption does not hide that the target group is not known: the case may be late', () => {
    const suspended = { group: null, events: [], suspensions: ['2026-11-20..2026-12-31'] };
    expect(badge(suspended)).toMatchObject({ kind: 'unknown', missing: ['targetGroup'] });
  });

  test('a known exemption is a reason of its own', () => {
    const suspended = {
      group: 'resource-course',
      events: ['benefit-transition 2026-07-15'],
      suspensions: ['2026-11-01..2026-12-31'],
    };
    expect(said(badge(suspended))).toBe('paused less-intensive-effort-exempt');
    const recorded = { group: jobReady, events: ['first-contact 2026-07-15', 'reform-exemption-recorded 2026-07-20'] };
    expect(said(badge(recorded))).toBe('paused job-ready-2026-4-in-6m-75pct');
  });
});

describe('unknown', () => {
  test('only for want of payments it ranks last and never greys', () => {
    const words = { group: 'sickness-benefit', events: ['first-absence-day 2026-08-03', 'follow-up-held 2026-09-01'] };
    const headline = badge(words);
    expect(said(headline)).toBe('met sick-2026-others-1-in-half-year');
    expect(headline.others).toBe(1);
  });
  test('for want of the same thing is one', () => {
    const headline = badge({ group: jobReady });
    expect(headline.kind).toBe('unknown');
    expect(headline.missing).toEqual(['first-contact']);
    expect(headline.others).toBe(0);
  });
  test('for want of different things is several', () => {
    const words = { group: jobReady, events: ['first-contact 2026-06-15'] };
    const headline = badge(words, '2026-12-24', { known: { 'interview-held': none, 'offer-started': none } });
    expect(headline.kind).toBe('unknown');
    // Both interviews are one; the offer is another; by need runs beside them.
    expect(headline.others).toBe(2);
  });
  test('of an unknown group says that the group is missing, or which field it stands in', () => {
    expect(badge({ events: [] })).toEqual({ kind: 'unknown', deadline: null, others: 0, missing: ['targetGroup'] });
    const unreadable = [{ meaning: 'targetGroup', label: 'Målgruppe' }];
    expect(badge({ events: [] }, practiceDay, { unreadable }).missing).toEqual(['field:Målgruppe']);
  });
  test('never hides what is overdue for anybody', () => {
    expect(said(badge({ events: ['complaint-received 2026-10-01'] }))).toBe('overdue reassessment-4w');
  });
});
