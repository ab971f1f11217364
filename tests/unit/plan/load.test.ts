import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { interviewNeed, type InterviewNeed } from '../../../lib/plan/interview-need.ts';
import { fittingCases, jointFit } from '../../../lib/plan/joint.ts';
import { capacityOf, planWeeks, shortages } from '../../../lib/plan/load-capacity.ts';
import { countLoad, loadOf, type PlannedCase } from '../../../lib/plan/load.ts';
import { slotWeeks } from '../../../lib/plan/slots.ts';
import { agreedInterviews } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';

/** The practice day, a Monday. */
const today = isoDate('2026-11-23');
const oneInterview = inventedRule({});

/** An invented duty: an interview within 30 days of the first contact. */
function planned(id: string, contact: string, ...events: string[]): PlannedCase {
  return plannedOf(id, { events: [`first-contact ${contact}`, ...events] });
}

function plannedOf(id: string, words: Parameters<typeof caseOf>[0], rules = oneInterview): PlannedCase {
  const judgement = judge(caseOf(words), rules, today);
  const agreed = agreedInterviews(judgement.facts, today).map(({ on }) => on);
  return { id, need: interviewNeed({ id, judgement }, rules, today), agreed, stale: false };
}

const needOf = (one: PlannedCase): InterviewNeed => one.need!;

describe('what interview a case needs', () => {
  test('has a window from today to the last safe day, and a sensible day that leaves time to summon', () => {
    expect(planned('a', '2026-11-07').need).toMatchObject({
      kind: 'to-agree',
      earliest: '2026-11-23',
      sensible: '2026-12-01',
      latest: '2026-12-07',
      missing: 1,
    });
  });

  test('is not sensible long before it is due', () => {
    const need = plannedOf(
      'a',
      { events: ['first-contact 2026-11-22'] },
      inventedRule({
        obligation: { kind: 'within', span: { unit: 'days', count: 90 }, counting: 'after' },
      }),
    ).need;
    // Due on Saturday 20 February; four weeks before the Friday.
    expect(need).toMatchObject({ latest: '2027-02-19', sensible: '2027-01-22' });
  });

  test('cannot be held before it counts', () => {
    const rules = inventedRule({
      obligation: { kind: 'window', from: { unit: 'days', count: 20 }, to: { unit: 'days', count: 40 } },
    });
    // Opens on 27 November, a Friday; closes on 17 December.
    const need = plannedOf('a', { events: ['first-contact 2026-11-07'] }, rules).need;
    expect(need).toMatchObject({ earliest: '2026-11-27', latest: '2026-12-17' });
  });

  test('of several that are missing, leaves days for the ones after it', () => {
    const rules = inventedRule({
      obligation: {
        ...{ kind: 'count-in-period', count: 3, span: { unit: 'days', count: 30 }, counting: 'after' },
        ...{ quotas: [], thenEvery: null, thenByNeed: false },
      },
    });
    const need = plannedOf('a', { events: ['first-contact 2026-11-11'] }, rules).need!;
    expect(need.missing).toBe(3);
    expect(need.latest! < need.deadline.lastSafeDay!).toBe(true);
  });

  test('is overdue where the day has passed and nothing is agreed', () => {
    expect(planned('a', '2026-10-18').need).toMatchObject({ kind: 'overdue', latest: null, earliest: '2026-11-23' });
  });

  test.each([
    ['an interview is agreed in time', planned('a', '2026-11-07', 'interview-booked 2026-12-01')],
    ['it is overdue, and one is agreed', planned('a', '2026-10-18', 'interview-booked 2026-11-26')],
  ])('is none where %s', (_why, one) => {
    expect(one.need).toBeNull();
  });

  test('is one to move where the interview is agreed after the deadline', () => {
    expect(planned('a', '2026-11-07', 'interview-booked 2026-12-10').need).toMatchObject({ kind: 'agreed-late' });
  });
});

describe('the coming weeks', () => {
  const weeks = planWeeks(today, danishClosedDays);

  test('are twelve, and the first begins today', () => {
    const midweek = planWeeks(isoDate('2026-11-25'), danishClosedDays);
    expect(midweek).toHaveLength(12);
    expect(midweek[0]).toMatchObject({ monday: '2026-11-23', from: '2026-11-25', to: '2026-11-29' });
    expect(midweek[0]!.workingDays).toEqual(['2026-11-25', '2026-11-26', '2026-11-27']);
  });

  test('count a case in the week of its last safe day, and one that is late in the first', () => {
    const cases = [planned('late', '2026-10-18'), planned('soon', '2026-11-05'), planned('next', '2026-11-07')];
    const load = loadOf(cases, weeks, { perWeek: null, perDay: null }, danishClosedDays);
    expect(load.slice(0, 3).map(({ needed }) => needed)).toEqual([1, 1, 1]);
    expect(load[0]!.short).toBeNull();
  });

  test('have less room where there are holidays and leave, and name them', () => {
    const closed = alsoClosed(danishClosedDays, [
      { from: isoDate('2026-12-21'), to: isoDate('2026-12-21'), kind: 'leave' },
    ]);
    const load = loadOf([], planWeeks(today, closed), { perWeek: 20, perDay: null }, closed);
    const christmas = load[4]!;
    // Leave on Monday, Christmas from Thursday on: Tuesday and Wednesday are left.
    expect(christmas.week.workingDays).toEqual(['2026-12-22', '2026-12-23']);
    expect(christmas.capacity).toBe(8);
    expect(christmas.closedDays.map(({ closedDay }) => closedDay.kind)).toContain('leave');
    expect(load[0]!.capacity).toBe(20);
  });

  test.each([
    [5, 20, null, 20],
    [3, 20, null, 12],
    [0, 20, null, 0],
    [5, null, 3, 15],
    [5, 10, 3, 10],
    [5, null, null, Infinity],
  ])('of %i working days at %s a week and %s a day have room for %s', (days, perWeek, perDay, room) => {
    expect(capacityOf(days, { perWeek, perDay })).toBe(room);
  });

  test('tell what is missing once, in the week by whose end it is missing', () => {
    expect(shortages([5, 0, 4], [3, 2, 2])).toEqual([2, 0, 0]);
    expect(shortages([0, 0, 9], [3, 3, 2])).toEqual([0, 0, 1]);
    expect(shortages([4, 4], [2, 2])).toEqual([2, 2]);
  });

  test('are never short of more than is needed, nor of less than cannot be held at all', () => {
    const week = fc.record({ need: fc.nat(9), room: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(week, { minLength: 1, maxLength: 12 }), (list) => {
        const [needs, room] = [list.map(({ need }) => need), list.map((one) => one.room)];
        const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
        const short = sum(shortages(needs, room));
        expect(short).toBeLessThanOrEqual(sum(needs));
        expect(short).toBeGreaterThanOrEqual(sum(needs) - sum(room));
      }),
    );
  });

  test('hold each case in one place, and the places add up to all', () => {
    const stale = { ...planned('s', '2026-11-07'), stale: true };
    const later = { ...planned('l', '2026-11-07') };
    const farAway = { ...later, need: { ...needOf(later), latest: isoDate('2027-06-01') } };
    const cases = [
      stale,
      farAway,
      planned('n', '2026-11-07'),
      planned('b', '2026-11-07', 'interview-booked 2026-12-01'),
    ];
    const { all, ...places } = countLoad(cases, weeks);
    expect(places).toEqual({ needed: 1, uncertain: 0, later: 1, none: 1, stale: 1 });
    expect(Object.values(places).reduce((sum, one) => sum + one)).toBe(all);
  });
});

describe('times for self-booking', () => {
  test('are held against those who book for themselves, and no others', () => {
    const weeks = planWeeks(today, danishClosedDays);
    const booking = plannedOf('b', { group: 'cash-benefit-job-ready', events: ['first-contact 2026-11-14'] });
    const summoned = plannedOf('s', { group: 'resource-course', events: ['first-contact 2026-11-14'] });
    const needs = [booking, summoned].map(needOf);
    // Both are due on Monday 14 December.
    const told = slotWeeks(needs, new Map([[isoDate('2026-12-07'), 1]]), weeks);
    expect(told.map(({ needed }) => needed).slice(0, 4)).toEqual([0, 0, 0, 1]);
    expect(told[3]!.short).toBe(0);
    expect(slotWeeks(needs, new Map([[isoDate('2026-12-28'), 5]]), weeks)[3]!.short).toBe(1);
    expect(slotWeeks(needs, new Map(), weeks)[3]!.short).toBeNull();
  });
});

describe('a joint summons', () => {
  const need = needOf(planned('a', '2026-11-07'));
  test.each([
    ['suits a day inside the window', need, '2026-12-01', 'fits'],
    ['does not suit a day after the last one', need, '2026-12-08', 'too-late'],
    ['nor a case that needs nothing', null, '2026-12-01', 'not-needed'],
    ['suits any day where it is late already', { ...need, latest: null }, '2026-12-08', 'fits'],
  ])('%s', (_what, one, on, fit) => {
    expect(jointFit(one, isoDate(on))).toBe(fit);
  });

  test('offers the nearest deadline first, and nobody who has another', () => {
    const needs = [planned('later', '2026-11-10'), planned('first', '2026-11-07'), planned('taken', '2026-11-07')].map(
      needOf,
    );
    const others = [{ id: 'j', on: isoDate('2026-12-02'), at: '', places: 5, caseIds: ['taken'] }];
    expect(fittingCases(needs, isoDate('2026-12-01'), others).map(({ caseId }) => caseId)).toEqual(['first', 'later']);
  });
});
