import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { interviewSignals } from '../../../lib/plan/interview-signals.ts';
import { caseOf } from '../rules/build-case.ts';

const today = isoDate('2026-11-23');
const signals = (...events: string[]) => interviewSignals(caseOf({ events }), today);

describe('what a case’s interviews ask somebody to look at', () => {
  test.each([
    ['a no-show with nothing agreed since', ['interview-no-show 2026-11-19'], [{ kind: 'no-show', on: '2026-11-19' }]],
    ['a cancellation likewise', ['interview-cancelled 2026-11-19'], [{ kind: 'cancelled', on: '2026-11-19' }]],
    [
      'an agreement whose day has passed without an answer',
      ['interview-booked 2026-11-18'],
      [{ kind: 'no-outcome', on: '2026-11-18' }],
    ],
    [
      'two interviews agreed within a week',
      ['interview-booked 2026-11-24', 'interview-booked 2026-11-26'],
      [{ kind: 'close-together', on: '2026-11-24', and: '2026-11-26' }],
    ],
  ])('%s', (_what, events, expected) => {
    expect(signals(...events)).toEqual(expected);
  });

  test.each([
    [
      'a no-show after which a new interview is agreed',
      ['interview-no-show 2026-11-19', 'interview-booked 2026-12-01'],
    ],
    ['a no-show after which one was held', ['interview-no-show 2026-11-12', 'interview-held 2026-11-19']],
    [
      'an old agreement before an interview that was held',
      ['interview-booked 2026-10-01', 'interview-held 2026-11-02'],
    ],
    ['two agreements that are a week and a day apart', ['interview-booked 2026-11-24', 'interview-booked 2026-12-02']],
    ['one booking told in two ways', ['interview-booked 2026-11-24', 'self-booked 2026-11-24']],
    ['an interview of today that is not over', ['interview-booked 2026-11-23']],
    ['an interview that the unemployment fund held', ['interview-held 2026-11-19 by:unemployment-fund']],
  ])('and not: %s', (_what, events) => {
    expect(signals(...events)).toEqual([]);
  });
});
