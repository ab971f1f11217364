import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { dayHoursAreReached } from '../../../lib/rules/hour-clock.ts';
import { lastDayReaching } from '../../../lib/rules/obligations/indicator.ts';
import { answerOf, inventedRule } from './build-case.ts';

const start = 'first-contact 2024-01-10';

describe('the clock that counts hours', () => {
  test.each([
    ['six weeks of 37 hours end on a Friday', '2016-02-29', 222, '2016-04-08'],
    ['the trigger day counts', '2024-01-08', 7.4, '2024-01-08'],
    ['a weekend gives nothing', '2024-01-06', 7.4, '2024-01-08'],
    ['holidays give hours', '2024-03-28', 14.8, '2024-03-29'],
    ['the 2565 hours of sixteen months', '2024-01-01', 2565, '2025-04-29'],
    ['a pause gives none', '2020-02-28', 14.8, '2020-09-01'],
    ['nor does the second one', '2020-12-31', 14.8, '2021-07-01'],
    ['nor does its last day, when the clock starts on it', '2021-06-30', 7.4, '2021-07-01'],
  ])('%s', (_what, from, hours, expected) => {
    expect(dayHoursAreReached(isoDate(from), hours)).toBe(expected);
  });

  test('gives the earliest day beside the calendar reading, met or not, and never for other clocks', () => {
    const words = { group: 'insured', events: ['unemployment-start 2022-01-03'] };
    expect(answerOf('contact-4-in-first-6m-insured', words, '2022-06-20')).toMatchObject({
      due: '2022-07-02',
      earliestPossible: '2022-07-01',
    });
    expect(answerOf('contact-after-6m-by-need', words, '2022-08-20').earliestPossible).toBeNull();
    const chain = inventedRule({
      obligation: {
        kind: 'count-in-period',
        count: 0,
        span: { unit: 'weeks', count: 6 },
        counting: 'after',
        quotas: [],
        thenEvery: { unit: 'weeks', count: 4 },
        thenByNeed: false,
        hours: 222,
      },
      clock: 'unemployment-hours',
    });
    expect(answerOf('invented', { events: ['first-contact 2022-01-03'] }, '2022-02-20', chain)).toMatchObject({
      due: '2022-03-14',
      earliestPossible: '2022-02-11',
    });
    const calendar = inventedRule({
      obligation: { kind: 'within', span: { unit: 'weeks', count: 6 }, counting: 'after', hours: 222 },
    });
    expect(answerOf('invented', { events: [start] }, '2024-01-20', calendar).earliestPossible).toBeNull();
  });

  test('may lie after the due day in a pause, and the calendar reading stays', () => {
    const words = { group: 'insured', events: ['unemployment-start 2020-09-28'] };
    const answer = answerOf('insured-joint-3to6m-2020', words, '2021-03-29');
    expect(answer).toMatchObject({ status: 'overdue', due: '2021-03-28' });
    expect(answer.earliestPossible! > answer.due!).toBe(true);
  });
});

describe('which acts count', () => {
  const rule = (fulfilledBy: Parameters<typeof inventedRule>[0]['fulfilledBy']) => inventedRule({ fulfilledBy });
  const heldOn = (words: string, fulfilledBy: Parameters<typeof rule>[0]) =>
    answerOf('invented', { events: [start, words] }, '2024-01-20', rule(fulfilledBy)).fulfilledOn;

  test.each([
    ['on the trigger day', 'interview-held 2024-01-10', '2024-01-10'],
    ['the day before it', 'interview-held 2024-01-09', null],
    ['today', 'interview-held 2024-01-20', '2024-01-20'],
    ['tomorrow', 'interview-held 2024-01-21', null],
    ['booked', 'interview-booked 2024-01-15', null],
    ['missed', 'interview-no-show 2024-01-15', null],
    ['cancelled', 'interview-cancelled 2024-01-15', null],
  ])('an act %s', (_when, words, expected) => {
    expect(heldOn(words, [{ type: 'interview-held' }])).toBe(expected);
  });

  test.each([
    ['nobody named is the municipality', 'interview-held 2024-01-15', '2024-01-15'],
    ['the municipality', 'interview-held 2024-01-15 by:municipality', '2024-01-15'],
    ['the fund is another', 'interview-held 2024-01-15 by:unemployment-fund', null],
  ])('by: %s', (_who, words, expected) => {
    expect(heldOn(words, [{ type: 'interview-held', by: 'municipality' }])).toBe(expected);
  });

  test('an entry that names no actor takes anyone’s', () => {
    expect(heldOn('interview-held 2024-01-15 by:unemployment-fund', [{ type: 'interview-held' }])).toBe('2024-01-15');
  });

  test.each([
    ['with', 'interview-held 2024-01-15 with:unemployment-fund', '2024-01-15'],
    ['with', 'interview-held 2024-01-15', null],
    ['without', 'interview-held 2024-01-15 with:unemployment-fund', null],
    ['without', 'interview-held 2024-01-15', '2024-01-15'],
    ['without', 'interview-held 2024-01-15 with:interpreter', '2024-01-15'],
  ])('an entry that asks %s the fund, and %s', (how, words, expected) => {
    expect(heldOn(words, [{ type: 'interview-held', [how]: 'unemployment-fund' }])).toBe(expected);
  });

  test('an event that fits no entry of its type fulfils nothing, one that fits any entry does', () => {
    const either = [
      { type: 'interview-held', by: 'municipality' as const },
      { type: 'interview-held', with: 'unemployment-fund' },
    ];
    expect(heldOn('interview-held 2024-01-15 by:unemployment-fund', either)).toBeNull();
    expect(heldOn('interview-held 2024-01-15 by:unemployment-fund with:unemployment-fund', either)).toBe('2024-01-15');
  });

  test('the first of several kinds fulfils, whatever order the rule names them in', () => {
    const events = [start, 'offer-started 2024-01-18', 'interview-held 2024-01-16'];
    const rules = rule([{ type: 'offer-started' }, { type: 'interview-held' }]);
    expect(answerOf('invented', { events }, '2024-01-20', rules).fulfilledOn).toBe('2024-01-16');
  });
});

describe('status', () => {
  const rules = inventedRule({ suspendable: true }); // due 2024-02-09
  const at = (today: string, words: { events?: string[]; suspensions?: string[] } = {}) =>
    answerOf('invented', { events: [start, ...(words.events ?? [])], suspensions: words.suspensions }, today, rules);

  test.each([
    ['22 days left', '2024-01-18', 'timely', 22],
    ['21 days left', '2024-01-19', 'due-soon', 21],
    ['the day itself', '2024-02-09', 'due-soon', 0],
    ['the day after', '2024-02-10', 'overdue', -1],
  ])('%s', (_when, today, status, daysLeft) => {
    expect(at(today)).toMatchObject({ status, daysLeft, fulfilledOn: null, late: false });
  });

  test('bands follow the legal day, not the last safe day', () => {
    const friday = inventedRule({
      obligation: { kind: 'within', span: { unit: 'days', count: 80 }, counting: 'after' },
    });
    expect(answerOf('invented', { events: [start] }, '2024-03-30', friday)).toMatchObject({
      due: '2024-03-30',
      lastSafeDay: '2024-03-27',
      status: 'due-soon',
      daysLeft: 0,
    });
  });

  test('met ends the breach, and a late act stays late', () => {
    expect(at('2024-03-01', { events: ['interview-held 2024-02-09'] })).toMatchObject({
      status: 'met',
      late: false,
      daysLeft: null,
      due: '2024-02-09',
    });
    expect(at('2024-03-01', { events: ['interview-held 2024-02-10'] })).toMatchObject({ status: 'met', late: true });
  });

  test.each([
    ['covers its first day', '2024-02-01', ['2024-02-01..2024-02-20'], 'paused'],
    ['covers its last day', '2024-02-20', ['2024-02-01..2024-02-20'], 'paused'],
    ['does not cover the day before it', '2024-01-31', ['2024-02-01..2024-02-20'], 'due-soon'],
    ['does not cover the day after it', '2024-02-21', ['2024-02-01..2024-02-20'], 'overdue'],
    ['open, covers every day after', '2026-01-01', ['2024-02-01..'], 'paused'],
    ['beginning on the due day', '2024-02-12', ['2024-02-09..'], 'paused'],
    ['beginning after the due day, too late', '2024-02-12', ['2024-02-10..'], 'overdue'],
  ])('a suspension %s', (_when, today, suspensions, status) => {
    expect(at(today, { suspensions })).toMatchObject({ status, due: '2024-02-09' });
  });

  test('a paused deadline still counts its days, also past its due day', () => {
    expect(at('2024-02-12', { suspensions: ['2024-02-01..'] })).toMatchObject({ status: 'paused', daysLeft: -3 });
  });

  test('of several suspensions the one that began first decides; adjoining ones are not merged', () => {
    const today = '2024-02-20';
    expect(at(today, { suspensions: ['2024-02-15..', '2024-02-05..'] }).status).toBe('paused');
    expect(at(today, { suspensions: ['2024-02-05..', '2024-02-15..'] }).status).toBe('paused');
    expect(at(today, { suspensions: ['2024-02-01..2024-02-14', '2024-02-15..'] }).status).toBe('overdue');
  });

  test('met outranks a suspension', () => {
    const words = { events: ['interview-held 2024-02-01'], suspensions: ['2024-01-15..'] };
    expect(at('2024-02-12', words).status).toBe('met');
  });

  test('a duty that cannot be suspended is not', () => {
    const firm = inventedRule({});
    const words = { events: [start], suspensions: ['2024-01-15..'] };
    expect(answerOf('invented', words, '2024-02-12', firm).status).toBe('overdue');
  });

  test('a right lapses in silence, keeps its dates, and is late when it is used later', () => {
    const right = inventedRule({ nature: 'right', duty: 'citizen', roll: 'forward' });
    const rightAt = (today: string, ...events: string[]) =>
      answerOf('invented', { events: [start, ...events] }, today, right);
    expect(rightAt('2024-02-09')).toMatchObject({ status: 'due-soon' });
    expect(rightAt('2024-02-10')).toMatchObject({
      status: 'not-applicable',
      due: '2024-02-09',
      lastSafeDay: '2024-02-09',
      daysLeft: null,
      late: false,
    });
    expect(rightAt('2024-02-12', 'interview-held 2024-02-12')).toMatchObject({ status: 'met', late: true });
  });

  test('a limit on the municipality is counted like a duty here; what colours a badge is decided elsewhere', () => {
    const words = { group: 'cash-benefit-job-ready', events: ['sanctionable-event 2024-01-31'] };
    expect(answerOf('sanction-within-3-full-months', words, '2024-05-01')).toMatchObject({
      status: 'overdue',
      due: '2024-04-30',
    });
  });
});

describe('a due day on a closed day', () => {
  const easter = { kind: 'within', span: { unit: 'days', count: 2 }, counting: 'after' } as const;
  const due = (roll: 'none' | 'forward' | 'back') =>
    answerOf(
      'invented',
      { events: ['first-contact 2024-03-27'] },
      '2024-03-27',
      inventedRule({ roll, obligation: easter }),
    );

  test('stays for an authority, with the last working day before it', () => {
    expect(due('none')).toMatchObject({ due: '2024-03-29', lastSafeDay: '2024-03-27' });
    expect(due('back')).toMatchObject({ due: '2024-03-29', lastSafeDay: '2024-03-27' });
  });
  test('moves to the next working day where the rule rolls forward', () => {
    expect(due('forward')).toMatchObject({ due: '2024-04-02', lastSafeDay: '2024-04-02' });
  });
  test('an act on the day it moved to is in time', () => {
    const rules = inventedRule({ roll: 'forward', obligation: easter });
    const events = ['first-contact 2024-03-27', 'interview-held 2024-04-02'];
    expect(answerOf('invented', { events }, '2024-04-10', rules)).toMatchObject({ status: 'met', late: false });
  });
});

describe('within', () => {
  test('a letter is presumed received first, and its four weeks roll forward', () => {
    // Sent Friday 5 April 2024: the sixth working day is Monday 15 April, and four weeks later is 13 May.
    const words = { events: ['decision-letter-sent 2024-04-05'] };
    expect(answerOf('receipt-presumption-letter-6wd', words, '2024-05-01').due).toBe('2024-05-13');
  });
  test('no working days from a Saturday is the Monday', () => {
    expect(answerOf('min-plan-publish-on-change', { events: ['plan-revised 2024-02-03'] }, '2024-02-03').due).toBe(
      '2024-02-05',
    );
  });
});

describe('window', () => {
  const words = (...events: string[]) => ({ group: 'insured', events: ['unemployment-start 2022-01-03', ...events] });
  const held = (on: string) => `interview-held ${on} with:unemployment-fund`;

  test.each([
    ['the day before it opens', [held('2022-04-02')], 'timely', null, false],
    ['the day it opens', [held('2022-04-03')], 'met', '2022-04-03', false],
    ['too early and again in time', [held('2022-04-02'), held('2022-05-02')], 'met', '2022-05-02', false],
  ])('held %s', (_when, events, status, fulfilledOn, late) => {
    expect(answerOf('insured-joint-3to6m-2020', words(...events), '2022-05-10')).toMatchObject({
      status,
      fulfilledOn,
      late,
    });
  });
  test('the last day is in time, the day after is late', () => {
    const at = (on: string) => answerOf('insured-joint-3to6m-2020', words(held(on)), '2022-08-01');
    expect(at('2022-07-03')).toMatchObject({ status: 'met', late: false });
    expect(at('2022-07-04')).toMatchObject({ status: 'met', late: true });
  });
});

describe('lead time', () => {
  const at = (today: string, ...events: string[]) =>
    answerOf('region-material-14d-before-meeting', { events: ['team-meeting 2024-04-08', ...events] }, today);
  const received = (on: string) => `region-material-received ${on}`;

  test('is due before the meeting, long before it is held', () => {
    expect(at('2024-02-01')).toMatchObject({ status: 'timely', due: '2024-03-25', lastSafeDay: '2024-03-25' });
    expect(at('2024-03-26')).toMatchObject({ status: 'overdue' });
    expect(at('2024-05-01')).toMatchObject({ status: 'overdue' });
  });
  test.each([
    ['in time', '2024-03-25', 'met', false],
    ['late', '2024-03-26', 'met', true],
    ['on the day of the meeting', '2024-04-08', 'met', true],
    ['after the meeting, which it was not for', '2024-04-09', 'overdue', false],
  ])('received %s', (_when, on, status, late) => {
    expect(at('2024-05-01', received(on))).toMatchObject({ status, late });
  });
  test('received before the previous meeting, or on its day, was for that one', () => {
    const previous = 'team-meeting 2024-01-15';
    expect(at('2024-03-01', previous, received('2024-01-15'))).toMatchObject({ status: 'timely', fulfilledOn: null });
    expect(at('2024-03-01', previous, received('2024-01-16'))).toMatchObject({ status: 'met' });
  });
  test('without an earlier meeting any earlier day counts', () => {
    expect(at('2024-03-01', received('2023-01-15'))).toMatchObject({ status: 'met', fulfilledOn: '2023-01-15' });
  });
  test('a plan to send does not count', () => {
    expect(at('2024-03-01', received('2024-03-20'))).toMatchObject({ status: 'timely', fulfilledOn: null });
  });
  test('the version is that of the day of the meeting', () => {
    const words = { events: ['team-meeting 2017-05-23'] };
    expect(answerOf('region-material-14d-before-meeting', words, '2017-05-01').status).toBe('not-applicable');
  });
});

describe('count in a period', () => {
  const held = (...days: string[]) => days.map((day) => `interview-held ${day}`);
  const count = (parts: object) =>
    inventedRule({
      suspendable: true,
      obligation: {
        kind: 'count-in-period',
        count: 2,
        span: { unit: 'months', count: 6 },
        counting: 'inside', // ends 2024-07-09
        quotas: [],
        thenEvery: null,
        thenByNeed: false,
        ...parts,
      },
    });
  const at = (today: string, parts: object, ...events: string[]) =>
    answerOf('invented', { events: [start, ...events] }, today, count(parts));

  test('is fulfilled on the day that completes the count', () => {
    expect(at('2024-06-01', {}, ...held('2024-02-01'))).toMatchObject({ status: 'timely', fulfilledOn: null });
    expect(at('2024-06-01', {}, ...held('2024-02-01', '2024-03-01', '2024-04-01'))).toMatchObject({
      status: 'met',
      due: '2024-07-09',
      fulfilledOn: '2024-03-01',
      late: false,
    });
  });
  test('completed after the period it is late', () => {
    expect(at('2024-08-01', {}, ...held('2024-02-01', '2024-07-10'))).toMatchObject({ status: 'met', late: true });
  });
  test('two on one day are one', () => {
    expect(at('2024-06-01', {}, ...held('2024-02-01', '2024-02-01')).status).toBe('timely');
  });

  describe('with a quota', () => {
    const quotas = [{ with: 'unemployment-fund', count: 1 }];
    const joint = (on: string) => `interview-held ${on} with:unemployment-fund`;
    test('the count alone is not enough', () => {
      expect(at('2024-08-01', { quotas }, ...held('2024-02-01', '2024-03-01')).status).toBe('overdue');
    });
    test('the later of count and quota completes it', () => {
      expect(at('2024-08-01', { quotas }, ...held('2024-02-01', '2024-03-01'), joint('2024-07-20'))).toMatchObject({
        status: 'met',
        fulfilledOn: '2024-07-20',
        late: true,
      });
      expect(at('2024-08-01', { quotas }, joint('2024-02-01'), ...held('2024-03-01')).fulfilledOn).toBe('2024-03-01');
    });
    test('a day counts towards it if any act of that day had the participant', () => {
      const events = [...held('2024-02-01', '2024-03-01'), joint('2024-03-01')];
      expect(at('2024-06-01', { quotas }, ...events)).toMatchObject({ status: 'met', fulfilledOn: '2024-03-01' });
    });
    test('two with the participant on one day are one', () => {
      const two = [{ with: 'unemployment-fund', count: 2 }];
      const events = [...held('2024-02-01'), joint('2024-03-01'), joint('2024-03-01')];
      expect(at('2024-06-01', { quotas: two }, ...events).status).toBe('timely');
    });
  });

  describe('and then by need', () => {
    const parts = { thenByNeed: true };
    const done = held('2024-02-01', '2024-03-01');
    test('is met until the period ends, and by need from the day after', () => {
      expect(at('2024-07-09', parts, ...done)).toMatchObject({ status: 'met', due: '2024-07-09' });
      expect(at('2024-07-10', parts, ...done)).toMatchObject({
        status: 'by-need',
        due: null,
        lastSafeDay: null,
        daysLeft: null,
        fulfilledOn: '2024-03-01',
        late: false,
        missing: ['agreed-next-interview'],
      });
    });
    test('keeps what was done late', () => {
      const late = at('2024-08-01', parts, ...held('2024-02-01', '2024-07-15'));
      expect(late).toMatchObject({ status: 'by-need', fulfilledOn: '2024-07-15', late: true });
    });
    test('is in time on the last day of the period', () => {
      const lastDay = at('2024-08-01', parts, ...held('2024-02-01', '2024-07-09'));
      expect(lastDay).toMatchObject({ status: 'by-need', fulfilledOn: '2024-07-09', late: false });
    });
    test('misses nothing when the next one is booked', () => {
      expect(at('2024-07-10', parts, ...done, 'interview-booked 2024-07-10').missing).toEqual([]);
    });
    test('is overdue while the count is not reached', () => {
      expect(at('2024-07-10', parts, ...held('2024-02-01')).status).toBe('overdue');
    });
  });

  describe('and then one in each span', () => {
    const parts = { thenEvery: { unit: 'months', count: 3 } };
    test('before the count is reached the period decides', () => {
      expect(at('2024-06-01', parts, ...held('2024-02-01'))).toMatchObject({
        status: 'timely',
        due: '2024-07-09',
        fulfilledOn: null,
      });
    });
    test('after it the latest decides, but never before the period ends', () => {
      expect(at('2024-06-01', parts, ...held('2024-02-01', '2024-03-01'))).toMatchObject({
        status: 'timely',
        due: '2024-07-09',
        fulfilledOn: '2024-03-01',
        late: false,
      });
      expect(at('2024-06-25', parts, ...held('2024-02-01', '2024-06-20')).due).toBe('2024-09-20');
    });
    test('the act that completes the count is late after the period', () => {
      expect(at('2024-08-01', parts, ...held('2024-02-01', '2024-07-10'))).toMatchObject({
        late: true,
        due: '2024-10-10',
      });
      expect(at('2024-08-01', parts, ...held('2024-02-01', '2024-07-09')).late).toBe(false);
    });
    test('one that is asked for once is late after the period, though the next would not have been due yet', () => {
      const once = { ...parts, count: 1 };
      expect(at('2024-08-01', once, ...held('2024-07-10')).late).toBe(true);
      expect(at('2024-08-01', once, ...held('2024-07-09')).late).toBe(false);
    });
    test('a later act is late after the day that then stood, and a timely one clears that', () => {
      const chain = held('2024-02-01', '2024-06-20', '2024-09-21');
      expect(at('2024-10-01', parts, ...chain)).toMatchObject({ late: true, due: '2024-12-21', status: 'timely' });
      expect(at('2024-10-01', parts, ...chain.slice(0, 2), 'interview-held 2024-09-20').late).toBe(false);
      expect(at('2024-12-01', parts, ...chain, 'interview-held 2024-11-20').late).toBe(false);
    });
    test('it is never met, and can be overdue or paused', () => {
      const events = [start, ...held('2024-02-01', '2024-03-01')];
      expect(answerOf('invented', { events }, '2024-07-10', count(parts)).status).toBe('overdue');
      const suspended = { events, suspensions: ['2024-07-01..'] };
      expect(answerOf('invented', suspended, '2024-07-10', count(parts)).status).toBe('paused');
    });
  });

  describe('with nothing asked in the period itself', () => {
    const parts = { count: 0, thenEvery: { unit: 'months', count: 3 } };
    test('does not apply until the period has ended', () => {
      expect(at('2024-07-09', parts)).toMatchObject({ status: 'not-applicable', due: null });
    });
    test('is then counted from the end of the period', () => {
      expect(at('2024-07-10', parts)).toMatchObject({
        status: 'timely',
        due: '2024-10-09',
        fulfilledOn: null,
        late: false,
      });
    });
    test('or from an act in the period, but not before it ends', () => {
      expect(at('2024-07-10', parts, ...held('2024-03-15'))).toMatchObject({
        status: 'overdue',
        due: '2024-07-09',
        fulfilledOn: '2024-03-15',
        late: false,
      });
    });
    test('the first act is late a span after the period', () => {
      expect(at('2024-11-01', parts, ...held('2024-10-09')).late).toBe(false);
      expect(at('2024-11-01', parts, ...held('2024-10-10')).late).toBe(true);
    });
  });
});

describe('rolling', () => {
  const rules = inventedRule({
    obligation: { kind: 'rolling', count: 3, window: { unit: 'months', count: 12 } },
  });
  const at = (today: string, ...days: string[]) =>
    answerOf('invented', { events: [start, ...days.map((day) => `interview-held ${day}`)] }, today, rules);

  test('with none the first window ends a year after the start', () => {
    expect(at('2024-06-01')).toMatchObject({ due: '2025-01-10', fulfilledOn: null, late: false });
  });
  test('with fewer than asked for, too', () => {
    expect(at('2024-06-01', '2024-02-01', '2024-05-01')).toMatchObject({
      due: '2025-01-10',
      fulfilledOn: '2024-05-01',
    });
  });
  test('with as many, the oldest of them decides', () => {
    expect(at('2024-06-01', '2024-02-01', '2024-05-01', '2024-05-20').due).toBe('2025-02-01');
  });
  test('with more, the oldest of the newest', () => {
    expect(at('2024-07-01', '2024-02-01', '2024-05-01', '2024-05-20', '2024-06-20').due).toBe('2025-05-01');
  });
  test('the due day itself is in time, the day after is late', () => {
    const before = ['2024-02-01', '2024-05-01', '2024-05-20'] as const;
    expect(at('2025-03-01', ...before, '2025-02-01').late).toBe(false);
    expect(at('2025-03-01', ...before, '2025-02-02').late).toBe(true);
  });
  test('with fewer than asked for, an act after the first window is late', () => {
    expect(at('2025-03-01', '2024-02-01', '2025-01-11')).toMatchObject({
      late: true,
      status: 'overdue',
      due: '2025-01-10',
    });
  });
  test('a break starts no new first window', () => {
    expect(at('2027-01-01', '2024-02-01', '2024-05-01', '2024-05-20', '2026-12-01')).toMatchObject({
      due: '2025-05-01',
      status: 'overdue',
      late: true,
    });
  });
  test('two on one day are one', () => {
    expect(at('2024-06-01', '2024-02-01', '2024-02-01', '2024-05-01').due).toBe('2025-01-10');
  });
});

describe('every', () => {
  const every = (since?: 'fulfilment') =>
    inventedRule({ obligation: { kind: 'every', span: { unit: 'weeks', count: 4 }, ...(since && { since }) } });
  const at = (today: string, since: 'fulfilment' | undefined, ...days: string[]) =>
    answerOf('invented', { events: [start, ...days.map((day) => `interview-held ${day}`)] }, today, every(since));

  test('is counted from the start, then from the latest', () => {
    expect(at('2024-01-20', undefined)).toMatchObject({ due: '2024-02-07', fulfilledOn: null, late: false });
    expect(at('2024-02-10', undefined, '2024-02-07')).toMatchObject({ due: '2024-03-06', late: false });
    expect(at('2024-02-10', undefined, '2024-02-08')).toMatchObject({ due: '2024-03-07', late: true });
  });
  test('a late one is forgotten when the next is in time', () => {
    expect(at('2024-03-10', undefined, '2024-02-08', '2024-03-07').late).toBe(false);
  });
  test('started by the first act, it does not apply before, and that act is never late', () => {
    expect(at('2024-06-01', 'fulfilment')).toMatchObject({ status: 'not-applicable', due: null });
    expect(at('2024-06-01', 'fulfilment', '2024-05-30')).toMatchObject({
      status: 'timely',
      due: '2024-06-27',
      late: false,
    });
    expect(at('2024-07-01', 'fulfilment', '2024-05-30', '2024-06-28').late).toBe(true);
  });
  test('is never met', () => {
    expect(at('2024-04-01', undefined, '2024-02-07').status).toBe('overdue');
  });
});

describe('accumulation', () => {
  const words = (...events: string[]) => ({
    group: 'sickness-benefit',
    events: ['first-absence-day 2026-01-15', ...events],
    suspensions: ['2026-02-01..'],
  });
  test('is unknown without payments, long before the earliest day and long after, and never paused', () => {
    for (const today of ['2026-01-16', '2026-12-01']) {
      // 30 days and 22 weeks from 15 January is 18 July; payment ends with that month.
      expect(answerOf('sick-review-22w', words(), today)).toMatchObject({
        status: 'unknown',
        missing: ['payment-data'],
        due: null,
        lastSafeDay: null,
        earliestPossible: '2026-07-31',
        daysLeft: null,
      });
    }
  });
  test('is met by a decision, which is never late', () => {
    expect(answerOf('sick-review-22w', words('benefit-review-decided 2026-12-01'), '2026-12-02')).toMatchObject({
      status: 'met',
      fulfilledOn: '2026-12-01',
      late: false,
      due: null,
      earliestPossible: '2026-07-31',
    });
  });
  test('that ends with the day ends on it', () => {
    const flex = { group: 'flex-benefit', events: ['benefit-transition 2026-01-15'] };
    expect(answerOf('flex-benefit-reassessment-12-of-18m', flex, '2026-06-01').earliestPossible).toBe('2027-01-15');
  });
});

describe('by need', () => {
  const words = (...events: string[]) => ({
    group: 'cash-benefit-job-ready',
    events: ['first-contact 2024-01-10', ...events],
  });
  const at = (today: string, ...events: string[]) => answerOf('contact-after-6m-by-need', words(...events), today);

  test('does not apply in the first half year', () => {
    expect(at('2024-07-09').status).toBe('not-applicable');
    expect(at('2024-07-10')).toMatchObject({
      status: 'by-need',
      due: null,
      daysLeft: null,
      missing: ['agreed-next-interview'],
    });
  });
  test.each([
    ['booked today', 'interview-booked 2024-08-01', true],
    ['booked yesterday', 'interview-booked 2024-07-31', false],
    ['held today', 'interview-held 2024-08-01', false],
    ['written down as held tomorrow', 'interview-held 2024-08-02', true],
    ['planned by the fund', 'interview-held 2024-08-02 by:unemployment-fund', true],
  ])('with an interview %s', (_how, words, agreed) => {
    expect(at('2024-08-01', words).missing).toEqual(agreed ? [] : ['agreed-next-interview']);
  });
  test('is paused by a suspension, with nothing missing', () => {
    const suspended = { ...words(), suspensions: ['2024-07-20..'] };
    expect(answerOf('contact-after-6m-by-need', suspended, '2024-08-01')).toMatchObject({
      status: 'paused',
      missing: [],
      daysLeft: null,
    });
  });
  test('without a start of its own it holds from the first day', () => {
    expect(answerOf('self-supporting-no-quota', { group: 'self-supporting' }, '2024-08-01').status).toBe('by-need');
    expect(answerOf('self-supporting-no-quota', { group: 'self-supporting' }, '2019-12-31').status).toBe(
      'not-applicable',
    );
  });
});

describe('the suspension itself', () => {
  const at = (today: string, ...suspensions: string[]) =>
    answerOf('less-intensive-effort-exempt', { suspensions }, today);
  test('is paused while it covers the day, without dates', () => {
    expect(at('2024-02-01', '2024-01-01..2024-02-01')).toMatchObject({
      status: 'paused',
      validFrom: '2020-01-01',
      due: null,
      daysLeft: null,
    });
    expect(at('2024-02-02', '2024-01-01..2024-02-01').status).toBe('not-applicable');
    expect(at('2024-02-02').status).toBe('not-applicable');
  });
  test('one that began under the old law is not the new law’s', () => {
    expect(at('2024-02-01', '2019-12-31..').status).toBe('not-applicable');
    expect(at('2024-02-01', '2020-01-01..').status).toBe('paused');
  });
});

describe('indicators', () => {
  test('a listed date is its own due day, planned or past', () => {
    const at = (on: string) => answerOf('weekly-list-bands-3w', { events: [`listed-due-date ${on}`] }, '2024-02-08');
    expect(at('2024-02-29')).toMatchObject({ status: 'due-soon', due: '2024-02-29', daysLeft: 21 });
    expect(at('2024-03-01').status).toBe('timely');
    expect(at('2024-02-07').status).toBe('overdue');
  });
  test('of several listed dates the latest counts', () => {
    const words = { events: ['listed-due-date 2024-03-20', 'listed-due-date 2024-02-01'] };
    expect(answerOf('weekly-list-bands-3w', words, '2024-02-08').due).toBe('2024-03-20');
  });
  test.each([
    ['2024-02-28', '2024-04-28'],
    ['2024-02-29', '2024-04-30'],
    ['2023-02-28', '2023-04-30'],
    ['2023-12-31', '2024-02-29'],
    ['2024-01-15', '2024-03-15'],
  ])('two months back reach %s up to %s', (base, expected) => {
    expect(lastDayReaching(isoDate(base), { unit: 'months', count: 2 })).toBe(expected);
  });
  test('a course is counted from its start, then from the latest interview, and never late', () => {
    const at = (...events: string[]) =>
      answerOf(
        'weekly-indicator-interview-last-2m',
        { group: 'resource-course', events: ['benefit-transition 2024-01-15', ...events] },
        '2024-06-01',
      );
    expect(at()).toMatchObject({ due: '2024-03-15', status: 'overdue', fulfilledOn: null });
    expect(at('interview-held 2024-05-02')).toMatchObject({
      due: '2024-07-02',
      status: 'timely',
      fulfilledOn: '2024-05-02',
      late: false,
    });
  });
  test('the dates on which rule sets change are data and never a deadline', () => {
    expect(answerOf('reform-version-switches', {}, '2026-07-01').status).toBe('not-applicable');
  });
});
