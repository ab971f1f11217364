import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { explain } from '../../../lib/rules/assess.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Version = NonNullable<Parameters<typeof inventedRule>[0]>;

/** The working of an invented rule, as `npm run evaluate` prints it: one line a step, the version left out. */
function working(version: Version, words: Parameters<typeof caseOf>[0], today: string): string[] {
  const { trace } = explain(caseOf(words), 'invented', inventedRule(version), isoDate(today));
  expect(trace[0]!.text).toMatch(/^version in force from an open day to an open day: Opdigtet lov, § 0$/);
  return trace.slice(1).map(({ step, date, text }) => `${step} ${date ?? '–'} ${text}`);
}

const march = ['first-contact 2026-03-02'];

test.each<[string, Version, Parameters<typeof caseOf>[0], string, string[]]>([
  [
    'a letter that is presumed received, and a working-day period over Easter',
    {
      obligation: {
        kind: 'within',
        presumed: { unit: 'days', count: 3 },
        span: { unit: 'working-days', count: 2 },
        counting: 'after',
      },
    },
    { events: ['first-contact 2026-03-29'] },
    '2026-04-08',
    [
      'trigger 2026-03-29 first-contact on 2026-03-29 starts the clock',
      'presumed-receipt 2026-04-01 presumed received on 2026-04-01, 3 days after 2026-03-29',
      'closed-day 2026-04-02 2026-04-02 is closed: Maundy Thursday',
      'closed-day 2026-04-03 2026-04-03 is closed: Good Friday',
      'closed-day 2026-04-04 2026-04-04 is closed: Saturday',
      'closed-day 2026-04-05 2026-04-05 is closed: Easter Sunday',
      'closed-day 2026-04-06 2026-04-06 is closed: Easter Monday',
      'period 2026-04-08 2 working-days from 2026-04-01, counted after: 2026-04-08',
      'due 2026-04-08 the legal last day is 2026-04-08',
      'last-safe-day 2026-04-08 the last working day on or before it is 2026-04-08',
      'status 2026-04-08 due-soon on 2026-04-08: day-near',
    ],
  ],
  [
    'a citizen’s deadline that rolls forward over a weekend, met too late',
    { obligation: { kind: 'within', span: { unit: 'days', count: 5 }, counting: 'after' }, roll: 'forward' },
    { events: [...march, 'interview-held 2026-03-10'] },
    '2026-03-11',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-03-07 5 days from 2026-03-02, counted after: 2026-03-07',
      'closed-day 2026-03-07 2026-03-07 is closed: Saturday',
      'closed-day 2026-03-08 2026-03-08 is closed: Sunday',
      'rolled 2026-03-09 2026-03-07 is a closed day, and the rule moves it forward to 2026-03-09',
      'event 2026-03-10 interview-held counts',
      'due 2026-03-09 the legal last day is 2026-03-09',
      'last-safe-day 2026-03-09 the last working day on or before it is 2026-03-09',
      'fulfilled 2026-03-10 done on 2026-03-10, after the due day',
      'status 2026-03-11 met on 2026-03-11: done-late',
    ],
  ],
  [
    'a window, with what came too early, was missed, and is planned',
    { obligation: { kind: 'window', from: { unit: 'weeks', count: 2 }, to: { unit: 'weeks', count: 4 } } },
    {
      events: [
        ...march,
        'interview-booked 2026-03-27',
        'interview-booked 2026-03-23',
        'interview-cancelled 2026-03-20',
        'interview-no-show 2026-03-18',
        'interview-held 2026-03-29',
        'interview-held 2026-03-04',
      ],
      suspensions: ['2026-03-20..2026-03-26'],
    },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'window-opens 2026-03-16 counts from 2026-03-16, 2 weeks after 2026-03-02',
      'period 2026-03-30 4 weeks from 2026-03-02, counted after: 2026-03-30',
      'event 2026-03-04 interview-held does not count: too-early',
      'event 2026-03-18 interview-no-show does not count: no-show',
      'event 2026-03-20 interview-cancelled does not count: cancelled',
      'event 2026-03-23 interview-booked does not count: only-booked',
      'event 2026-03-27 interview-booked does not count: planned',
      'event 2026-03-29 interview-held does not count: planned',
      'due 2026-03-30 the legal last day is 2026-03-30',
      'last-safe-day 2026-03-30 the last working day on or before it is 2026-03-30',
      'status 2026-03-23 due-soon on 2026-03-23: day-near',
    ],
  ],
  [
    'a duty that rests, suspended without an end',
    { suspendable: true },
    { events: march, suspensions: ['2026-03-20..'] },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-04-01 30 days from 2026-03-02, counted after: 2026-04-01',
      'due 2026-04-01 the legal last day is 2026-04-01',
      'last-safe-day 2026-04-01 the last working day on or before it is 2026-04-01',
      'suspension 2026-03-20 suspended from 2026-03-20 to no known day',
      'status 2026-03-23 paused on 2026-03-23: suspended',
    ],
  ],
  [
    'papers before a meeting',
    { obligation: { kind: 'lead-time', span: { unit: 'days', count: 8 } }, fulfilledBy: [{ type: 'papers-sent' }] },
    { events: ['first-contact 2026-03-20', 'papers-sent 2026-03-12', 'interview-no-show 2026-03-11'] },
    '2026-03-23',
    [
      'trigger 2026-03-20 first-contact on 2026-03-20 starts the clock',
      'period 2026-03-12 8 days before 2026-03-20: 2026-03-12',
      'event 2026-03-12 papers-sent counts',
      'due 2026-03-12 the legal last day is 2026-03-12',
      'last-safe-day 2026-03-12 the last working day on or before it is 2026-03-12',
      'fulfilled 2026-03-12 done on 2026-03-12',
      'status 2026-03-23 met on 2026-03-23: done',
    ],
  ],
  [
    'two interviews of which one is with the unemployment fund, then one in each month',
    {
      obligation: {
        kind: 'count-in-period',
        count: 2,
        span: { unit: 'months', count: 3 },
        counting: 'inside',
        quotas: [{ with: 'unemployment-fund', count: 1 }],
        thenEvery: { unit: 'months', count: 1 },
        thenByNeed: false,
      },
    },
    {
      events: [
        ...march,
        'interview-held 2026-03-04',
        'interview-held 2026-03-04',
        'interview-held 2026-03-20 with:unemployment-fund',
      ],
    },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-06-01 3 months from 2026-03-02, counted inside: 2026-06-01',
      'event 2026-03-04 interview-held counts',
      'event 2026-03-04 interview-held does not count: same-day',
      'event 2026-03-20 interview-held counts',
      'count 2026-03-20 2 of 2 days count',
      'quota – 1 of 1 with unemployment-fund',
      'period 2026-04-20 1 months from 2026-03-20, counted after: 2026-04-20',
      'not-before 2026-06-01 no due day before the first period ends on 2026-06-01',
      'due 2026-06-01 the legal last day is 2026-06-01',
      'last-safe-day 2026-06-01 the last working day on or before it is 2026-06-01',
      'fulfilled 2026-03-20 done on 2026-03-20',
      'status 2026-03-23 timely on 2026-03-23: day-far',
    ],
  ],
  [
    'two in any month',
    { obligation: { kind: 'rolling', count: 2, window: { unit: 'months', count: 1 } } },
    { events: [...march, 'interview-held 2026-03-04', 'interview-held 2026-03-10'] },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'event 2026-03-04 interview-held counts',
      'event 2026-03-10 interview-held counts',
      'count – 2 days count; the newest 2 decide',
      'period 2026-04-04 1 months from 2026-03-04, counted after: 2026-04-04',
      'due 2026-04-04 the legal last day is 2026-04-04',
      'closed-day 2026-04-02 2026-04-02 is closed: Maundy Thursday',
      'closed-day 2026-04-03 2026-04-03 is closed: Good Friday',
      'closed-day 2026-04-04 2026-04-04 is closed: Saturday',
      'last-safe-day 2026-04-01 the last working day on or before it is 2026-04-01',
      'fulfilled 2026-03-10 done on 2026-03-10',
      'status 2026-03-23 due-soon on 2026-03-23: day-near',
    ],
  ],
  [
    'payments added up, which nobody can see from here',
    {
      obligation: {
        kind: 'accumulation',
        span: { unit: 'weeks', count: 22 },
        window: { unit: 'months', count: 9 },
        exclude: { unit: 'weeks', count: 4 },
        then: 'end-of-month',
      },
    },
    { events: march },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'earliest-possible 2026-08-31 an unbroken course reaches it on 2026-08-31 at the earliest',
      'due – no due day can be given',
      'status 2026-03-23 unknown on 2026-03-23: payment-data',
    ],
  ],
  [
    'by need, with the next interview in the calendar',
    { obligation: { kind: 'by-need', startsAfter: { unit: 'weeks', count: 2 } } },
    { events: [...march, 'interview-booked 2026-03-23'] },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-03-16 2 weeks from 2026-03-02, counted after: 2026-03-16',
      'by-need-from 2026-03-16 by need when 2026-03-16 has passed',
      'condition – the next interview is agreed',
      'due – no due day can be given',
      'status 2026-03-23 by-need on 2026-03-23: agreed',
    ],
  ],
  [
    'by need, with nothing in the calendar',
    { obligation: { kind: 'by-need' } },
    { events: march },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'condition – no next interview is agreed',
      'due – no due day can be given',
      'status 2026-03-23 by-need on 2026-03-23: not-agreed',
    ],
  ],
  [
    'hours of unemployment',
    {
      obligation: { kind: 'within', span: { unit: 'months', count: 1 }, counting: 'after', hours: 160 },
      clock: 'unemployment-hours',
    },
    { events: march },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-04-02 1 months from 2026-03-02, counted after: 2026-04-02',
      'earliest-possible 2026-03-31 160 hours of unemployment cannot be reached before 2026-03-31',
      'due 2026-04-02 the legal last day is 2026-04-02',
      'closed-day 2026-04-02 2026-04-02 is closed: Maundy Thursday',
      'last-safe-day 2026-04-01 the last working day on or before it is 2026-04-01',
      'status 2026-03-23 due-soon on 2026-03-23: day-near',
    ],
  ],
  [
    'a figure that looks back two months',
    { obligation: { kind: 'indicator', measure: 'held-since', span: { unit: 'months', count: 2 } } },
    { events: ['first-contact 2025-12-01', 'interview-held 2025-12-30'] },
    '2026-03-23',
    [
      'trigger 2025-12-01 first-contact on 2025-12-01 starts the clock',
      'event 2025-12-30 interview-held counts',
      'period 2026-02-28 2026-02-28 is the last day whose 2 months back reach 2025-12-30',
      'due 2026-02-28 the legal last day is 2026-02-28',
      'closed-day 2026-02-28 2026-02-28 is closed: Saturday',
      'last-safe-day 2026-02-27 the last working day on or before it is 2026-02-27',
      'fulfilled 2025-12-30 done on 2025-12-30',
      'status 2026-03-23 overdue on 2026-03-23: day-passed',
    ],
  ],
  [
    'the conditions of a duty: age, an event it needs, one that would lift it',
    {
      ages: [{ below: 30 }],
      requiresEvent: { type: 'reform-exemption-recorded', when: 'any' },
      unlessEvent: 'offer-started',
    },
    { born: '2000-03-03', events: [...march, 'reform-exemption-recorded 2026-03-01'] },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'condition 2026-03-02 25 years old on 2026-03-02',
      'condition 2026-03-01 reform-exemption-recorded on 2026-03-01',
      'condition – no offer-started',
      'period 2026-04-01 30 days from 2026-03-02, counted after: 2026-04-01',
      'due 2026-04-01 the legal last day is 2026-04-01',
      'last-safe-day 2026-04-01 the last working day on or before it is 2026-04-01',
      'status 2026-03-23 due-soon on 2026-03-23: day-near',
    ],
  ],
  [
    'somebody the rule is not for',
    { ages: [{ from: 30 }] },
    { born: '2000-03-03', events: march },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'condition 2026-03-02 25 years old on 2026-03-02, which the rule is not for',
      'due – no due day can be given',
      'status 2026-03-23 not-applicable on 2026-03-23: age',
    ],
  ],
  [
    'a rule set whose successor is not known',
    { runsUntil: { date: '2026-03-15', after: 'unknown' } },
    { events: march },
    '2026-03-23',
    [
      'trigger 2026-03-02 first-contact on 2026-03-02 starts the clock',
      'period 2026-04-01 30 days from 2026-03-02, counted after: 2026-04-01',
      'due 2026-04-01 the legal last day is 2026-04-01',
      'last-safe-day 2026-04-01 the last working day on or before it is 2026-04-01',
      'condition 2026-03-15 the rule set is known up to 2026-03-15 only',
      'due – no due day can be given',
      'status 2026-03-23 unknown on 2026-03-23: rule-set-ended',
    ],
  ],
  [
    'a duty asked about each day',
    { trigger: null },
    {},
    '2026-03-23',
    [
      'trigger 2026-03-23 counted from 2026-03-23',
      'period 2026-04-22 30 days from 2026-03-23, counted after: 2026-04-22',
      'due 2026-04-22 the legal last day is 2026-04-22',
      'last-safe-day 2026-04-22 the last working day on or before it is 2026-04-22',
      'status 2026-03-23 timely on 2026-03-23: day-far',
    ],
  ],
])('the working reads well for %s', (_what, version, words, today, expected) => {
  expect(working(version, words, today)).toEqual(expected);
});

const month = { unit: 'months', count: 1 } as const;
type CountInPeriod = Extract<Version['obligation'], { kind: 'count-in-period' }>;
const twoInAMonth: CountInPeriod = {
  kind: 'count-in-period',
  count: 2,
  span: month,
  counting: 'inside', // ends 2026-04-01
  quotas: [],
  thenEvery: null,
  thenByNeed: false,
};

test.each<[string, Version, string[], string, string]>([
  [
    'a chain begins with the first act',
    { obligation: { kind: 'every', span: month, since: 'fulfilment' } },
    [],
    '2026-03-23',
    'not-applicable on 2026-03-23: not-yet',
  ],
  [
    'by need begins later',
    { obligation: { kind: 'by-need', startsAfter: month } },
    [],
    '2026-04-02',
    'not-applicable on 2026-04-02: not-yet',
  ],
  [
    'by need begins on the day after',
    { obligation: { kind: 'by-need', startsAfter: month } },
    [],
    '2026-04-03',
    'by-need on 2026-04-03: not-agreed',
  ],
  [
    'by need rests',
    { obligation: { kind: 'by-need' }, suspendable: true },
    ['suspended'],
    '2026-03-23',
    'paused on 2026-03-23: suspended',
  ],
  [
    'nothing is asked in the first period',
    { obligation: { ...twoInAMonth, count: 0, thenEvery: month } },
    [],
    '2026-04-01',
    'not-applicable on 2026-04-01: not-yet',
  ],
  [
    'payments were counted out',
    { obligation: { kind: 'accumulation', span: month, window: month, exclude: month, then: 'reached' } },
    ['interview-held 2026-03-20'],
    '2026-03-23',
    'met on 2026-03-23: done',
  ],
])('the status says why: %s', (_what, version, more, today, expected) => {
  const suspensions = more.includes('suspended') ? ['2026-03-20..'] : [];
  const events = [...march, ...more.filter((one) => one !== 'suspended')];
  expect(working(version, { events, suspensions }, today).at(-1)).toBe(`status ${today} ${expected}`);
});

test('where nothing is counted, no count is told', () => {
  const lines = working(
    { obligation: { ...twoInAMonth, count: 0, thenEvery: month } },
    { events: march },
    '2026-04-02',
  );
  expect(lines.filter((line) => /^(count|quota) /.test(line))).toEqual([]);
});

test('a chain whose next day is the end of the first period was not held back by it', () => {
  const words = { events: [...march, 'interview-held 2026-03-01', 'interview-held 2026-03-02'] };
  const version: Version = { obligation: { ...twoInAMonth, count: 1, counting: 'after', thenEvery: month } };
  expect(working(version, words, '2026-03-23').filter((line) => line.startsWith('not-before'))).toEqual([]);
});

test('an act that does not count is told with who held it, with whom and how, and why', () => {
  const version: Version = {
    fulfilledBy: [{ type: 'offer-started' }, { type: 'interview-held', by: 'municipality', with: 'unemployment-fund' }],
  };
  const words = {
    events: [
      ...march,
      'interview-no-show 2026-03-03',
      'interview-held 2026-03-04',
      'interview-held 2026-03-05 by:unemployment-fund with:unemployment-fund',
      'offer-started 2026-03-06',
    ],
  };
  const facts = caseOf(words);
  const [, , spoken] = facts.events;
  spoken!.channel = 'phone';
  const { trace } = explain(facts, 'invented', inventedRule(version), isoDate('2026-03-23'));
  const acts = trace.filter(({ step }) => step === 'event').map(({ detail }) => detail);
  const plain = { by: 'municipality', with: null, channel: null, counted: false };
  expect(acts).toEqual([
    { ...plain, type: 'interview-no-show', event: 1, because: 'no-show' },
    { ...plain, type: 'interview-held', event: 2, channel: 'phone', because: 'participant-missing' },
    {
      ...plain,
      type: 'interview-held',
      event: 3,
      by: 'unemployment-fund',
      with: 'unemployment-fund',
      because: 'other-actor',
    },
    { ...plain, type: 'offer-started', event: 4, counted: true, because: null },
  ]);
});

test('a joint interview where none is asked for, and one after the meeting it was for, do not count', () => {
  const without: Version = { fulfilledBy: [{ type: 'interview-held', without: 'unemployment-fund' }] };
  const joint = { events: [...march, 'interview-held 2026-03-04 with:unemployment-fund'] };
  expect(working(without, joint, '2026-03-23')[2]).toBe(
    'event 2026-03-04 interview-held does not count: participant-excluded',
  );
  const papers: Version = {
    obligation: { kind: 'lead-time', span: { unit: 'days', count: 8 } },
    fulfilledBy: [{ type: 'papers-sent' }],
  };
  const late = { events: ['first-contact 2026-03-20', 'papers-sent 2026-03-21'] };
  expect(working(papers, late, '2026-03-23')[2]).toBe('event 2026-03-21 papers-sent does not count: too-late');
});

test('of a rule that nothing started, the working says that', () => {
  const { trace } = explain(caseOf({}), 'invented', inventedRule({}), isoDate('2026-03-23'));
  expect(trace.map(({ step, date, text }) => `${step} ${date ?? '–'} ${text}`)).toEqual([
    'version – no version of the rule is used',
    'trigger – nothing starts the clock',
    'due – no due day can be given',
    'status 2026-03-23 not-applicable on 2026-03-23: no-trigger',
  ]);
});

test('a version is told with its days and its paragraph, or without one where there is none', () => {
  const versions = inventedRule({
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    citation: { act: 'Lov', section: null },
  });
  const { trace } = explain(caseOf({ events: march }), 'invented', versions, isoDate('2026-03-23'));
  expect(trace[0]).toMatchObject({ date: '2026-01-01', text: 'version in force from 2026-01-01 to 2026-12-31: Lov' });
});
