import { outside } from '../plan/bands.ts';
import type { CountRow } from '../plan/daily-counts.ts';
import { casesIn } from '../plan/daily-counts.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import type { QuotaCount } from '../plan/indicators-quota.ts';
import { onTime, percent } from '../plan/on-time.ts';
import { overdueByCause, type ByAge } from '../plan/overdue-age-and-cause.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import { progressText, type ProgressText } from '../text/progress-text.ts';
import { weekText } from '../text/week-text.ts';
import type { TableRow, TableView } from './progress.ts';
import { groupLabel } from './rule-words.ts';

/** What is compared: today's count, and the one that stood four weeks ago; null where there is none. */
export interface Compared {
  now: DayCounts;
  before: DayCounts | null;
  rules: readonly Rule[];
  language: Language;
}

/** What is said of today's count, and, where there is one, of the count before. */
function both({ now, before }: Pick<Compared, 'now' | 'before'>, say: (counts: DayCounts) => string): string[] {
  return before ? [say(now), say(before)] : [say(now)];
}

function columnsOfBoth(first: string, { before, language }: Pick<Compared, 'before' | 'language'>): string[] {
  const text = progressText[language];
  return [first, text['column.now'], ...(before ? [text['column.before']] : [])];
}

/** The rule's own title; a rule that is gone is called by its id. */
export function ruleTitle(id: string, rules: readonly Rule[], language: Language): string {
  return rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

export function groupTitle(id: string | null, language: Language): string {
  return id === null ? progressText[language]['group.unknown'] : groupLabel(id, language);
}

/** Shares on time beside each other, by what the rows have in common; the one with most cases over comes first. */
export function splitTable(by: 'group' | 'rule', compared: Compared): TableView {
  const { now, rules, language } = compared;
  const text = progressText[language];
  const ids = [...new Set(now.rows.map((row) => row[by]))];
  const isOf = (id: string | null) => (counts: DayCounts) => onTime(counts.rows.filter((row) => row[by] === id));
  const split = ids
    .map((id) => ({ id, is: isOf(id)(now) }))
    .filter(({ is }) => is.of > 0)
    .toSorted((one, other) => other.is.late - one.is.late || other.is.of - one.is.of);
  const rows = split.map(({ id }): TableRow => {
    const title = by === 'group' || id === null ? groupTitle(id, language) : ruleTitle(id, rules, language);
    return { id: `${by} ${id}`, cells: [title, ...both(compared, (counts) => shareCell(isOf(id)(counts), text))] };
  });
  return {
    title: text[`split.${by}s`],
    note: text['split.note'],
    columns: columnsOfBoth(text[`column.${by}`], compared),
    rows,
  };
}

function shareCell({ timely, of }: { timely: number; of: number }, text: ProgressText): string {
  const share = percent(timely, of);
  return share === null ? text.none : text['split.cell'](share, timely, of);
}

export function overdueTable(rows: readonly CountRow[], language: Language): TableView {
  const text = progressText[language];
  const { parts, ages } = overdueByCause(rows);
  const numbers = ({ week, month, longer, all }: ByAge) => [week, month, longer, all].map(String);
  const lines = parts
    .filter((part) => part.ages.all > 0)
    .flatMap(({ influence, causes, ages: sum }): TableRow[] => [
      { id: influence, cells: [text[`influence.${influence}`], ...numbers(sum)], look: 'part' },
      ...causes.map(({ cause, ages: own }) => ({
        id: `${influence} ${cause}`,
        cells: [text[`cause.${cause ?? 'none'}`], ...numbers(own)],
      })),
    ]);
  const none = ages.all === 0;
  return {
    title: text['overdue.title'],
    note: none ? text['overdue.none'] : text['influence.note'],
    columns: [
      text['overdue.cause'],
      text['overdue.week'],
      text['overdue.month'],
      text['overdue.longer'],
      text['overdue.all'],
    ],
    rows: none ? [] : [...lines, { id: 'all', cells: [text['overdue.all'], ...numbers(ages)], look: 'all' }],
  };
}

/** Every case once, so that the numbers add up to all. */
export function standingTable(compared: Omit<Compared, 'rules'>): TableView {
  const { now, language } = compared;
  const text = progressText[language];
  const places = weekText[language];
  const numbers = (count: (counts: DayCounts) => number) => both(compared, (counts) => String(count(counts)));
  const casesAt = (place: string) => (counts: DayCounts) => casesIn(counts.rows.filter((row) => row.place === place));
  const localNormOf = ({ rows }: DayCounts) => {
    const { timely, late } = onTime(rows).localNorm;
    return timely + late;
  };
  const overNorm = text['standing.localNorm.late'](onTime(now.rows).localNorm.late);
  return {
    title: text['standing.title'],
    note: null,
    columns: columnsOfBoth(text['column.cases'], compared),
    rows: [
      { id: 'bands', cells: [text['standing.bands'], ...numbers(({ rows }) => onTime(rows).of)] },
      { id: 'local-norm', cells: [`${text['standing.localNorm']} (${overNorm})`, ...numbers(localNormOf)] },
      ...outside.map((place) => ({ id: place, cells: [places[`place.${place}`], ...numbers(casesAt(place))] })),
      { id: 'all', cells: [text['standing.all'], ...numbers(({ rows }) => casesIn(rows))], look: 'all' },
    ],
  };
}

/** Cases in which somebody else is over a deadline, by whose rule it is; null where there are none. */
export function othersTable(compared: Compared): TableView | null {
  const { now, rules, language } = compared;
  if (now.others.cases === 0) return null;
  const text = progressText[language];
  const byRule = (rule: string) => (counts: DayCounts) =>
    String(counts.others.rules.find((one) => one.rule === rule)?.cases ?? 0);
  const all = both(compared, ({ others }) => String(others.cases));
  return {
    title: text['standing.others'],
    note: text['standing.others.note'],
    columns: columnsOfBoth(text['column.rule'], compared),
    rows: [
      ...now.others.rules.map(({ rule }) => ({
        id: rule,
        cells: [ruleTitle(rule, rules, language), ...both(compared, byRule(rule))],
      })),
      { id: 'all', cells: [text['column.cases'], ...all], look: 'all' },
    ],
  };
}

export function quotaTable(quotas: readonly QuotaCount[], rules: readonly Rule[], language: Language): TableView {
  const text = progressText[language];
  return {
    title: text['quota.title'],
    note: quotas.length === 0 ? `${text['quota.note']} ${text['quota.none']}` : text['quota.note'],
    columns: [
      text['column.rule'],
      text['quota.base'],
      text['quota.exempt'],
      text['quota.share'],
      text['quota.room'],
      text['quota.without'],
      text['quota.unknown'],
    ],
    rows: quotas.map(({ rule, base, exempt, room, without, unknown }) => {
      const share = percent(base - exempt, base);
      return {
        id: rule,
        cells: [
          ruleTitle(rule, rules, language),
          String(base),
          String(exempt),
          share === null ? text.none : text['share.figure'](share),
          room < 0 ? text['quota.over'](-room) : String(room),
          String(without),
          String(unknown),
        ],
      };
    }),
  };
}
