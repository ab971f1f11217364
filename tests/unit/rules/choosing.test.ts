import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess, explain } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { answerOf, caseOf, inventedRule } from './build-case.ts';

const started = '2024-02-01';

describe('target group', () => {
  test('a rule for others does not apply, and is told only when asked for by name', () => {
    const words = { group: 'flexjob', events: [`first-contact ${started}`] };
    expect(answerOf('contact-4-in-first-6m', words, '2024-02-05')).toMatchObject({
      status: 'not-applicable',
      validFrom: null,
      due: null,
      provisional: false,
      missing: [],
    });
    const unasked = assess(caseOf(words), allRules, isoDate('2024-02-05'));
    expect(unasked.map(({ rule }) => rule)).not.toContain('contact-4-in-first-6m');
  });

  test.each([[null], ['no-such-group']])('the group %s is unknown: what matters to it misses the group', (group) => {
    const answers = assess(caseOf({ group, events: [`first-contact ${started}`] }), allRules, isoDate('2024-02-05'));
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'unknown', missing: ['targetGroup'], due: null, daysLeft: null });
    }
    expect(answers.map(({ rule }) => rule)).toContain('contact-4-in-first-6m');
  });

  test('an unknown group still has the deadlines that everybody has', () => {
    const words = { events: ['decision-received 2024-02-01'] };
    expect(answerOf('appeal-ankestyrelsen-4w', words, '2024-02-05')).toMatchObject({
      status: 'timely',
      due: '2024-02-29',
    });
  });

  test('the version whose validity holds the latest start gives its own marks', () => {
    const words = { events: ['first-contact 2024-02-01', 'benefit-transition 2026-07-02'] };
    expect(answerOf('job-ready-2026-4-in-6m-75pct', words, '2026-07-08')).toMatchObject({
      status: 'unknown',
      missing: ['targetGroup'],
      validFrom: '2026-07-01',
      provisional: true,
    });
    // The old rule's start is older than the transition, which any of its groups might have.
    expect(assess(caseOf(words), allRules, isoDate('2026-07-08')).map(({ rule }) => rule)).not.toContain(
      'contact-4-in-first-6m',
    );
  });

  test('named without any such start, it misses the group and no version is used', () => {
    expect(answerOf('job-ready-2026-4-in-6m-75pct', {}, '2026-07-08')).toMatchObject({
      status: 'unknown',
      missing: ['targetGroup'],
      validFrom: null,
      provisional: false,
    });
  });

  test('a planned start does not make the group matter yet', () => {
    expect(assess(caseOf({ events: ['first-contact 2024-02-06'] }), allRules, isoDate('2024-02-05'))).toEqual([]);
  });

  test('a rule that has a version for anybody is judged by that version alone', () => {
    const before = { events: ['plan-revised 2018-03-01'] };
    expect(answerOf('min-plan-publish-on-change', before, '2018-03-02').status).toBe('not-applicable');
    const after = { events: ['plan-revised 2020-03-02'] };
    expect(answerOf('min-plan-publish-on-change', after, '2020-03-02')).toMatchObject({ status: 'due-soon' });
  });

  test('a rule without a trigger is silent for an unknown group unless it is named', () => {
    expect(assess(caseOf({}), allRules, isoDate('2024-02-05'))).toEqual([]);
    expect(answerOf('self-supporting-no-quota', {}, '2024-02-05').status).toBe('unknown');
  });
});

describe('trigger', () => {
  test('each group has its own', () => {
    const events = ['first-contact 2024-01-01', 'benefit-transition 2024-02-01', 'rehabilitation-start 2024-03-01'];
    const due = (group: string) => answerOf('contact-4-in-first-6m', { group, events }, '2024-03-10').due;
    expect(due('cash-benefit-job-ready')).toBe('2024-06-30');
    expect(due('job-clarification')).toBe('2024-07-31');
    expect(due('vocational-rehabilitation')).toBe('2024-08-31');
  });

  test('the latest one restarts everything, and what was held before is forgotten', () => {
    const events = ['first-contact 2024-01-10', 'interview-held 2024-01-12', 'first-contact 2024-04-02'];
    const answer = answerOf(
      'benefit-recipient-first-interview-1w',
      { group: 'cash-benefit-job-ready', events },
      '2024-04-05',
    );
    expect(answer).toMatchObject({ status: 'due-soon', due: '2024-04-09', fulfilledOn: null });
  });

  test('a planned one does not restart anything', () => {
    const events = ['first-contact 2024-01-10', 'first-contact 2024-04-02'];
    const answer = answerOf('contact-4-in-first-6m', { group: 'cash-benefit-job-ready', events }, '2024-04-01');
    expect(answer.due).toBe('2024-07-09');
  });

  test('the order in which events are told does not matter', () => {
    const events = ['interview-held 2024-01-12', 'first-contact 2024-04-02', 'first-contact 2024-01-10'];
    const answer = answerOf(
      'benefit-recipient-first-interview-1w',
      { group: 'cash-benefit-job-ready', events },
      '2024-04-05',
    );
    expect(answer.due).toBe('2024-04-09');
  });

  test('a meeting that was moved later counts from its new date, also while it is only planned', () => {
    const events = ['team-meeting 2024-03-04', 'team-meeting 2024-04-08'];
    const answer = answerOf('region-material-14d-before-meeting', { events }, '2024-03-10');
    expect(answer).toMatchObject({ due: '2024-03-25', status: 'due-soon' });
  });
});

describe('version', () => {
  const twoVersions = inventedRule(
    { validTo: '2023-12-31', obligation: { kind: 'within', span: { unit: 'weeks', count: 4 }, counting: 'after' } },
    { validFrom: '2024-01-01', obligation: { kind: 'within', span: { unit: 'weeks', count: 2 }, counting: 'after' } },
  );

  test.each([
    ['on the last day of the old one', '2023-12-31', '2024-01-28', null],
    ['on the first day of the new one', '2024-01-01', '2024-01-15', '2024-01-01'],
  ])('started %s', (_when, start, due, validFrom) => {
    const answer = answerOf('invented', { events: [`first-contact ${start}`] }, '2024-01-02', twoVersions);
    expect(answer).toMatchObject({ due, validFrom });
  });

  test('a start outside every version does not apply, even if an older start would fit', () => {
    const ended = inventedRule({ validTo: '2023-12-31', triggerRequired: true });
    const events = ['first-contact 2023-12-01', 'first-contact 2024-01-10'];
    expect(answerOf('invented', { events }, '2024-02-01', ended).status).toBe('not-applicable');
  });

  test('provisional is what the version that was used is', () => {
    const unseen = inventedRule({ verification: 'unverified' });
    expect(answerOf('invented', { events: [`first-contact ${started}`] }, started, unseen).provisional).toBe(true);
    expect(answerOf('invented', {}, started, unseen).provisional).toBe(false);
  });
});

describe('no trigger on or before today', () => {
  const required = inventedRule({ validFrom: '2020-01-01', triggerRequired: true });

  test('is a fact missing where the version of today requires it', () => {
    expect(answerOf('invented', {}, '2024-02-01', required)).toMatchObject({
      status: 'unknown',
      missing: ['first-contact'],
      validFrom: '2020-01-01',
      due: null,
    });
  });
  test('the fact that is missing is the group’s own trigger', () => {
    const answer = answerOf('contact-4-in-first-6m', { group: 'job-clarification' }, '2024-02-01');
    expect(answer.missing).toEqual(['benefit-transition']);
  });
  test('nothing runs yet where it is planned', () => {
    const answer = answerOf('invented', { events: ['first-contact 2024-02-02'] }, '2024-02-01', required);
    expect(answer).toMatchObject({ status: 'not-applicable', missing: [] });
  });
  test('does not apply where it is not required, or no version is in force today', () => {
    expect(answerOf('invented', {}, '2024-02-01', inventedRule({})).status).toBe('not-applicable');
    expect(answerOf('invented', {}, '2019-12-31', required).status).toBe('not-applicable');
  });
  test('does not apply where the duty was repealed for running cases', () => {
    const repealed = inventedRule({
      triggerRequired: true,
      runsUntil: { date: '2019-12-31', after: 'not-applicable' },
    });
    expect(answerOf('invented', {}, '2019-12-31', repealed).status).toBe('unknown');
    expect(answerOf('invented', {}, '2020-01-01', repealed).status).toBe('not-applicable');
  });
});

describe('the end of a rule set', () => {
  const events = ['first-contact 2026-08-31'];

  test('a repealed duty stops for cases that run', () => {
    const words = { group: 'resource-course', events: ['benefit-transition 2018-01-02', 'interview-held 2018-03-01'] };
    expect(answerOf('resource-course-6-in-12m', words, '2019-12-31').status).toBe('overdue');
    expect(answerOf('resource-course-6-in-12m', words, '2020-01-01').status).toBe('not-applicable');
  });

  test('a rule whose successor is not known gives dates to its last day and none after it', () => {
    const words = { group: 'cash-benefit-job-ready', events };
    expect(answerOf('job-ready-2026-4-in-6m-75pct', words, '2026-12-31')).toMatchObject({ due: '2027-02-27' });
    expect(answerOf('job-ready-2026-4-in-6m-75pct', words, '2027-01-01')).toEqual({
      rule: 'job-ready-2026-4-in-6m-75pct',
      validFrom: '2026-07-01',
      due: null,
      lastSafeDay: null,
      earliestPossible: null,
      status: 'unknown',
      daysLeft: null,
      fulfilledOn: null,
      late: false,
      provisional: true,
      missing: ['rule-set-after-2026-12-31'],
    });
  });

  test('what was met stays met', () => {
    const rules = inventedRule({ runsUntil: { date: '2026-12-31', after: 'unknown' } });
    const words = { events: [...events, 'interview-held 2026-10-15'] };
    expect(answerOf('invented', words, '2027-01-01', rules)).toMatchObject({
      status: 'met',
      due: '2026-09-30',
      fulfilledOn: '2026-10-15',
      late: true,
    });
  });

  test('what was done in an ongoing duty is kept, though its date is not', () => {
    const rules = inventedRule({
      runsUntil: { date: '2026-12-31', after: 'unknown' },
      obligation: { kind: 'every', span: { unit: 'weeks', count: 4 } },
    });
    const words = { events: [...events, 'interview-held 2026-10-15'] };
    expect(answerOf('invented', words, '2027-01-01', rules)).toMatchObject({
      status: 'unknown',
      due: null,
      fulfilledOn: '2026-10-15',
      late: true,
    });
  });

  test('by need and paused become unknown too', () => {
    const words = { group: 'cash-benefit-activity-ready', events };
    expect(answerOf('activity-ready-2026-by-need', words, '2026-12-31').status).toBe('by-need');
    expect(answerOf('activity-ready-2026-by-need', words, '2027-01-01').status).toBe('unknown');
    const suspended = { group: 'cash-benefit-job-ready', events, suspensions: ['2026-09-15..'] };
    expect(answerOf('job-ready-2026-4-in-6m-75pct', suspended, '2027-01-01').status).toBe('unknown');
  });
});

describe('age on the day that started the clock', () => {
  const under30 = inventedRule({ ages: [{ below: 30 }, { from: 50 }] });
  const today = '2024-03-01';
  test.each([
    ['the day before 30', '1994-02-02', 'due-soon'],
    ['30 that day', '1994-02-01', 'not-applicable'],
    ['the day before 50', '1974-02-02', 'not-applicable'],
    ['50 that day', '1974-02-01', 'due-soon'],
  ])('%s', (_age, born, status) => {
    expect(answerOf('invented', { born, events: [`first-contact ${started}`] }, today, under30).status).toBe(status);
  });
  test('without a birth date a fact is missing', () => {
    expect(answerOf('invented', { events: [`first-contact ${started}`] }, today, under30)).toMatchObject({
      status: 'unknown',
      missing: ['birthDate'],
      due: null,
    });
  });
  test('who is born on a leap day is 30 on 1 March', () => {
    const status = (start: string) =>
      answerOf('invented', { born: '1996-02-29', events: [`first-contact ${start}`] }, '2026-03-02', under30).status;
    expect(status('2026-02-28')).toBe('timely');
    expect(status('2026-03-01')).toBe('not-applicable');
  });
  test('a repealed duty does not ask for the birth date', () => {
    const repealed = inventedRule({
      ages: [{ below: 30 }],
      runsUntil: { date: '2024-02-29', after: 'not-applicable' },
    });
    expect(answerOf('invented', { events: [`first-contact ${started}`] }, today, repealed).status).toBe(
      'not-applicable',
    );
  });
});

describe('an event that must have happened', () => {
  const withEvent = (when: 'any' | 'since-trigger' | 'up-to-trigger') =>
    inventedRule({ requiresEvent: { type: 'joint-interview-requested', when } });
  test.each([
    ['any', '2024-01-01', true],
    ['any', '2024-02-10', true],
    ['any', '2024-02-21', false],
    ['since-trigger', '2024-01-31', false],
    ['since-trigger', '2024-02-01', true],
    ['since-trigger', '2024-02-21', false],
    ['up-to-trigger', '2024-02-01', true],
    ['up-to-trigger', '2024-02-02', false],
  ] as const)('%s, on %s: asked %s', (when, on, asked) => {
    const events = [`first-contact ${started}`, `joint-interview-requested ${on} by:unemployment-fund`];
    const { status } = answerOf('invented', { events }, '2024-02-20', withEvent(when));
    expect(status === 'not-applicable').toBe(!asked);
  });
});

describe('an event that lifts the duty', () => {
  const lifted = inventedRule({ unlessEvent: 'reform-exemption-recorded' });
  test.each([
    ['the day before the trigger', '2024-01-31', 'due-soon'],
    ['on the trigger day', '2024-02-01', 'not-applicable'],
    ['today', '2024-02-20', 'not-applicable'],
    ['tomorrow', '2024-02-21', 'due-soon'],
  ])('%s', (_when, on, status) => {
    const events = [`first-contact ${started}`, `reform-exemption-recorded ${on}`];
    expect(answerOf('invented', { events }, '2024-02-20', lifted).status).toBe(status);
  });
});

describe('which rules are asked', () => {
  const words = { group: 'cash-benefit-job-ready', events: [`first-contact ${started}`] };
  test('none for an empty list, all for null', () => {
    expect(assess(caseOf(words), allRules, isoDate('2024-02-05'), { only: [] })).toEqual([]);
    expect(assess(caseOf(words), allRules, isoDate('2024-02-05'), { only: null })).toHaveLength(3);
  });
  test('one answer for a rule that is named twice', () => {
    const only = ['contact-4-in-first-6m', 'contact-4-in-first-6m'];
    expect(assess(caseOf(words), allRules, isoDate('2024-02-05'), { only })).toHaveLength(1);
  });
  test('an id that is no rule is refused by name', () => {
    expect(() => assess(caseOf(words), allRules, isoDate('2024-02-05'), { only: ['no-such-rule'] })).toThrow(
      'assess: no rule has the id "no-such-rule"',
    );
  });
  test('answers stand by due day, those without one last, and then by id', () => {
    const events = [`first-contact ${started}`, 'listed-due-date 2024-08-01', 'decision-received 2024-02-01'];
    const answers = assess(caseOf({ ...words, events }), allRules, isoDate('2024-02-05'), {
      only: [
        'weekly-list-bands-3w',
        'offer-within-6m-cash-benefit',
        'reform-version-switches',
        'ombudsman-1y',
        'appeal-ankestyrelsen-4w',
      ],
    });
    expect(answers.map(({ rule, due }) => [rule, due])).toEqual([
      ['appeal-ankestyrelsen-4w', '2024-02-29'],
      ['offer-within-6m-cash-benefit', '2024-08-01'],
      ['weekly-list-bands-3w', '2024-08-01'],
      ['ombudsman-1y', null],
      ['reform-version-switches', null],
    ]);
  });
});

describe('rules whose clock starts differently for different groups', () => {
  const twoStarts = (group: string, first: string, other: string) =>
    inventedRule(
      {
        targetGroups: ['insured', 'job-clarification'],
        trigger: first,
        triggerByGroup: { [group]: other },
        validTo: '2023-12-31',
      },
      {
        targetGroups: ['insured', 'job-clarification'],
        trigger: first,
        triggerByGroup: { [group]: other },
        validFrom: '2024-01-01',
        verification: 'unverified',
      },
    );

  test.each([
    ['unemployment-start', 'benefit-transition'],
    ['benefit-transition', 'unemployment-start'],
  ])('of an unknown group the latest start decides the version, whichever it is: %s', (first, other) => {
    const words = { events: ['unemployment-start 2024-02-01', 'benefit-transition 2022-02-01'] };
    const rules = twoStarts('job-clarification', first, other);
    expect(answerOf('invented', words, '2024-02-05', rules)).toMatchObject({ validFrom: '2024-01-01' });
  });

  test('a start that is planned by one version’s trigger is a plan, though the other’s is not told at all', () => {
    const rules = inventedRule(
      { targetGroups: ['insured'], trigger: 'unemployment-start', validTo: '2023-12-31' },
      { targetGroups: ['insured'], trigger: 'first-contact', validFrom: '2024-01-01' },
    );
    const words = { group: 'insured', events: ['first-contact 2024-03-01'] };
    const { trace } = explain(caseOf(words), 'invented', rules, isoDate('2024-02-05'));
    expect(trace.at(-1)!.detail).toMatchObject({ because: 'trigger-in-future' });
  });
});
