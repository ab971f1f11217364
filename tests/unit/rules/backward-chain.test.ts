import { describe, expect, test } from 'vitest';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import {
  agreedInterviews,
  backwardChain,
  mustActToday,
  type BackwardChain,
} from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { selfBooking } from '../../../lib/rules/self-booking.ts';
import { caseOf, inventedRule } from './build-case.ts';

/** The practice day, a Monday. */
const today = isoDate('2026-11-23');

/** An invented duty: an interview within 30 days of the first contact; from 3 November it is due on Thursday 3 December. */
const oneInterview = inventedRule({});
const dueOn3December = 'first-contact 2026-11-03';

type Words = Parameters<typeof caseOf>[0];

function chainOf(words: Words, options: Partial<Options> = {}): BackwardChain | null {
  const { rules = oneInterview, on = today, lead, closed, more = {} } = options;
  const judgement = judge({ ...caseOf(words), ...more }, rules, on, closed);
  return backwardChain(judgement, rules, on, lead);
}

interface Options {
  rules: readonly Rule[];
  on: typeof today;
  lead: Parameters<typeof backwardChain>[3];
  closed: Parameters<typeof judge>[3];
  more: Partial<ReturnType<typeof caseOf>>;
}

const stepOf = (chain: BackwardChain | null) => (chain?.kind === 'act' ? chain.step : null);
const started = (group: string | null, ...events: string[]) => ({ group, events: [dueOn3December, ...events] });

describe('the last day to summon or to ask the citizen to book', () => {
  test('is eight days before the last working day of the deadline', () => {
    expect(stepOf(chainOf(started('cash-benefit-activity-ready')))).toEqual({
      way: 'summons',
      because: 'group',
      days: 8,
      from: '2026-12-03',
      by: '2026-11-25',
    });
  });

  test.each([
    ['a deadline on a Saturday is counted from the Friday', '2026-11-05', '2026-12-04', '2026-11-26'],
    ['a day to send on that falls on a Sunday becomes the Friday', '2026-11-07', '2026-12-07', '2026-11-27'],
    ['Christmas is counted over, and nobody sends on it', '2026-12-04', '2026-12-30', '2026-12-22'],
    ['nor on New Year’s Eve, which is a closed day', '2026-12-10', '2027-01-08', '2026-12-30'],
  ])('%s', (_what, contact, from, by) => {
    const due = { events: [`first-contact ${contact}`] };
    const onStart = isoDate(contact) > today ? isoDate(contact) : today;
    expect(stepOf(chainOf(due, { on: onStart }))).toMatchObject({ from, by });
  });

  test('keeps clear of local closing days and own leave', () => {
    const closed = alsoClosed(danishClosedDays, [
      { from: isoDate('2026-12-02'), to: isoDate('2026-12-04'), kind: 'leave' },
      { from: isoDate('2026-11-23'), to: isoDate('2026-11-23'), kind: 'local', name: 'lukket' },
    ]);
    // Leave moves the last safe day to 1 December; eight days before it the office is closed, so the Friday before.
    expect(stepOf(chainOf(started(null), { closed }))).toMatchObject({ from: '2026-12-01', by: '2026-11-20' });
  });

  test('follows the settings', () => {
    const lead = { bookingDays: 14, noticeDays: 3 };
    expect(stepOf(chainOf(started('cash-benefit-activity-ready'), { lead }))).toMatchObject({ by: '2026-11-30' });
    const early = { on: isoDate('2026-11-16'), lead };
    expect(stepOf(chainOf(started('cash-benefit-job-ready'), early))).toMatchObject({
      way: 'self-booking',
      by: '2026-11-19',
    });
  });
});

describe('who books and who is summoned', () => {
  test.each([
    ['insured', 'self-booking'],
    ['cash-benefit-job-ready', 'self-booking'],
    ['education-benefit-clearly-education-ready', 'self-booking'],
    ['sickness-benefit', 'self-booking'],
    ['job-clarification', 'self-booking'],
    ['education-benefit-education-ready', 'summons'],
    ['cash-benefit-activity-ready', 'summons'],
    ['resource-course', 'summons'],
    ['flex-benefit', 'summons'],
    ['self-supporting', 'summons'],
  ])('%s: %s', (group, way) => {
    expect(stepOf(chainOf(started(group)))).toMatchObject({ way, because: 'group' });
  });

  test('nobody but the insured booked before 2020', () => {
    expect(selfBooking.groups.filter(({ since }) => since < '2020-01-01').map(({ group }) => group)).toEqual([
      'insured',
    ]);
  });

  test('who is exempt from booking is summoned', () => {
    expect(stepOf(chainOf(started('insured', 'exempt-from-self-booking 2026-11-10')))).toMatchObject({
      way: 'summons',
      because: 'exempt',
    });
  });

  test('a joint interview is not booked by the citizen alone', () => {
    const rules = inventedRule({ fulfilledBy: [{ type: 'interview-held', with: 'unemployment-fund' }] });
    expect(stepOf(chainOf(started('insured'), { rules }))).toMatchObject({ because: 'joint-interview' });
  });

  test('a contact that may be joint, and may be another, is booked by the citizen', () => {
    const rules = inventedRule({
      fulfilledBy: [{ type: 'interview-held', with: 'unemployment-fund' }, { type: 'follow-up-held' }],
    });
    expect(stepOf(chainOf(started('insured'), { rules }))).toMatchObject({ way: 'self-booking', because: 'group' });
  });

  test.each([
    ['today', '2026-11-23', 'summons'],
    ['from tomorrow', '2026-11-24', 'self-booking'],
  ])('exempt from booking %s: %s gives %s', (_when, day, way) => {
    expect(stepOf(chainOf(started('insured', `exempt-from-self-booking ${day}`)))).toMatchObject({ way });
  });

  test('who did not book, and then was given a new period that ran out too, may be given another', () => {
    const missed = ['booking-deadline-missed 2026-11-05', 'booking-deadline-set 2026-11-10'];
    expect(stepOf(chainOf(started('insured', ...missed)))).toMatchObject({ way: 'self-booking', because: 'group' });
  });

  test('who has not booked in time is summoned', () => {
    const missed = started('insured', 'booking-deadline-set 2026-11-09', 'booking-deadline-missed 2026-11-18');
    expect(stepOf(chainOf(missed))).toMatchObject({ way: 'summons', because: 'booking-missed' });
  });

  test('when there is no longer time to book, a summons is what is left', () => {
    const late = { on: isoDate('2026-11-26') };
    expect(stepOf(chainOf(started('insured'), late))).toMatchObject({ way: 'summons', because: 'no-time-to-book' });
    const shorter = { ...late, lead: { bookingDays: 8, noticeDays: 5 } };
    expect(stepOf(chainOf(started('insured'), shorter))).toMatchObject({ way: 'summons', by: '2026-11-27' });
  });

  test('on the last day for setting the period there is still time to book', () => {
    const lastDay = { on: isoDate('2026-11-25') };
    expect(stepOf(chainOf(started('insured'), lastDay))).toMatchObject({ way: 'self-booking', by: '2026-11-25' });
  });

  test.each([
    ['the day before', '2019-12-31', 'summons'],
    ['that day', '2020-01-01', 'self-booking'],
  ])('job-ready people book for themselves since New Year 2020: %s', (_when, on, way) => {
    const begun = { group: 'cash-benefit-job-ready', events: ['first-contact 2019-12-20'] };
    expect(stepOf(chainOf(begun, { on: isoDate(on) }))).toMatchObject({ way });
  });
});

describe('what stops the chain', () => {
  test.each([
    ['an interview booked in time', 'interview-booked 2026-12-01'],
    ['one booked for the last day itself', 'interview-booked 2026-12-03'],
    ['one the citizen booked', 'self-booked 2026-12-01'],
    ['one booked for today', 'interview-booked 2026-11-23'],
  ])('%s', (_what, event) => {
    expect(chainOf(started(null, event))).toBeNull();
  });

  test('an appointment of the past, or one called off, stops nothing', () => {
    expect(chainOf(started(null, 'interview-booked 2026-11-20'))?.kind).toBe('act');
    const calledOff = started(null, 'interview-booked 2026-12-01', 'interview-cancelled 2026-12-01');
    expect(chainOf(calledOff)?.kind).toBe('act');
  });

  test('one appointment is not enough where two interviews are missing', () => {
    const fourInHalfYear = { group: 'cash-benefit-job-ready', events: ['first-contact 2026-06-08'] };
    const events = [...fourInHalfYear.events, 'interview-held 2026-06-12', 'interview-held 2026-08-03'];
    const one = { ...fourInHalfYear, events: [...events, 'interview-booked 2026-11-30'] };
    const both = { ...one, events: [...one.events, 'interview-booked 2026-12-07'] };
    expect(chainOf(one, { rules: allRules })).toMatchObject({ kind: 'act', step: { from: '2026-12-07' } });
    expect(chainOf(both, { rules: allRules })).toBeNull();
  });

  test('one of two that are missing, agreed for the very last day, is in time and not enough', () => {
    const events = ['first-contact 2026-06-08', 'interview-held 2026-06-12', 'interview-held 2026-08-03'];
    const last = { group: 'cash-benefit-job-ready', events: [...events, 'interview-booked 2026-12-07'] };
    expect(chainOf(last, { rules: allRules })).toMatchObject({
      kind: 'act',
      agreed: 1,
      deadline: { due: '2026-12-07' },
    });
  });

  test('one agreed in time, where each interview starts the time to the next', () => {
    const every = inventedRule({ obligation: { kind: 'every', span: { unit: 'weeks', count: 4 } } });
    const events = ['first-contact 2026-09-01', 'interview-held 2026-11-05'];
    expect(chainOf({ events }, { rules: every })).toMatchObject({ kind: 'act', deadline: { due: '2026-12-03' } });
    expect(chainOf({ events: [...events, 'interview-booked 2026-12-01'] }, { rules: every })).toBeNull();
  });

  test('a booking period that still runs', () => {
    expect(chainOf(started('insured', 'booking-deadline-set 2026-11-18'))).toMatchObject({
      kind: 'booking-open',
      setOn: '2026-11-18',
      until: '2026-11-26',
    });
    expect(chainOf(started('insured', 'booking-deadline-set 2026-11-13'))?.kind).toBe('act');
  });

  test('a booking period that was set before the last interview was about that one', () => {
    const every = inventedRule({ obligation: { kind: 'every', span: { unit: 'weeks', count: 4 } } });
    const events = ['first-contact 2026-09-01', 'booking-deadline-set 2026-11-18', 'interview-held 2026-11-19'];
    expect(chainOf({ group: 'insured', events }, { rules: every })?.kind).toBe('act');
  });

  test.each([
    ['met', 'interview-held 2026-11-10'],
    ['an exemption', null],
  ])('a deadline that is none: %s', (_what, event) => {
    const rules = inventedRule({ suspendable: true });
    const words = { events: [dueOn3December, ...(event ? [event] : [])] };
    expect(chainOf({ ...words, suspensions: event ? [] : ['2026-11-20..2027-01-31'] }, { rules })).toBeNull();
  });

  test('what is no interview of ours: an offer, or the unemployment fund’s interview', () => {
    expect(chainOf(started(null), { rules: inventedRule({ fulfilledBy: [{ type: 'offer-started' }] }) })).toBeNull();
    expect(chainOf(started(null), { rules: inventedRule({ duty: 'unemployment-fund' }) })).toBeNull();
  });
});

describe('an interview agreed for a day after its deadline', () => {
  test('is flagged, with the day by which an earlier one can still be called', () => {
    expect(chainOf(started(null, 'interview-booked 2026-12-08'))).toMatchObject({
      kind: 'booked-late',
      on: '2026-12-08',
      step: { by: '2026-11-25' },
    });
  });

  test('is flagged when the deadline has passed already', () => {
    const overdue = { events: ['first-contact 2026-10-01', 'interview-booked 2026-11-30'] };
    expect(chainOf(overdue)).toMatchObject({ kind: 'booked-late', on: '2026-11-30', step: null });
    expect(chainOf({ events: ['first-contact 2026-10-01'] })).toBeNull();
  });

  test('is no matter where another one is agreed in time', () => {
    expect(chainOf(started(null, 'interview-booked 2026-12-01', 'interview-booked 2026-12-08'))).toBeNull();
  });
});

describe('a day that is not certain', () => {
  const summonToday = { events: ['first-contact 2026-10-30'] };

  test.each([
    ['of a rule nobody has confirmed', inventedRule({ verification: 'unverified' }), 'provisional'],
    ['of an hour clock', inventedRule({ estimated: true, clock: 'unemployment-hours' }), 'estimated'],
  ])('%s says so and is never for today', (_what, rules, doubt) => {
    const chain = chainOf(summonToday, { rules });
    expect(chain).toMatchObject({ kind: 'act', doubt });
    expect(mustActToday(chain, today)).toBe(false);
    expect(mustActToday(chainOf(summonToday), today)).toBe(true);
  });

  test('a certain day comes before an uncertain one, and both before what can no longer be reached', () => {
    const [unsure] = inventedRule({ verification: 'unverified' });
    const twoDaysMore = { kind: 'within', span: { unit: 'days', count: 32 }, counting: 'after' } as const;
    const [sure] = inventedRule({ obligation: twoDaysMore });
    const over = { kind: 'within', span: { unit: 'days', count: 10 }, counting: 'after' } as const;
    const [passed] = inventedRule({ obligation: over });
    const rules = [unsure!, { ...sure!, id: 'sure' }, { ...passed!, id: 'passed' }];
    const agreedLate = { events: [...summonToday.events, 'interview-booked 2026-12-20'] };
    expect(chainOf(agreedLate, { rules })?.deadline.rule).toBe('sure');
    expect(chainOf(agreedLate, { rules: [rules[0]!, rules[2]!] })?.deadline.rule).toBe('invented');
    expect(chainOf(agreedLate, { rules: [rules[2]!] })?.deadline.rule).toBe('passed');
  });

  test('a page that shows no appointments does not say that there are none', () => {
    const known = { 'first-contact': { extent: 'all' }, 'interview-held': { extent: 'all' } } as const;
    const more = { known, knownOtherwise: { extent: 'none' } } as const;
    expect(chainOf(summonToday, { more })).toMatchObject({ kind: 'act', doubt: 'bookings-not-known' });
    const shown = {
      known: { ...known, 'interview-booked': { extent: 'all' } },
      knownOtherwise: { extent: 'none' },
    } as const;
    expect(chainOf(summonToday, { more: shown })).toMatchObject({ doubt: null });
  });

  test('a deadline that cannot be told has no day at all', () => {
    const after2026 = { on: isoDate('2027-01-04'), rules: allRules };
    expect(chainOf({ group: 'cash-benefit-job-ready', events: ['first-contact 2026-08-03'] }, after2026)).toBeNull();
  });
});

describe('what is agreed', () => {
  const agreedOn = (...events: string[]) =>
    agreedInterviews(caseOf({ events }), today).map(({ type, on }) => `${type} ${on}`);

  test('plans from today on and what a page already calls held later on, the first one first', () => {
    expect(
      agreedOn(
        'self-booked 2026-12-09',
        'interview-booked 2026-11-23',
        'interview-booked 2026-11-22',
        'interview-held 2026-11-23',
        'interview-held 2026-12-01',
        'follow-up-held 2026-12-02',
        'note-made 2026-12-03',
        'interview-booked 2026-12-02',
      ),
    ).toEqual([
      'interview-booked 2026-11-23',
      'interview-held 2026-12-01',
      'follow-up-held 2026-12-02',
      'interview-booked 2026-12-02',
      'self-booked 2026-12-09',
    ]);
  });

  test('nothing on a day on which one was called off', () => {
    expect(agreedOn('interview-booked 2026-12-01', 'interview-cancelled 2026-12-01')).toEqual([]);
  });
});

describe('what must be done today', () => {
  const act = chainOf(started('cash-benefit-activity-ready'));
  const by = isoDate('2026-11-25');

  test('is the last step on its day and after it, not before', () => {
    expect(stepOf(act)?.by).toBe(by);
    expect(mustActToday(act, isoDate('2026-11-24'))).toBe(false);
    expect(mustActToday(act, by)).toBe(true);
    expect(mustActToday(act, isoDate('2026-11-26'))).toBe(true);
  });

  test('is nothing where nothing runs, where the day is not certain, or while the citizen may book', () => {
    expect(mustActToday(null, by)).toBe(false);
    expect(mustActToday({ ...act!, doubt: 'estimated' }, by)).toBe(false);
    const open = chainOf(started('cash-benefit-job-ready', 'booking-deadline-set 2026-11-20'));
    expect(open?.kind).toBe('booking-open');
    expect(mustActToday(open, isoDate('2026-12-03'))).toBe(false);
  });

  test('is nothing for an interview agreed after a deadline that has passed', () => {
    const late = chainOf(started('cash-benefit-activity-ready', 'interview-booked 2026-12-10'), {
      on: isoDate('2026-12-04'),
    });
    expect(late).toMatchObject({ kind: 'booked-late', step: null, on: '2026-12-10' });
    expect(mustActToday(late, isoDate('2026-12-04'))).toBe(false);
  });
});

describe('the period for booking', () => {
  const opened = (...events: string[]) => chainOf(started('cash-benefit-job-ready', ...events));

  test('runs for eight days, the last one included', () => {
    expect(opened('booking-deadline-set 2026-11-15')).toMatchObject({ kind: 'booking-open', until: '2026-11-23' });
    expect(opened('booking-deadline-set 2026-11-14')?.kind).toBe('act');
  });

  test('is over when it was missed, on the day it was set too, and open again when it is set anew', () => {
    expect(opened('booking-deadline-set 2026-11-20', 'booking-deadline-missed 2026-11-20')).toMatchObject({
      kind: 'act',
      step: { because: 'booking-missed' },
    });
    expect(opened('booking-deadline-missed 2026-11-18', 'booking-deadline-set 2026-11-20')?.kind).toBe('booking-open');
  });

  test.each(['interview-held', 'follow-up-held', 'interview-no-show', 'interview-cancelled'])(
    'set before an interview that came to %s it was about that one',
    (ended) => {
      const chain = opened('booking-deadline-set 2026-11-18', `${ended} 2026-11-19`);
      expect(chain?.kind === 'booking-open').toBe(false);
      expect(opened(`${ended} 2026-11-17`, 'booking-deadline-set 2026-11-18')?.kind).toBe(
        ended === 'interview-held' ? undefined : 'booking-open',
      );
    },
  );

  test('set on the very day the citizen stayed away is about the next interview', () => {
    expect(opened('interview-no-show 2026-11-19', 'booking-deadline-set 2026-11-19')?.kind).toBe('booking-open');
  });

  test('of several the newest counts, and none that is set for a day to come', () => {
    expect(opened('booking-deadline-set 2026-11-20', 'booking-deadline-set 2026-11-16')).toMatchObject({
      setOn: '2026-11-20',
    });
    expect(opened('booking-deadline-set 2026-11-16', 'booking-deadline-set 2026-11-20')).toMatchObject({
      setOn: '2026-11-20',
    });
    expect(opened('booking-deadline-set 2026-11-24')?.kind).toBe('act');
    expect(opened('booking-deadline-set 2026-11-23')).toMatchObject({ setOn: '2026-11-23' });
  });
});

test('where the column of what is agreed cannot be read, nobody is told to act', () => {
  const unreadable = (...meanings: string[]) =>
    chainOf(started('cash-benefit-activity-ready'), {
      more: { unreadable: meanings.map((meaning) => ({ meaning, label: meaning })) },
    });
  expect(unreadable('interview-booked')?.doubt).toBe('bookings-not-known');
  expect(unreadable('name', 'interview-booked')?.doubt).toBe('bookings-not-known');
  expect(unreadable('name')?.doubt).toBeNull();
});
