import { describe, expect, test } from 'vitest';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { planWeeks, type Capacity } from '../../../lib/plan/load-capacity.ts';
import { spread, type SpreadCase } from '../../../lib/plan/spread.ts';

/** The practice day, a Monday. */
const today = isoDate('2026-11-23');
const day = isoDate;

/** `c1 2026-11-23..2026-11-27`; `..` alone for one whose last day has passed. */
function cases(...words: string[]): SpreadCase[] {
  return words.map((one) => {
    const [id, window] = one.split(' ');
    const [from, to] = window!.split('..');
    const earliest = day(from!);
    return {
      id: id!,
      earliest,
      sensible: earliest,
      latest: to ? day(to) : null,
      due: day(to || from!),
      uncertain: false,
    };
  });
}

interface Options {
  capacity?: Capacity;
  leave?: [string, string];
  taken?: Record<string, number>;
}

function days(list: SpreadCase[], { capacity = { perWeek: null, perDay: 1 }, leave, taken = {} }: Options = {}) {
  const closed = leave
    ? alsoClosed(danishClosedDays, [{ from: day(leave[0]), to: day(leave[1]), kind: 'leave' }])
    : danishClosedDays;
  const agreed = new Map(Object.entries(taken).map(([on, count]) => [day(on), count]));
  const { placed, unsaved } = spread({ cases: list, weeks: planWeeks(today, closed), capacity, taken: agreed, closed });
  return {
    placed: Object.fromEntries(placed.map(({ id, on }) => [id, on])),
    unsaved: unsaved.map(({ id, because, on }) => [id, because, on]),
  };
}

describe('a proposed spread', () => {
  test('gives the one with the earlier deadline the day both want', () => {
    const list = cases('late 2026-11-23..2026-11-24', 'early 2026-11-23..2026-11-23');
    expect(days(list).placed).toEqual({ early: '2026-11-23', late: '2026-11-24' });
  });

  test('moves a case within its window where another has only that day', () => {
    const list = cases('a 2026-11-23..2026-11-25', 'b 2026-11-24..2026-11-25', 'c 2026-11-25..2026-11-25');
    expect(days(list)).toEqual({ placed: { a: '2026-11-23', b: '2026-11-24', c: '2026-11-25' }, unsaved: [] });
  });

  test('leaves room in a full week for those who have no other', () => {
    const capacity = { perWeek: 1, perDay: null };
    // Filled from the front, the Monday would take the only place of the week.
    const list = cases('free 2026-11-23..2026-12-04', 'bound 2026-11-26..2026-11-27');
    expect(days(list, { capacity }).placed).toMatchObject({ bound: '2026-11-26', free: '2026-11-30' });
  });

  test('does not propose a day before it is sensible, while there is room later', () => {
    const [one] = cases('a 2026-11-23..2026-12-18');
    const list = [{ ...one!, sensible: day('2026-12-14') }];
    expect(days(list).placed.a! >= '2026-12-14').toBe(true);
    const taken = Object.fromEntries(['14', '15', '16', '17', '18'].map((on) => [`2026-12-${on}`, 1]));
    expect(days(list, { taken }).placed).toEqual({ a: '2026-12-11' });
  });

  test('keeps clear of Christmas and of own leave', () => {
    const list = cases('a 2026-12-21..2026-12-27', 'b 2026-12-21..2026-12-27');
    const { placed } = days(list, { leave: ['2026-12-21', '2026-12-21'] });
    expect(Object.values(placed).toSorted()).toEqual(['2026-12-22', '2026-12-23']);
  });

  test.each([
    ['its last day has passed', 'a 2026-11-23..', {}, ['a', 'passed', '2026-11-23']],
    [
      'I am on leave all its days',
      'a 2026-11-24..2026-11-25',
      { leave: ['2026-11-24', '2026-11-26'] },
      ['a', 'leave', '2026-11-27'],
    ],
    ['it is the weekend', 'a 2026-11-28..2026-11-29', {}, ['a', 'closed', '2026-11-30']],
    ['all its days are full', 'a 2026-11-23..2026-11-23', { taken: { '2026-11-23': 1 } }, ['a', 'full', '2026-11-24']],
  ] satisfies [string, string, Options, unknown][])(
    'says that %s, and the first free day',
    (_why, one, options, told) => {
      expect(days(cases(one), options).unsaved).toEqual([told]);
    },
  );

  test('gives one that is late already the first day that costs no other its own', () => {
    const list = cases('late 2026-11-23..', 'free 2026-11-23..2026-11-27', 'bound 2026-11-23..2026-11-23');
    const { placed, unsaved } = days(list);
    expect(unsaved).toEqual([['late', 'passed', '2026-11-24']]);
    expect(placed).toEqual({ bound: '2026-11-23', free: '2026-11-25' });
  });

  test('of those that are late, takes the oldest first', () => {
    const [newer, older] = cases('newer 2026-11-23..', 'older 2026-11-23..');
    const list = [
      { ...newer!, due: day('2026-11-20') },
      { ...older!, due: day('2026-04-27') },
    ];
    expect(days(list).unsaved.map(([id, , on]) => [id, on])).toEqual([
      ['older', '2026-11-23'],
      ['newer', '2026-11-24'],
    ]);
  });

  test('says so where there is no day at all', () => {
    const capacity = { perWeek: 0, perDay: null };
    expect(days(cases('a 2026-11-23..2026-11-27'), { capacity }).unsaved).toEqual([['a', 'full', null]]);
  });
});
