import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { causeOf, withCause, type ToldCause } from '../../../lib/plan/causes.ts';
import { changedRemarks, isNoRemarks, longestNote, noRemarks } from '../../../lib/plan/interview-remarks.ts';
import type { Deadline } from '../../../lib/rules/deadline.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { entered, history, list, read, told } from '../case/told.ts';
import { answerOf, caseOf, inventedRule } from '../rules/build-case.ts';

const today = '2026-11-23';
/** An invented duty: an interview within 30 days; it was due on Tuesday 17 November. */
const begun = 'first-contact 2026-10-18';
const dueOn = isoDate('2026-11-17');

function late(...events: string[]): { deadline: Deadline; shown: Parameters<typeof causeOf>[1] } {
  const words = { events: [begun, ...events] };
  const shown = { facts: caseOf(words), lateByDispute: [] };
  return { deadline: answerOf('invented', words, today, inventedRule({})), shown };
}

describe('why an interview was late', () => {
  test.each([
    ['the citizen stayed away before the deadline', ['interview-no-show 2026-11-16'], 'no-show'],
    ['it was called off', ['interview-cancelled 2026-11-10'], 'cancelled'],
    [
      'of two that came to nothing, the last counts',
      ['interview-no-show 2026-11-03', 'interview-cancelled 2026-11-12'],
      'cancelled',
    ],
    [
      'of one day with both, the citizen stayed away',
      ['interview-cancelled 2026-11-12', 'interview-no-show 2026-11-12'],
      'no-show',
    ],
    [
      'it was held late after a no-show in time',
      ['interview-no-show 2026-11-16', 'interview-held 2026-11-20'],
      'no-show',
    ],
  ])('is seen in its events: %s', (_what, events, cause) => {
    const { deadline, shown } = late(...events);
    expect(causeOf(deadline, shown, [])).toEqual({ cause, by: 'events' });
  });

  test.each([
    ['nothing happened', []],
    ['the citizen stayed away only after the deadline', ['interview-no-show 2026-11-20']],
    [
      'what came to nothing lies before an interview that was held',
      ['interview-no-show 2026-10-10', 'interview-held 2026-10-12'],
    ],
  ])('is not made up where %s', (_what, events) => {
    const { deadline, shown } = late(...events);
    expect(causeOf(deadline, shown, [])).toBeNull();
  });

  describe('where two sources disagree', () => {
    const rules = inventedRule({});
    const day = isoDate(today);
    const start = read('Start', '2026-10-18');
    const page = (lines: string[]) => [list({ start }, today), history(lines, today)];
    const causeIn = (one: ToldCase, said: ToldCause[] = []) => {
      const judgement = judgeCase(one, rules, day);
      return causeOf(judgement.deadlines[0]!, judgement, said);
    };
    const entry = entered('interview-held', '2026-11-10', { made: '2026-11-11' });

    test('and it was in time by one of them, something is wrong with the data', () => {
      expect(causeIn(told(page([]), [entry]))).toEqual({ cause: 'wrong-data', by: 'events' });
    });

    test('on whether the citizen stayed away, it is not laid to the citizen', () => {
      const one = told(page(['interview-no-show 2026-11-10']), [entry]);
      expect(causeIn(one)).toEqual({ cause: 'wrong-data', by: 'events' });
    });

    test('and it was late by both, they do not say why', () => {
      const lateEntry = entered('interview-held', '2026-11-19', { made: '2026-11-20' });
      expect(causeIn(told(page([]), [lateEntry]))).toBeNull();
    });

    test('what somebody said stands', () => {
      const said = { rule: 'invented', due: dueOn, cause: 'no-time' as const, on: day };
      expect(causeIn(told(page([]), [entry]), [said])).toEqual({ cause: 'no-time', by: 'hand' });
    });
  });

  test.each([
    [
      'an interview agreed for a day after the deadline: why it was not sooner stands nowhere',
      'interview-booked 2026-11-30',
    ],
    [
      'a booking period that was missed: it is neither a no-show nor a cancellation',
      'booking-deadline-missed 2026-11-12',
    ],
    ['a notice that the deadline cannot be met', 'deadline-notice-sent 2026-11-12'],
  ])('is not told by %s', (_what, event) => {
    const { deadline, shown } = late(event);
    expect(causeOf(deadline, shown, [])).toBeNull();
  });

  test('is what somebody said, whatever the events show', () => {
    const { deadline, shown } = late('interview-no-show 2026-11-16');
    const told: ToldCause[] = [{ rule: 'invented', due: dueOn, cause: 'no-time', on: isoDate(today) }];
    expect(causeOf(deadline, shown, told)).toEqual({ cause: 'no-time', by: 'hand' });
  });

  test('is said once of each deadline: the newer word stands, and it can be taken back', () => {
    const of = { rule: 'invented', due: dueOn };
    const on = isoDate(today);
    const once = withCause([], of, { cause: 'other', on });
    const twice = withCause(once, of, { cause: 'wrong-data', on });
    expect(twice).toEqual([{ ...of, cause: 'wrong-data', on }]);
    expect(withCause(twice, { ...of, due: isoDate('2026-05-17') }, { cause: 'other', on })).toHaveLength(2);
    expect(withCause(twice, of, null)).toEqual([]);
  });
});

describe('what is noted of a case', () => {
  const on = isoDate(today);
  const reminder = { code: 'call-citizen' as const, on: isoDate('2026-11-25'), toldOn: on };

  test('has one reminder of each code, with the day told last', () => {
    const once = changedRemarks(noRemarks, { kind: 'remind', reminder });
    const later = { ...reminder, on: isoDate('2026-11-30') };
    const twice = changedRemarks(once, { kind: 'remind', reminder: later });
    expect(twice.reminders).toEqual([later]);
    expect(isNoRemarks(changedRemarks(twice, { kind: 'reminded', code: 'call-citizen' }))).toBe(true);
  });

  test('has a note that is gone when it is emptied, and is never cut short', () => {
    const noted = changedRemarks(noRemarks, { kind: 'note', text: '  spørg igen  ', on });
    expect(noted.note).toEqual({ text: 'spørg igen', on });
    expect(isNoRemarks(changedRemarks(noted, { kind: 'note', text: ' ', on }))).toBe(true);
    expect(() => changedRemarks(noRemarks, { kind: 'note', text: 'x'.repeat(longestNote + 1), on })).toThrow(
      RangeError,
    );
  });
});
