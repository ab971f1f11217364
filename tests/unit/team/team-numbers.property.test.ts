import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedWeeks } from '../../../lib/team/team-counts.ts';
import { lastMondays, weekStart } from '../../../lib/dates/iso-week.ts';
import { coursesOf } from '../../../lib/team/progress-of.ts';
import { publicSheet } from '../../../lib/team/public-sheet.ts';
import {
  lateBy,
  numberLine,
  ofUnit,
  onePerPerson,
  splits,
  standings,
  sumLine,
  unitsOf,
  unitsToChoose,
  usedWeeks,
} from '../../../lib/team/team-numbers.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { teamHeadline } from '../../../lib/views/team-headline.ts';
import { teamTables, type TeamTable } from '../../../lib/views/team-tables.ts';
import { anyPersonWeek, monday, row, week } from './counted.ts';

const ofOneWeek = fc.array(anyPersonWeek, { maxLength: 12 }).map((weeks) => weeks.map((week) => ({ ...week, monday })));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const casesIn = (weeks: readonly { rows: readonly { cases: number }[] }[]) =>
  sum(weeks.flatMap(({ rows }) => rows.map(({ cases }) => cases)));

test('each person counts once: by a file, else the lead’s own, else a list; nobody’s list only where there is nothing else', () => {
  fc.assert(
    fc.property(ofOneWeek, (weeks) => {
      const { used, setAside } = onePerPerson(weeks);
      expect(new Set(used.map(({ who }) => who)).size).toBe(used.length);
      expect(used.length + setAside.length).toBe(weeks.length);
      expect(new Set(used.map(({ who }) => who))).toEqual(
        new Set(
          weeks.some(({ who }) => who !== '')
            ? weeks.flatMap(({ who }) => (who === '' ? [] : [who]))
            : weeks.map(({ who }) => who),
        ),
      );
      const rank = { file: 0, own: 1, list: 2 };
      for (const one of used) {
        for (const other of weeks)
          if (other.who === one.who) expect(rank[other.source]).toBeGreaterThanOrEqual(rank[one.source]);
      }
    }),
  );
});

test('the numbers of a line add up to all its cases, the late ones told apart to the late ones, the lines to the team', () => {
  fc.assert(
    fc.property(ofOneWeek, (weeks) => {
      const { used } = onePerPerson(weeks);
      const lines = used.map(numberLine);
      for (const line of lines) expect(sum(standings.map((one) => line.standings[one]))).toBe(line.all);
      const team = sumLine(used);
      if (!team) return void expect(used).toEqual([]);
      expect(team.all).toBe(casesIn(used));
      expect(team.all).toBe(sum(lines.map(({ all }) => all)));
      for (const one of standings) expect(team.standings[one]).toBe(sum(lines.map((line) => line.standings[one])));
      for (const split of splits) expect(sum(lateBy(used, split).map(({ cases }) => cases))).toBe(team.standings.late);
      expect(team.onTime.of).toBe(team.standings.late + team.standings.soon + team.standings.timely);
    }),
  );
});

test('the units’ numbers add up to all units together', () => {
  fc.assert(
    fc.property(ofOneWeek, (weeks) => {
      const used = usedWeeks(weeks);
      const byUnit = unitsOf(used).map((unit) => casesIn(ofUnit(used, unit)));
      expect(sum(byUnit)).toBe(casesIn(used));
    }),
  );
});

describe('one unit by itself', () => {
  const before = plusDays(monday, -7);
  const nord = row({ unit: 'Nord', cases: 3 });
  const syd = row({ unit: 'Syd', cases: 2 });

  test('has only what counts among all: not the list of somebody whose file is there', () => {
    const weeks = [week([nord]), week([syd], { source: 'list' })];
    expect(unitsOf(usedWeeks(weeks))).toEqual(['Nord']);
  });

  test('a week with no case of it is none, and not one that was not counted', () => {
    const weeks = [week([nord, syd], { monday: before, countedOn: before }), week([nord])];
    const { people } = coursesOf(ofUnit(usedWeeks(weeks), 'Syd'), [before, monday]);
    expect(people.map(({ points, change }) => [points.map(({ late }) => late), change?.late])).toEqual([[[2, 0], -2]]);
  });

  test('says nothing of what others are late with, which is not known by unit', () => {
    const weeks = ofUnit([week([nord], { othersDuties: 4 })], 'Nord');
    expect(sumLine(weeks)).toMatchObject({ all: 3, othersDuties: null });
    const tables = teamTables({
      used: weeks,
      courses: coursesOf(weeks, [monday]),
      named: true,
      rules: [],
      language: 'da',
    });
    expect(tables.find(({ id }) => id === 'outside')!.sum.cells.at(-1)).toBeNull();
  });
});

test('where only the whole team is to be seen, no unit can be looked at by itself: it may be one person', () => {
  fc.assert(
    fc.property(ofOneWeek, (weeks) => {
      expect(unitsToChoose(weeks, 'total')).toEqual([]);
      expect(unitsToChoose(weeks, 'named')).toEqual(unitsOf(weeks));
    }),
  );
});

/** Every column of parts adds up in each line to its sum, and every column of numbers to the last line. */
function expectToAddUp({ columns, rows, sum: last }: TeamTable) {
  const numbers = (cells: TeamTable['sum']['cells'], kind: 'part' | 'sum') =>
    cells.flatMap((cell, place) => (columns[place]!.kind === kind && typeof cell === 'number' ? [cell] : []));
  for (const { cells } of [...rows, last]) {
    expect(cells.length).toBe(columns.length);
    const sums = numbers(cells, 'sum');
    if (sums.length > 0 && columns.some(({ kind }) => kind === 'part'))
      expect([sum(numbers(cells, 'part'))]).toEqual(sums);
  }
  if (rows.length === 0) return;
  last.cells.forEach((cell, place) => {
    if (typeof cell !== 'number') return;
    const above = rows.map(({ cells }) => cells[place]).filter((one) => typeof one === 'number');
    expect(sum(above)).toBe(cell);
  });
}

test('on every table of the team the sums add up, with names and without', () => {
  fc.assert(
    fc.property(fc.array(anyPersonWeek, { maxLength: 12 }), fc.boolean(), (weeks, named) => {
      const { used } = onePerPerson(weeks.filter((week) => week.monday === monday));
      const courses = coursesOf(weeks, lastMondays(monday, 6));
      const tables = teamTables({ used, courses, named, rules: allRules, language: 'da' });
      expect(tables.length).toBe(used.length === 0 ? 0 : 6);
      for (const table of tables) expectToAddUp(table);
      // Nobody is put above another: names stand in the alphabet's order.
      for (const { id, rows } of tables) {
        if (id === 'rule') continue;
        expect(rows.map(({ label }) => label)).toEqual(
          rows.map(({ label }) => label).toSorted((one, other) => one.localeCompare(other, 'da')),
        );
      }
      const shown = JSON.stringify(tables);
      if (!named) for (const who of ['LPE', 'JSO', 'MKA', 'ØRT']) expect(shown).not.toContain(who);
    }),
  );
});

test('it is said to be getting better only of people counted in both weeks, by the same source', () => {
  fc.assert(
    fc.property(fc.array(anyPersonWeek, { maxLength: 20 }), (weeks) => {
      const mondays = lastMondays(monday, 13);
      const { people, team } = coursesOf(weeks, mondays);
      const used = usedWeeks(weeks);
      for (const { who, points, change } of [...people, team]) {
        expect(points.map((point) => point.monday)).toEqual(mondays);
        if (change === null) continue;
        const own = used.filter((week) => who === '' || week.who === who);
        const keyOf = (week: (typeof own)[number]) => `${week.who} ${week.source}`;
        const now = own.filter((week) => week.monday === monday);
        const then = own.filter((week) => week.monday === change.since);
        const inBoth = (of: typeof own, others: typeof own) =>
          of.filter((week) => others.some((other) => keyOf(other) === keyOf(week)));
        const late = (of: typeof own) => sumLine(of)?.standings.late ?? 0;
        expect(change.of).toBe(inBoth(now, then).length);
        expect(change.late).toBe(late(inBoth(now, then)) - late(inBoth(then, now)));
        expect(change.isOfAll).toBe(new Set([...now, ...then].map(keyOf)).size === change.of);
      }
      // What each one's numbers did, the team's did, where all are in both weeks.
      if (team.change?.isOfAll && people.every(({ change }) => change?.since === team.change!.since)) {
        expect(sum(people.map(({ change }) => change!.late))).toBe(team.change.late);
      }
    }),
  );
});

describe('is it getting better', () => {
  const before = plusDays(monday, -7);
  const lateOf = (cases: number) => [row({ cases })];
  const then = { monday: before, countedOn: before };
  const said = (weeks: Parameters<typeof coursesOf>[0], named = true) => {
    const courses = coursesOf(weeks, [before, monday]);
    const picked = onePerPerson(weeks.filter((one) => one.monday === monday));
    const table = teamTables({ used: picked.used, courses, named, rules: [], language: 'da' })[0]!;
    return [teamHeadline(picked, { team: courses.team, named }, monday, 'da')!.change, table.sum.cells.at(-1)];
  };
  const two = [week(lateOf(4), then), week(lateOf(3))];

  test('is told of those who were counted both times, and of how many they are', () => {
    expect(said([...two, week(lateOf(9), { who: 'MKA', source: 'list' })])).toEqual([
      'Siden uge 47: 1 færre hos 1 af 2 sagsbehandlere, dem, der blev talt på samme måde begge gange',
      '1 færre (hos 1)',
    ]);
    expect(said(two)).toEqual(['1 færre end sidst, de samme blev talt', '1 færre']);
  });

  test('is not told of some alone where nobody is to be named', () => {
    const [headline, cell] = said([...two, week(lateOf(9), { who: 'MKA', source: 'list' })], false);
    expect([headline, cell]).toEqual([
      'Der er ingen tidligere uge, hvor de samme er talt på samme måde, at sammenligne med',
      null,
    ]);
  });

  test('is not told by a list against a file, which knows more', () => {
    expect(said([week(lateOf(4), { ...then, source: 'list' }), week(lateOf(9))])[1]).toBeNull();
  });
});

test('the sheet that leaves the team names nobody, tells no number under 3, and is of three people or more', () => {
  fc.assert(
    fc.property(ofOneWeek, (weeks) => {
      const sheet = publicSheet(weeks);
      const { used } = onePerPerson(weeks);
      if (used.length < 3) return void expect(sheet).toBeNull();
      const team = sumLine(used)!;
      const lines = [sheet!.standings, ...Object.values(sheet!.late).filter((line) => line !== null)];
      for (const { cells, total } of lines) {
        for (const one of [...cells, total]) if (one.kind === 'exact') expect(one.value).toBeGreaterThanOrEqual(3);
      }
      expect(JSON.stringify(sheet)).not.toMatch(/LPE|JSO|MKA|ØRT|Nord/);
      // Their sum stands elsewhere: where that is left out, so are they.
      if (team.standings.late < 3) expect(Object.values(sheet!.late)).toEqual([null, null, null]);
    }),
  );
});

test('a week is counted by its last day that was, and all of its cases are in it', () => {
  const days = fc.array(
    fc.record({
      back: fc.nat(60),
      rows: fc.array(
        fc.record({ group: fc.constantFrom('flexjob', 'insured', null), cases: fc.integer({ min: 1, max: 9 }) }),
        {
          maxLength: 4,
        },
      ),
      unopened: fc.nat(2),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(days, (given) => {
      const counted = given.map(({ back, rows, unopened }) => ({
        day: plusDays(monday, -back),
        rows: rows.map(({ group, cases }) => ({
          ...{ place: 'timely' as const, rule: null, group, localNorm: false, age: null, cause: null },
          ...{ cases, clear: cases },
        })),
        others: { cases: 0, rules: [] },
        indicators: [],
        unopened,
      }));
      const others = [{ unit: 'Fleks', groups: ['flexjob'] }];
      for (const week of countedWeeks(counted, lastMondays(monday, 13), 'Nord', others)) {
        const ofWeek = counted.filter(({ day }) => weekStart(day) === week.monday);
        const last = ofWeek
          .map(({ day }) => day)
          .toSorted()
          .at(-1);
        expect(week.countedOn).toBe(last);
        const day = ofWeek.findLast((one) => one.day === last)!;
        expect(casesIn([week])).toBe(casesIn([day]) + day.unopened);
        expect(sum(week.rows.flatMap((row) => (row.unit === 'Fleks' ? [row.cases] : [])))).toBe(
          sum(day.rows.flatMap((row) => (row.group === 'flexjob' ? [row.cases] : []))),
        );
      }
    }),
  );
});
