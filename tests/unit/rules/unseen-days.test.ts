import { describe, expect, test } from 'vitest';
import type { CaseFacts, Known } from '../../../lib/case/case-facts.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assessKnown } from '../../../lib/rules/partial-knowledge.ts';
import { caseOf, inventedRule } from './build-case.ts';

/* On which days an act that no page has shown may lie, and what follows when it lay there. */

type Version = Parameters<typeof inventedRule>[0];

const none: Known = { extent: 'none' };
const latest: Known = { extent: 'latest', completeUntil: null };
const completeUntil = (day: string): Known => ({ extent: 'latest', completeUntil: isoDate(day) });

function known(version: Version, events: string[], today: string, extent: Known, more: Partial<CaseFacts> = {}) {
  const facts = { ...caseOf({ events }), known: { 'interview-held': extent }, ...more };
  return assessKnown(facts, inventedRule(version), isoDate(today), { only: ['invented'] })[0]!;
}

describe('the first and the last day', () => {
  test('the day the case began: a list without interviews cannot say that none was held on it', () => {
    const oneWeek = { kind: 'within', span: { unit: 'weeks', count: 1 }, counting: 'after' } as const;
    const at = (extent: Known) => known({ obligation: oneWeek }, ['first-contact 2024-02-01'], '2024-02-01', extent);
    expect(at(none).missing).toEqual(['all:interview-held']);
    expect(at({ extent: 'all' }).status).toBe('due-soon');
  });

  test('the day of the newest: another held that day may be the one with the unemployment fund', () => {
    const joint: Version = { fulfilledBy: [{ type: 'interview-held', with: 'unemployment-fund' }] };
    const events = ['first-contact 2024-01-10', 'interview-held 2024-01-10'];
    expect(known(joint, events, '2024-02-12', latest).status).toBe('unknown');
    expect(known(joint, events, '2024-02-12', { extent: 'all' }).status).toBe('overdue');
  });

  const late = ['first-contact 2024-01-10', 'interview-held 2024-02-20'];

  test('a history that was whole until before the case began leaves every day of the case open', () => {
    expect(known({}, late, '2024-03-01', completeUntil('2024-01-01'))).toMatchObject({
      status: 'met',
      fulfilledOn: null,
      late: false,
    });
  });

  test('one that was whole until after the deadline leaves no day in time', () => {
    expect(known({}, late, '2024-03-01', completeUntil('2024-02-10'))).toMatchObject({
      status: 'met',
      fulfilledOn: '2024-02-20',
      late: true,
    });
  });

  test('three days can hold three interviews', () => {
    const four: Version = {
      obligation: {
        kind: 'count-in-period',
        count: 4,
        span: { unit: 'months', count: 6 },
        counting: 'inside',
        quotas: [],
        thenEvery: null,
        thenByNeed: false,
      },
    };
    const events = ['first-contact 2024-01-10', 'interview-held 2024-02-01', 'interview-held 2024-06-20'];
    expect(known(four, events, '2024-07-20', completeUntil('2024-06-18')).status).toBe('unknown');
    // The 19th and the 20th itself: with the two that show there are three.
    expect(
      known(four, events.slice(0, 1).concat(events.slice(2)), '2024-07-20', completeUntil('2024-06-18')),
    ).toMatchObject({ status: 'overdue' });
  });
});

describe('a window, in which what is done too early does not count', () => {
  /** Between 10 April and 10 July 2024. */
  const version: Version = {
    obligation: { kind: 'window', from: { unit: 'months', count: 3 }, to: { unit: 'months', count: 6 } },
  };
  const held = ['first-contact 2024-01-10', 'interview-held 2024-07-20'];

  test('held after it, with others that the list does not show: perhaps in time, so no day is told', () => {
    expect(known(version, held, '2024-08-01', latest)).toMatchObject({ status: 'met', fulfilledOn: null, late: false });
  });

  test('held after it, with all known since it closed: late', () => {
    expect(known(version, held, '2024-08-01', completeUntil('2024-07-11'))).toMatchObject({
      status: 'met',
      fulfilledOn: '2024-07-20',
      late: true,
    });
  });
});

test('what only the unemployment fund can do may have been done by it unseen', () => {
  const byFund: Version = { fulfilledBy: [{ type: 'interview-held', by: 'unemployment-fund' }] };
  expect(known(byFund, ['first-contact 2024-01-10'], '2024-02-12', none).missing).toEqual(['all:interview-held']);
});
