import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { explain } from '../../../lib/rules/assess.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Version = NonNullable<Parameters<typeof inventedRule>[0]>;

const march = ['first-contact 2026-03-02'];
const month = { unit: 'months', count: 1 } as const;
const twoInAMonth: Extract<Version['obligation'], { kind: 'count-in-period' }> = {
  kind: 'count-in-period',
  count: 2,
  span: month,
  counting: 'inside', // ends 2026-04-01
  quotas: [],
  thenEvery: null,
  thenByNeed: false,
};

test('the steps carry what words in any language are made of', () => {
  const version: Version = {
    obligation: { ...twoInAMonth, quotas: [{ with: 'unemployment-fund', count: 1 }], thenByNeed: true },
  };
  const { trace } = explain(
    caseOf({ events: [...march, 'interview-held 2026-03-04'] }),
    'invented',
    inventedRule(version),
    isoDate('2026-03-23'),
  );
  const detailOf = (step: string) => trace.find((one) => one.step === step)?.detail;
  expect(detailOf('period')).toEqual({ from: '2026-03-02', unit: 'months', count: 1, counting: 'inside' });
  expect(detailOf('count')).toEqual({ counted: 1, needed: 2 });
  expect(detailOf('quota')).toEqual({ with: 'unemployment-fund', counted: 0, needed: 1 });
  expect(detailOf('status')).toEqual({ status: 'due-soon', because: 'day-near', daysLeft: 9, missing: [] });
});

describe('what a surface makes its words of', () => {
  const detailsOf = (version: Version, words: Parameters<typeof caseOf>[0], step: string, today = '2026-03-23') =>
    explain(caseOf(words), 'invented', inventedRule(version), isoDate(today))
      .trace.filter((one) => one.step === step)
      .map(({ date, detail }): Record<string, unknown> => ({ date, ...detail }));

  test('the version: its end, its paragraph, and when it was checked', () => {
    expect(detailsOf({ validTo: '2026-12-31' }, { events: march }, 'version')).toEqual([
      { date: null, validTo: '2026-12-31', act: 'Opdigtet lov', section: '§ 0', lastChecked: '2026-11-22' },
    ]);
  });

  test('the start: which event of the case it is', () => {
    const words = { events: ['interview-held 2026-02-01', ...march] };
    expect(detailsOf({}, words, 'trigger')).toEqual([{ date: '2026-03-02', type: 'first-contact', event: 1 }]);
    expect(detailsOf({ trigger: null }, words, 'trigger')).toEqual([{ date: '2026-03-23', type: null, event: null }]);
  });

  test('each condition: which it is, and whether it holds', () => {
    const needs: Version = { requiresEvent: { type: 'offer-ended', when: 'any' }, unlessEvent: 'offer-started' };
    expect(detailsOf(needs, { events: march }, 'condition')).toEqual([
      { date: null, condition: 'requires-event', type: 'offer-ended', holds: false },
    ]);
    expect(detailsOf(needs, { events: [...march, 'offer-ended 2026-01-01'] }, 'condition')).toEqual([
      { date: '2026-01-01', condition: 'requires-event', type: 'offer-ended', holds: true },
      { date: null, condition: 'unless-event', type: 'offer-started', holds: true },
    ]);
    const lifted = [...march, 'offer-ended 2026-01-01', 'offer-started 2026-03-05'];
    expect(detailsOf(needs, { events: lifted }, 'condition')[1]).toEqual({
      date: '2026-03-05',
      condition: 'unless-event',
      type: 'offer-started',
      holds: false,
    });
    expect(detailsOf({ ages: [{ from: 18, below: 30 }] }, { born: '2000-03-03', events: march }, 'condition')).toEqual([
      { date: '2026-03-02', condition: 'age', age: 25, holds: true },
    ]);
    expect(
      detailsOf({ runsUntil: { date: isoDate('2026-03-15'), after: 'unknown' } }, { events: march }, 'condition'),
    ).toEqual([{ date: '2026-03-15', condition: 'rule-set-known', holds: false }]);
  });

  test('whether the next interview is agreed', () => {
    const byNeed: Version = { obligation: { kind: 'by-need' } };
    const booked = { events: [...march, 'interview-booked 2026-03-24'] };
    expect(detailsOf(byNeed, booked, 'condition')).toEqual([
      { date: null, condition: 'agreed-next-interview', holds: true },
    ]);
    // A planned act of any of its kinds is an agreement too.
    const kinds: Version = { ...byNeed, fulfilledBy: [{ type: 'follow-up-held' }, { type: 'interview-held' }] };
    const planned = { events: [...march, 'interview-held 2026-03-24'] };
    expect(detailsOf(kinds, planned, 'condition')[0]).toMatchObject({ holds: true });
    expect(detailsOf(kinds, { events: [...march, 'interview-held 2026-03-23'] }, 'condition')[0]).toMatchObject({
      holds: false,
    });
  });

  test.each<[string, Version]>([
    ['a duty', { suspendable: true }],
    ['contact by need', { suspendable: true, obligation: { kind: 'by-need' } }],
    ['the suspension itself', { trigger: null, obligation: { kind: 'suspension' } }],
  ])('the suspension that rests %s: which it is, to when, and why', (_what, version) => {
    const words = { events: march, suspensions: ['2026-01-01..2026-01-31', '2026-03-20..2026-04-30'] };
    const reason = 'less-intensive-effort';
    expect(detailsOf(version, words, 'suspension')).toEqual([
      { date: '2026-03-20', suspension: 1, to: '2026-04-30', reason },
    ]);
    expect(detailsOf(version, words, 'status')[0]).toMatchObject({ status: 'paused', because: 'suspended' });
  });

  test('what did not count, and why: each for its own reason', () => {
    const day = '2026-03-10';
    const words = {
      events: [
        ...march,
        `interview-no-show ${day}`,
        `interview-held ${day}`,
        `interview-held ${day} with:unemployment-fund`,
        `interview-booked ${day}`,
        'interview-booked 2026-03-30',
        'interview-cancelled 2026-03-31',
      ],
    };
    const told = detailsOf({}, words, 'event').map(({ date, type, because }) => `${date} ${type} ${because}`);
    expect(told.toSorted()).toEqual([
      '2026-03-10 interview-booked only-booked',
      '2026-03-10 interview-held null',
      '2026-03-10 interview-held same-day',
      '2026-03-10 interview-no-show no-show',
      '2026-03-30 interview-booked planned',
      '2026-03-31 interview-cancelled cancelled',
    ]);
    // In whatever order a page tells of the day, what was held on it counts.
    const heldLast = { events: [...march, `interview-booked ${day}`, `follow-up-held ${day}`] };
    const followUp = detailsOf(
      { fulfilledBy: [{ type: 'follow-up-held' }, { type: 'interview-booked' }] },
      heldLast,
      'event',
    );
    expect(followUp.filter(({ type }) => type === 'follow-up-held')).toMatchObject([{ counted: true, because: null }]);
  });

  test('a due day is told as moved only where it was, over the closed days and no other', () => {
    const within = (count: number): Version => ({
      roll: 'forward',
      obligation: { kind: 'within', span: { unit: 'days', count }, counting: 'after' },
    });
    // 2 March and 32 days is Good Friday; the Tuesday after Easter is the first working day.
    expect(detailsOf(within(32), { events: march }, 'rolled')).toEqual([{ date: '2026-04-07', from: '2026-04-03' }]);
    expect(detailsOf(within(30), { events: march }, 'rolled')).toEqual([]);
    const ascension = { events: ['first-contact 2026-05-04'] };
    const overDays = detailsOf(within(10), ascension, 'closed-day', '2026-05-11').map(({ date }) => date);
    expect([overDays, detailsOf(within(10), ascension, 'rolled', '2026-05-11')]).toEqual([
      ['2026-05-14'],
      [{ date: '2026-05-15', from: '2026-05-14' }],
    ]);
  });

  test('what was done: late or not', () => {
    expect(detailsOf({}, { events: [...march, 'interview-held 2026-03-20'] }, 'fulfilled')).toEqual([
      { date: '2026-03-20', late: false },
    ]);
    const late = { events: ['first-contact 2026-01-02', 'interview-held 2026-03-20'] };
    expect(detailsOf({}, late, 'fulfilled')).toEqual([{ date: '2026-03-20', late: true }]);
    const byNeed: Version = { obligation: { ...twoInAMonth, thenByNeed: true } };
    const both = { events: ['first-contact 2026-01-02', 'interview-held 2026-01-20', 'interview-held 2026-02-02'] };
    expect(detailsOf(byNeed, both, 'fulfilled')).toEqual([{ date: '2026-02-02', late: true }]);
  });

  test('hours of unemployment, and a course of payments', () => {
    const hours: Version = {
      obligation: { kind: 'within', span: month, counting: 'after', hours: 160 },
      clock: 'unemployment-hours',
    };
    expect(detailsOf(hours, { events: march }, 'earliest-possible')).toEqual([{ date: '2026-03-31', hours: 160 }]);
    const payments: Version = {
      obligation: {
        kind: 'accumulation',
        span: month,
        window: month,
        exclude: { unit: 'weeks', count: 4 },
        then: 'reached',
      },
    };
    expect(detailsOf(payments, { events: march }, 'earliest-possible')).toEqual([
      {
        date: '2026-04-30',
        from: '2026-03-02',
        excludeUnit: 'weeks',
        excludeCount: 4,
        unit: 'months',
        count: 1,
        then: 'reached',
      },
    ]);
    const paid = { events: [...march, 'interview-held 2026-03-20'] };
    expect(detailsOf(payments, paid, 'fulfilled')).toEqual([{ date: '2026-03-20', late: false }]);
    expect(detailsOf(payments, paid, 'status')[0]).toMatchObject({ because: 'done' });
  });

  test.each<[string, Version, Parameters<typeof caseOf>[0]]>([
    ['repealed', { runsUntil: { date: isoDate('2026-03-15'), after: 'not-applicable' } }, { events: march }],
    [
      'repealed',
      { runsUntil: { date: isoDate('2026-03-15'), after: 'not-applicable' }, triggerRequired: true },
      { events: [] },
    ],
    ['trigger-missing', { triggerRequired: true }, {}],
    ['group-missing', { targetGroups: ['insured'] }, { events: march }],
    ['birth-date-missing', { ages: [{ below: 30 }] }, { events: march }],
    ['required-event-missing', { requiresEvent: { type: 'offer-ended', when: 'any' } }, { events: march }],
    ['lifted', { unlessEvent: 'offer-started' }, { events: [...march, 'offer-started 2026-03-05'] }],
    [
      'lapsed',
      { nature: 'right', runsUntil: { date: isoDate('2026-03-15'), after: 'unknown' } },
      { events: ['first-contact 2026-01-02'] },
    ],
  ])('the reason for the status: %s', (because, version, words) => {
    expect(detailsOf(version, words, 'status')[0]).toMatchObject({ because });
  });

  test('the version is told also where only the group is missing', () => {
    const version: Version = { targetGroups: ['insured'], validFrom: '2026-01-01' };
    expect(detailsOf(version, { events: march }, 'version')).toMatchObject([{ date: '2026-01-01' }]);
  });
});
