import { describe, expect, test } from 'vitest';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess, explain } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { versionUsed } from '../../../lib/rules/version-used.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Words = Parameters<typeof caseOf>[0];

function working(rule: string, words: Words, today: string) {
  return explain(caseOf(words), rule, allRules, isoDate(today)).trace;
}

describe('the working behind a deadline', () => {
  const words = {
    group: 'cash-benefit-job-ready',
    events: [
      'interview-held 2024-01-31',
      'first-contact 2024-02-01',
      'interview-booked 2024-02-06',
      'interview-no-show 2024-02-06',
      'interview-held 2024-02-07 by:unemployment-fund',
      'interview-cancelled 2024-02-08',
      'interview-held 2024-02-12',
      'interview-held 2024-02-12 with:unemployment-fund',
      'interview-booked 2024-03-20',
    ],
  };
  const trace = working('benefit-recipient-first-interview-1w', words, '2024-03-01');

  test('is told in the order a reader follows it', () => {
    const steps = trace.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1]);
    expect(steps).toEqual(['version', 'trigger', 'period', 'event', 'due', 'last-safe-day', 'fulfilled', 'status']);
  });

  test('names the event that started the clock, so that its source can be found', () => {
    const trigger = trace.find(({ step }) => step === 'trigger')!;
    expect(trigger).toMatchObject({ date: '2024-02-01', detail: { type: 'first-contact', event: 1 } });
    expect(words.events[trigger.detail!.event as number]).toBe('first-contact 2024-02-01');
  });

  test('says of every interview whether it counts, and why not', () => {
    const events = trace.filter(({ step }) => step === 'event');
    expect(events.map(({ date, detail }) => [date, detail!.type, detail!.because])).toEqual([
      ['2024-01-31', 'interview-held', 'too-early'],
      ['2024-02-06', 'interview-booked', 'only-booked'],
      ['2024-02-06', 'interview-no-show', 'no-show'],
      ['2024-02-07', 'interview-held', 'other-actor'],
      ['2024-02-08', 'interview-cancelled', 'cancelled'],
      ['2024-02-12', 'interview-held', null],
      ['2024-02-12', 'interview-held', 'same-day'],
      ['2024-03-20', 'interview-booked', 'planned'],
    ]);
    for (const { detail, date } of events) expect(words.events[detail!.event as number]).toContain(date);
  });

  test('gives the period as data, so that any language can say it', () => {
    expect(trace.find(({ step }) => step === 'period')).toMatchObject({
      date: '2024-02-08',
      detail: { from: '2024-02-01', unit: 'weeks', count: 1, counting: 'after' },
    });
  });
});

describe('closed days that mattered are named', () => {
  const named = (rule: string, words: Words, today: string) =>
    working(rule, words, today)
      .filter(({ step }) => step === 'closed-day')
      .map(({ date, detail }) => `${date} ${detail!.da} (${detail!.because})`);

  test('between the last safe day and the legal day', () => {
    const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2026-03-27'] };
    expect(named('benefit-recipient-first-interview-1w', words, '2026-03-30')).toEqual([
      '2026-04-02 skærtorsdag (after-last-safe-day)',
      '2026-04-03 langfredag (after-last-safe-day)',
    ]);
  });
  test('counted over by working days', () => {
    expect(named('file-access-7wd', { events: ['file-access-requested 2026-05-08'] }, '2026-05-11')).toEqual([
      '2026-05-09 lørdag (counted-over)',
      '2026-05-10 søndag (counted-over)',
      '2026-05-14 Kristi himmelfartsdag (counted-over)',
      '2026-05-16 lørdag (counted-over)',
      '2026-05-17 søndag (counted-over)',
    ]);
  });
  test('rolled over by a citizen’s deadline', () => {
    expect(named('appeal-ankestyrelsen-4w', { events: ['decision-received 2026-11-26'] }, '2026-12-01')).toEqual([
      '2026-12-24 juleaftensdag (rolled-over)',
      '2026-12-25 juledag (rolled-over)',
      '2026-12-26 2. juledag (rolled-over)',
      '2026-12-27 søndag (rolled-over)',
    ]);
  });
  test('and none where none did', () => {
    const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2026-06-01'] };
    expect(named('benefit-recipient-first-interview-1w', words, '2026-06-02')).toEqual([]);
  });
});

describe('local closing days and leave', () => {
  const closed = alsoClosed(danishClosedDays, [
    { from: isoDate('2024-02-08'), to: isoDate('2024-02-08'), kind: 'leave' },
    { from: isoDate('2024-02-07'), to: isoDate('2024-02-07'), kind: 'local', name: 'personaledag' },
  ]);
  const facts = caseOf({ group: 'cash-benefit-job-ready', events: ['first-contact 2024-02-01'] });
  const rule = 'benefit-recipient-first-interview-1w';

  test('move the last safe day and never the legal one, and are named', () => {
    const answer = explain(facts, rule, allRules, isoDate('2024-02-02'), { closed });
    expect(answer).toMatchObject({ due: '2024-02-08', lastSafeDay: '2024-02-06', status: 'due-soon', daysLeft: 6 });
    const days = answer.trace.filter(({ step }) => step === 'closed-day').map(({ detail }) => detail!.da);
    expect(days).toEqual(['personaledag', 'din ferie']);
  });

  test('do not move what another must do', () => {
    const appeal = caseOf({ events: ['decision-received 2024-01-11'] });
    const [answer] = assess(appeal, allRules, isoDate('2024-02-02'), { only: ['appeal-ankestyrelsen-4w'], closed });
    expect(answer).toMatchObject({ due: '2024-02-08', lastSafeDay: '2024-02-08' });
  });

  test('are no closed days in what the law counts', () => {
    const access = caseOf({ events: ['file-access-requested 2024-02-05'] });
    const [answer] = assess(access, allRules, isoDate('2024-02-05'), { only: ['file-access-7wd'], closed });
    expect(answer!.due).toBe('2024-02-14');
  });
});

describe('why a rule does not apply', () => {
  const reason = (rule: string, words: Words, today: string) => working(rule, words, today).at(-1)!.detail!.because;
  test.each([
    ['group', 'contact-4-in-first-6m', { group: 'flexjob' }, '2024-02-01'],
    ['no-trigger', 'appeal-ankestyrelsen-4w', {}, '2024-02-01'],
    ['trigger-in-future', 'appeal-ankestyrelsen-4w', { events: ['decision-received 2024-03-01'] }, '2024-02-01'],
    ['no-version', 'appeal-ankestyrelsen-4w', { events: ['decision-received 2012-03-01'] }, '2024-02-01'],
    ['no-suspension', 'less-intensive-effort-exempt', {}, '2024-02-01'],
    ['lapsed', 'appeal-ankestyrelsen-4w', { events: ['decision-received 2024-01-01'] }, '2024-03-01'],
    ['data-only', 'reform-version-switches', {}, '2024-02-01'],
  ] as const)('%s', (because, rule, words, today) => {
    expect(reason(rule, { ...words, events: 'events' in words ? [...words.events] : [] }, today)).toBe(because);
  });
});

test('the version a deadline was worked out by is found again', () => {
  const words = { group: 'education-benefit-activity-ready', events: ['offer-ended 2022-01-01'] };
  const { trace: _, ...deadline } = explain(caseOf(words), 'youth-offer-gap-max-4m', allRules, isoDate('2022-01-10'));
  expect(versionUsed(allRules, deadline)?.source.en).toBe('Remarks to LOV 2590/2021 on elov.dk');
  expect(versionUsed(allRules, { rule: 'no-such-rule', validFrom: null })).toBeNull();
  expect(versionUsed(inventedRule({ validFrom: '2020-01-01' }), { rule: 'invented', validFrom: null })).toBeNull();
});
