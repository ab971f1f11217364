import { describe, expect, test } from 'vitest';
import type { FieldReading } from '../../../lib/case/case-reading.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { agreedInterviews } from '../../../lib/rules/backward-chain.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { empty, entered, list, read, shown, told } from '../case/told.ts';
import { inventedRule } from './build-case.ts';

/*
 * Two sources disagree, and the badge is the same whoever is right. Then the reading that leaves more to do is told.
 * The page seen last is looked at first, so the better reading is put there: it must not win for standing first.
 */

const today = isoDate('2026-11-24');
/** From 10 November, 30 days: due on Thursday 10 December. */
const start = read('Start', '2026-11-10');
const oneInterview = inventedRule({});
const twoInterviews = inventedRule({
  obligation: {
    kind: 'count-in-period',
    count: 2,
    span: { unit: 'days', count: 30 },
    counting: 'after',
    quotas: [],
    thenEvery: null,
    thenByNeed: false,
  },
});

/** The list was seen today, the case page yesterday. */
function agreedOnListAndPage(onList: string, onPage: string, more: Record<string, FieldReading> = {}): ToldCase {
  return told([
    list({ start, lastInterview: empty('Seneste'), nextInterview: read('Næste', onList), ...more }, '2026-11-24'),
    shown('case', '2026-11-23', { nextInterview: read('Aftalt', onPage) }),
  ]);
}

describe('which agreed day is told', () => {
  const bookingSet = read('Historik', [{ type: 'booking-deadline-set', on: isoDate('2026-11-20') }]);

  test.each([
    ['in time, or after the deadline: after it', oneInterview, '2026-12-08', '2026-12-11', {}],
    ['after the deadline, or in time but one too few: one too few', twoInterviews, '2026-12-11', '2026-12-08', {}],
    [
      'while the citizen may book, one in time but too few, or one after the deadline: after it',
      twoInterviews,
      '2026-12-08',
      '2026-12-11',
      { history: bookingSet },
    ],
  ])('%s', (_what, rules, onList, onPage, more) => {
    const judged = judgeCase(agreedOnListAndPage(onList, onPage, more), rules, today);
    expect([judged.headline.kind, judged.contradictions.length]).toEqual(['due-soon', 1]);
    expect(agreedInterviews(judged.facts, today).map(({ on }) => on)).toEqual([onPage]);
  });

  test('none, where the one that a page still shows would not be enough either', () => {
    const one = told(
      [list({ start, lastInterview: empty('Seneste'), nextInterview: read('Næste', '2026-12-08') }, '2026-11-24')],
      [entered('interview-cancelled', '2026-12-08', { made: '2026-11-23' })],
    );
    const judged = judgeCase(one, twoInterviews, today);
    expect([judged.headline.kind, judged.contradictions.length]).toEqual(['due-soon', 1]);
    expect(agreedInterviews(judged.facts, today)).toEqual([]);
  });
});

describe('what was held, where the badge does not hang on it', () => {
  /** Overdue since 20 November, whatever is held. */
  const overdue = inventedRule({
    obligation: { kind: 'within', span: { unit: 'days', count: 10 }, counting: 'after' },
    fulfilledBy: [],
    triggerByGroup: { 'sickness-benefit': 'first-absence-day' },
  });

  test.each([
    ['cash-benefit-job-ready', 'interview-held'],
    ['sickness-benefit', 'follow-up-held'],
  ])('%s: three pages tell of days near each other; the fewest that they can be are told', (group, type) => {
    const page = (name: string, on: string, day: string) =>
      shown(name, on, { history: read('Samtaler', [{ type, on: isoDate(day) }]) });
    const one = told([
      list({ targetGroup: read('Målgruppe', group), start }, '2026-11-24'),
      page('calendar', '2026-11-24', '2026-11-13'),
      page('case', '2026-11-23', '2026-11-08'),
      page('plan', '2026-11-22', '2026-11-02'),
    ]);
    const judged = judgeCase(one, overdue, today);
    expect(judged.headline.kind).toBe('overdue');
    // 8 November may be either of the others; as 13 November there would be two.
    expect(judged.facts.events.filter((event) => event.type === type).map(({ on }) => on)).toEqual(['2026-11-08']);
  });

  test.each(['phone', 'video'])('by %s or in person: at a distance, whichever was seen last', (channel) => {
    const toldAs = (onPage: string, byHand: 'phone' | 'video' | 'in-person') =>
      told(
        [
          list({ start }, '2026-11-24'),
          shown('case', '2026-11-24', {
            history: read('Historik', [{ type: 'interview-held', on: isoDate('2026-11-16'), channel: onPage }]),
          }),
        ],
        [entered('interview-held', '2026-11-16', { channel: byHand })],
      );
    for (const one of [toldAs(channel, 'in-person'), toldAs('in-person', channel as 'phone' | 'video')]) {
      const judged = judgeCase(one, overdue, today);
      expect(judged.contradictions).toHaveLength(1);
      expect(judged.facts.events.find(({ type }) => type === 'interview-held')?.channel).toBe(channel);
    }
  });

  test('where neither reading is the worse, the page that was seen last is told', () => {
    const one = told([
      shown('case', '2026-11-23', { targetGroup: read('Ydelse', 'cash-benefit-activity-ready'), start }),
      list({}, '2026-11-24'),
    ]);
    expect(judgeCase(one, overdue, today).facts.targetGroup).toBe('cash-benefit-job-ready');
  });
});
