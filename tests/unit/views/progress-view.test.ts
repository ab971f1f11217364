import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CountRow } from '../../../lib/plan/daily-counts.ts';
import type { DayCounts } from '../../../lib/plan/daily-counts-kept.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { chosenBy, progressView, valueOf } from '../../../lib/views/progress-view.ts';
import { today } from './judged.ts';

const flexjob: Omit<CountRow, 'cases' | 'clear'> = {
  ...{ place: 'timely', rule: 'flexjob-follow-up-30m', group: 'flexjob', localNorm: false, age: null, cause: null },
};
const timely = (cases: number, more: Partial<CountRow> = {}): CountRow => ({
  ...flexjob,
  cases,
  clear: cases,
  ...more,
});
const late = (cases: number, more: Partial<CountRow> = {}) => timely(cases, { place: 'late', age: 'week', ...more });

const counted = (rows: CountRow[], day: string = today, more: Partial<DayCounts> = {}): DayCounts => {
  return { day: isoDate(day), rows, others: { cases: 0, rules: [] }, indicators: [], unopened: 0, ...more };
};

function seen(now: DayCounts, kept: DayCounts[] = [], more: Partial<Parameters<typeof progressView>[0]> = {}) {
  return progressView({
    ...{
      kept,
      now,
      quotas: null,
      rules: allRules,
      today,
      language: 'da',
      target: 90,
      weeks: 13,
      unit: '',
      otherUnits: [],
    },
    ...{ choice: { of: { kind: 'all' }, step: 'weeks' } },
    ...more,
  });
}

describe('the share on time', () => {
  test('says of how many, with what coverage, and what is missing to the target', () => {
    const unknown = timely(3, { place: 'unknown', clear: 0 });
    const { counted: is } = seen(counted([timely(17), late(3), unknown], today, { unopened: 1 }));
    expect(is!.share).toMatchObject({ figure: '85 %', reached: false });
    expect(is!.share.lines).toEqual([
      '17 af 20 sager i båndene er rettidige',
      'Klart svar i 20 af 24 sager',
      'Målet på 90 % nås, når 1 sag mere er rettidig',
    ]);
    expect(is!.unopened).toBe('1 gemt sag kan ikke åbnes og er ikke talt med.');
  });

  test('reaches the target at the very number, and not a case before', () => {
    expect(seen(counted([timely(18), late(2)])).counted!.share.reached).toBe(true);
    expect(seen(counted([timely(17), late(2)])).counted!.share).toMatchObject({ figure: '89 %', reached: false });
  });

  test('is of the chosen group alone', () => {
    const now = counted([timely(4), late(1), late(5, { group: 'insured', rule: 'other' })]);
    const { share } = seen(now, [], { choice: { of: { kind: 'group', group: 'flexjob' }, step: 'weeks' } }).counted!;
    expect(share.lines[0]).toBe('4 af 5 sager i båndene er rettidige');
    expect(share.options.groups.map(({ words }) => words)).toEqual(['Ansat i fleksjob', 'Dagpengemodtager']);
  });

  test('of no case in a band is no number', () => {
    const { share } = seen(counted([timely(3, { place: 'exempt' })])).counted!;
    expect(share.figure).toBeNull();
    expect(share.lines[0]).toBe('Ingen sag står i et bånd efter lovens frister, så der er ingen andel at vise.');
  });
});

describe('over time', () => {
  const weekAgo = plusDays(today, -7);

  test('a week without a count is told as such, and no line goes across it', () => {
    const kept = [counted([timely(1)], '2026-11-03'), counted([timely(1)], '2026-11-13')];
    const { points } = seen(counted([timely(1), late(1)]), kept, { weeks: 4 }).counted!.share.chart!;
    expect(points.map(({ words, value, joined }) => [words, value, joined])).toEqual([
      ['Uge 45, talt tir. 3. nov.: 100 %, 1 af 1, klart svar i 1 af 1', 100, false],
      ['Uge 46, talt fre. 13. nov.: 100 %, 1 af 1, klart svar i 1 af 1', 100, true],
      ['uge 47: ikke talt', null, false],
      ['Uge 48, talt i dag: 50 %, 1 af 2, klart svar i 2 af 2', 50, false],
    ]);
  });

  test('no line goes to or from a count that has no share', () => {
    const kept = [counted([timely(1)], '2026-11-10'), counted([timely(1, { place: 'exempt' })], weekAgo)];
    const { points } = seen(counted([timely(1)]), kept, { weeks: 3 }).counted!.share.chart!;
    expect(points.map(({ value, joined }) => [value, joined])).toEqual([
      [100, false],
      [null, false],
      [100, false],
    ]);
    expect(points[1]!.words).toContain('ingen sager at måle på');
  });

  test('today is as the cases are now, whatever was kept earlier today', () => {
    const kept = [counted([late(1)], weekAgo), counted([late(1)])];
    const { points } = seen(counted([timely(1)]), kept).counted!.share.chart!;
    expect(points.map(({ value }) => value)).toEqual([0, 100]);
  });

  test('a line begins with the first count there is, and there is none of a single one', () => {
    const { points } = seen(counted([timely(1)]), [counted([timely(1)], weekAgo)]).counted!.share.chart!;
    expect(points.map(({ tick }) => tick)).toEqual(['uge 47', 'uge 48']);
    expect(seen(counted([timely(1)])).counted!.share.chart).toBeNull();
  });

  test('what stood four weeks ago stands beside', () => {
    const { groups } = seen(counted([timely(1)]), [counted([timely(3), late(1)], '2026-10-30')]).counted!;
    expect(groups.rows.map(({ cells }) => cells)).toEqual([['Ansat i fleksjob', '100 % (1 af 1)', '75 % (3 af 4)']]);
  });
});

test('where all cases stand adds up, a local norm and what is uncertain apart', () => {
  const rows = [timely(5), late(2), timely(2, { localNorm: true }), late(1, { localNorm: true })];
  const outside = (['estimated', 'provisional', 'stale', 'exempt'] as const).map((place) => timely(1, { place }));
  const { standing } = seen(counted([...rows, ...outside])).counted!;
  const numbers = standing.rows.map(({ cells }) => Number(cells[1]));
  expect(standing.rows[1]!.cells).toEqual(['I båndene efter lokal norm (1 over normen)', '3']);
  expect(numbers.at(-1)).toBe(14);
  expect(numbers.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(14);
});

test('what is over its deadline is told by age, cause and who can do something about it', () => {
  const { overdue } = seen(
    counted([late(2, { cause: 'no-time' }), late(1, { cause: 'no-show', age: 'longer' })]),
  ).counted!;
  expect(overdue.rows.map(({ cells }) => cells.join(' | '))).toEqual([
    'Kan jeg selv gøre noget ved | 2 | 0 | 0 | 2',
    'Ingen ledig tid | 2 | 0 | 0 | 2',
    'Afhænger også af andre | 0 | 0 | 1 | 1',
    'Udeblivelse | 0 | 0 | 1 | 1',
    'I alt | 2 | 0 | 1 | 3',
  ]);
});

describe('what is over its deadline, week by week', () => {
  const kept = [
    counted([late(3, { cause: 'no-time' }), late(1, { age: 'longer', cause: 'no-show' })], '2026-11-06'),
    counted([late(2), late(5, { localNorm: true })], '2026-11-20'),
  ];
  const { overdueTime } = seen(counted([late(1, { cause: 'no-time' })]), kept).counted!;

  test('says since when it is counted, and adds up in each line', () => {
    expect(overdueTime!.note).toContain('Talt siden fre. 6. nov.');
    expect(overdueTime!.table.rows.map(({ cells }) => cells.join(' | '))).toEqual([
      'uge 48 | 1 | 0 | 0 | 1 | 0 | 0 | 1',
      'uge 47 | 2 | 0 | 0 | 0 | 0 | 2 | 2',
      'uge 46 | ikke talt',
      'uge 45 | 3 | 0 | 1 | 3 | 1 | 0 | 4',
    ]);
  });

  test('has the causes that were told in any of the weeks', () => {
    const { columns, rows } = overdueTime!.causes!;
    expect(columns).toEqual(['Tid', 'Udeblivelse', 'Ingen ledig tid', 'Årsag ikke valgt', 'I alt']);
    expect(rows.map(({ cells }) => cells.slice(1).join(' '))).toEqual(['0 1 0 1', '0 0 2 2', 'ikke talt', '1 3 0 4']);
  });

  test('is drawn with a gap where nothing was counted', () => {
    expect(overdueTime!.bars).toMatchObject({
      most: 4,
      label: 'Over fristen uge for uge: 4 sager i uge 45, 1 sag nu. Tallene står i tabellen.',
      bars: [{ parts: [3, 1, 0] }, { parts: null }, { parts: [0, 0, 2] }, { parts: [1, 0, 0] }],
    });
  });

  test('is not there before two weeks were counted', () => {
    expect(seen(counted([late(1)]), [counted([late(1)], '2026-11-16')]).counted!.overdueTime).not.toBeNull();
    expect(seen(counted([late(1)])).counted!.overdueTime).toBeNull();
  });

  test('over the turn of the year the weeks follow each other: 53 before 1', () => {
    const now = counted([late(1)], '2027-01-04');
    const before = [counted([late(1)], '2026-12-21'), counted([late(2)], '2027-01-03')];
    const { table } = seen(now, before, { today: isoDate('2027-01-04') }).counted!.overdueTime!;
    expect(table.rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
      ['uge 1', '1'],
      ['uge 53', '2'],
      ['uge 52', '1'],
    ]);
  });
});

describe('an indicator of cases that belong to several units', () => {
  const rule = 'weekly-indicator-interview-last-2m';
  const indicators = [
    { rule, group: 'insured', reached: 6, fresh: 0, missed: 2, unknown: 1 },
    { rule, group: 'resource-course', reached: 1, fresh: 2, missed: 1, unknown: 0 },
  ];
  const otherUnits = [{ unit: 'Afklaring', groups: ['resource-course'] }];
  const of = (more: Partial<Parameters<typeof progressView>[0]>) =>
    seen(counted([timely(1)], today, { indicators }), [], more).counted!.indicators;

  test('is told unit by unit, of how many and with what coverage, and adds up', () => {
    const { list, title } = of({ unit: 'Jobcenter Nord', otherUnits });
    expect(title).toBe('Nøgletal for mine sager');
    expect(list[0]!.units!.rows.map(({ cells }) => cells.join(' | '))).toEqual([
      'Jobcenter Nord | 6 | 2 | 0 | 1 | 9 | 75 % (6 af 8) | 8 / 9',
      'Afklaring | 1 | 1 | 2 | 0 | 4 | 50 % (1 af 2) | 4 / 4',
      'I alt | 7 | 3 | 2 | 1 | 13 | 70 % (7 af 10) | 12 / 13',
    ]);
  });

  test('is one number where all are of one’s own unit', () => {
    const { list, title } = of({ unit: 'Jobcenter Nord' });
    expect([list[0]!.units, title]).toEqual([null, 'Nøgletal for Jobcenter Nord']);
  });
});

test('an indicator says of how many, who is too new, and that it is no deadline', () => {
  const indicators = [
    {
      rule: 'weekly-indicator-interview-last-2m',
      group: 'resource-course',
      reached: 8,
      fresh: 2,
      missed: 1,
      unknown: 1,
    },
    { rule: 'resource-course-6-in-12m', group: 'resource-course', reached: 1, fresh: 0, missed: 3, unknown: 0 },
  ];
  const { list, title } = seen(counted([timely(1)], today, { indicators }), [], { unit: 'Jobcenter Nord' }).counted!
    .indicators;
  expect(title).toBe('Nøgletal for Jobcenter Nord');
  expect(list.map(({ figure, lines }) => [figure, ...lines])).toEqual([
    [
      '88 %',
      '8 af 9 borgere har haft en samtale inden for de seneste 2 måneder',
      'Desuden 2 sager i et nyt forløb, som ikke tæller imod endnu',
      '1 sag kan ikke afgøres: ikke alle samtaler kendes',
      'Et nøgletal og ikke en frist.',
    ],
    [
      '25 %',
      '1 af 4 løbende forløb har haft 6 samtaler inden for de seneste 12 måneder',
      'Kravet i loven gjaldt til og med 31. dec. 2019. Her er det kun et tal.',
    ],
  ]);
});

test('what others are late with is a table of its own, and none where nobody is', () => {
  const others = { cases: 2, rules: [{ rule: 'insured-2026-akasse-2-municipality-2-unemployment-fund', cases: 2 }] };
  expect(seen(counted([timely(3)], today, { others })).counted!.others!.rows.map(({ cells }) => cells)).toEqual([
    ['Reform: a-kassen to samtaler på tre måneder', '2'],
    ['Sager', '2'],
  ]);
  expect(seen(counted([timely(3)])).counted!.others).toBeNull();
});

test('the quota says that it is an estimate, and who is in it', () => {
  const quotas = [
    { rule: 'job-ready-2026-4-in-6m-75pct' as const, base: 8, exempt: 3, room: -1, without: 2, unknown: 0 },
  ];
  const { quota } = seen(counted([timely(1)]), [], { quotas }).counted!;
  expect(quota!.title).toContain('lokalt skøn');
  expect(quota!.rows[0]!.cells.slice(1)).toEqual(['8', '3', '62 %', '0 (1 for mange)', '2', '0']);
  expect(seen(counted([timely(1)])).counted!.quota).toBeNull();
});

describe('at first', () => {
  test('with no case it tells what will come, and how', () => {
    expect(seen(counted([]))).toMatchObject({ counted: null, empty: { title: 'Her kommer udviklingen' } });
  });

  test('with one day it shows that day, and says that the rest comes', () => {
    expect(seen(counted([timely(1)]))).toMatchObject({ empty: { title: 'Første optælling er i dag' } });
    expect(seen(counted([timely(1)]), [counted([timely(1)], '2026-11-20')]).empty).toBeNull();
  });
});

test.each([
  { kind: 'all' },
  { kind: 'group', group: null },
  { kind: 'group', group: 'flexjob' },
  { kind: 'rule', rule: 'flexjob-follow-up-30m' },
] as const)('a choice is found again by its value: %o', (of) => {
  expect(chosenBy(valueOf(of))).toEqual(of);
});
