import { isoWeek } from '../dates/iso-week.ts';
import { outside } from '../plan/bands.ts';
import { lateCauses } from '../plan/causes.ts';
import { percent } from '../plan/on-time.ts';
import { overdueAges } from '../plan/overdue-age.ts';
import type { Rule } from '../rules/rule.ts';
import type { Change, Course } from '../team/progress-of.ts';
import { lateBy, sumLine, type NumberLine, type PersonWeek, type Split } from '../team/team-numbers.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import { teamText } from '../text/team-text.ts';
import { weekText } from '../text/week-text.ts';

/** A column: a `part` of the line's `sum`, or `beside` it: a number of its own, or words. */
export interface TeamColumn {
  label: string;
  kind: 'part' | 'sum' | 'beside';
}

export interface TeamRowView {
  label: string;
  /** where its numbers come from; null = nothing to say */
  about: string | null;
  /** by column; null = not counted */
  cells: (number | string | null)[];
}

/** A table whose parts add up to its sums, line by line, and whose lines add up to the last one, column by column. */
export interface TeamTable {
  id: string;
  title: string;
  note: string | null;
  /** what stands above the labels of the lines */
  corner: string;
  columns: TeamColumn[];
  rows: TeamRowView[];
  /** all lines together */
  sum: TeamRowView;
}

export interface TeamTablesOf {
  /** one week, one source for each person, by name */
  used: readonly PersonWeek[];
  courses: { people: readonly Course[]; team: Course };
  /** false: only the last line of each table */
  named: boolean;
  rules: readonly Rule[];
  language: Language;
}

/** Who has how many, why, and whether it is getting better. Empty of nobody. */
export function teamTables(of: TeamTablesOf): TeamTable[] {
  if (of.used.length === 0) return [];
  return [
    bandsTable(of),
    splitTable(of, 'cause'),
    weeksTable(of),
    splitTable(of, 'age'),
    rulesTable(of),
    outsideTable(of),
  ];
}

function bandsTable({ used, courses, named, language }: TeamTablesOf): TeamTable {
  const text = teamText[language];
  const week = weekText[language];
  const cells = (line: NumberLine, course: Course | undefined) => {
    const { late, soon, timely } = line.standings;
    const inNone = outside.reduce((sum, place) => sum + line.standings[place], 0);
    const share = percent(line.onTime.timely, line.onTime.of);
    return [
      ...[late, soon, timely, line.standings['local-norm'], inNone, line.all],
      share === null ? null : text['table.share.words'](share, line.onTime.of),
      changeCell(course, named, language),
    ];
  };
  const part = (label: string): TeamColumn => ({ label, kind: 'part' });
  return {
    id: 'bands',
    title: text['bands.title'],
    note: text['bands.note'],
    corner: text['table.who'],
    columns: [
      part(text['table.late']),
      part(week['place.soon']),
      part(week['place.timely']),
      part(text['table.localNorm']),
      part(text['table.outside']),
      { label: text['table.all'], kind: 'sum' },
      { label: text['table.share'], kind: 'beside' },
      { label: text['table.change'], kind: 'beside' },
    ],
    ...linesOf(
      { used, named, language },
      ([week]) =>
        cells(
          sumLine([week!])!,
          courses.people.find(({ who }) => who === week!.who),
        ),
      (weeks) => cells(sumLine(weeks)!, courses.team),
    ),
  };
}

function outsideTable({ used, named, language }: TeamTablesOf): TeamTable {
  const text = teamText[language];
  return {
    id: 'outside',
    title: text['outside.title'],
    note: text['outside.note'],
    corner: text['table.who'],
    columns: [
      ...outside.map((place): TeamColumn => ({ label: weekText[language][`place.${place}`], kind: 'part' })),
      { label: text['table.all'], kind: 'sum' },
      { label: text['table.overLocalNorm'], kind: 'beside' },
      { label: text['table.othersDuties'], kind: 'beside' },
    ],
    ...linesOf({ used, named, language }, (weeks) => {
      const line = sumLine(weeks)!;
      const parts = outside.map((place) => line.standings[place]);
      return [...parts, added(parts), line.overLocalNorm, line.othersDuties];
    }),
  };
}

function splitTable({ used, named, language }: TeamTablesOf, split: 'cause' | 'age'): TeamTable {
  const text = teamText[language];
  const keys: readonly (string | null)[] = split === 'cause' ? [...lateCauses, null] : overdueAges;
  return {
    id: split,
    title: text[`${split}.title`],
    note: split === 'cause' ? text['cause.note'] : null,
    corner: text['table.who'],
    columns: [
      ...keys.map((key): TeamColumn => ({ label: splitWord(split, key, [], language), kind: 'part' })),
      { label: text['table.late'], kind: 'sum' },
    ],
    ...linesOf({ used, named, language }, (weeks) => {
      const known = lateBy(weeks, split);
      const parts = keys.map((key) => known.find((one) => one.key === key)?.cases ?? 0);
      return [...parts, added(parts)];
    }),
  };
}

/** A rule is a line and a person a column: rules have long names. */
function rulesTable({ used, named, rules, language }: TeamTablesOf): TeamTable {
  const text = teamText[language];
  const columns = named ? used : [];
  const cells = (rule: string | null | undefined) => {
    const ofRule = (week: PersonWeek) =>
      added(lateBy([week], 'rule').flatMap(({ key, cases }) => (rule === undefined || key === rule ? [cases] : [])));
    const parts = used.map(ofRule);
    return [...(named ? parts : []), added(parts)];
  };
  return {
    id: 'rule',
    title: text['rule.title'],
    note: null,
    corner: text['rule.rule'],
    columns: [
      ...columns.map(({ who }): TeamColumn => ({ label: nameOf(who, language), kind: 'part' })),
      { label: text['table.late'], kind: 'sum' },
    ],
    rows: lateBy(used, 'rule').map(({ key }) => ({
      label: splitWord('rule', key, rules, language),
      about: null,
      cells: cells(key),
    })),
    sum: { label: text['table.all'], about: null, cells: cells(undefined) },
  };
}

function weeksTable({ courses, named, language }: TeamTablesOf): TeamTable {
  const text = teamText[language];
  const { people, team } = courses;
  const cells = (course: Course) => [...course.points.map(({ late }) => late), changeCell(course, named, language)];
  return {
    id: 'weeks',
    title: text['weeks.title'],
    note: text['weeks.note'],
    corner: text['table.who'],
    columns: [
      ...team.points.map(({ monday }): TeamColumn => ({
        label: text['weeks.week'](isoWeek(monday).week),
        kind: 'beside',
      })),
      { label: text['table.change'], kind: 'beside' },
    ],
    rows: named ? people.map((one) => ({ label: nameOf(one.who, language), about: null, cells: cells(one) })) : [],
    sum: { label: text['table.team'], about: null, cells: cells(team) },
  };
}

type Cells = TeamRowView['cells'];

function linesOf(
  { used, named, language }: Pick<TeamTablesOf, 'used' | 'named' | 'language'>,
  cells: (weeks: readonly PersonWeek[]) => Cells,
  sumCells: (weeks: readonly PersonWeek[]) => Cells = cells,
): Pick<TeamTable, 'rows' | 'sum'> {
  const text = teamText[language];
  const rows = named
    ? used.map((week) => ({
        label: nameOf(week.who, language),
        about: text[`source.${week.source}`],
        cells: cells([week]),
      }))
    : [];
  return { rows, sum: { label: text['table.team'], about: null, cells: sumCells(used) } };
}

function nameOf(who: string, language: Language): string {
  return who === '' ? teamText[language]['table.listAll'] : who;
}

/** What the late ones are told apart by, in words; a rule that this machine does not know stands by its id. */
export function splitWord(split: Split, key: string | null, rules: readonly Rule[], language: Language): string {
  const text = progressText[language];
  if (split === 'age') return text[`overdue.${key as 'week' | 'month' | 'longer'}`];
  if (split === 'cause') return text[`cause.${(key ?? 'none') as 'none'}`];
  return ruleWord(key, rules, language);
}

export function ruleWord(id: string | null, rules: readonly Rule[], language: Language): string {
  if (id === null) return teamText[language]['table.none'];
  return rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

/** A change of some of the people alone may be somebody's own: it is said only where people may be named. */
export function sayable(change: Change | null, named: boolean): Change | null {
  return change && (named || change.isOfAll) ? change : null;
}

function changeCell(course: Course | undefined, named: boolean, language: Language): string | null {
  const change = sayable(course?.change ?? null, named);
  if (!change) return null;
  const words = changeWords(change.late, language);
  return change.isOfAll ? words : teamText[language]['change.part'](words, change.of);
}

export function changeWords(late: number, language: Language): string {
  const text = teamText[language];
  if (late === 0) return text['change.same'];
  return late < 0 ? text['change.fewer'](-late) : text['change.more'](late);
}

function added(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
