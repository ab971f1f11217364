import type { IsoDate } from '../dates/iso-date.ts';
import type { CountRow } from '../plan/daily-counts.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import type { QuotaCount } from '../plan/indicators-quota.ts';
import { onTime, percent } from '../plan/on-time.ts';
import { countsOverTime, countWeeksAgo } from '../plan/on-time-series.ts';
import type { Rule } from '../rules/rule.ts';
import type { OtherUnits } from '../team/team-counts.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import { overdueOverTime } from './overdue-over-time.ts';
import { hasOtherUnits, indicatorViews } from './progress-indicators.ts';
import { shareChart } from './progress-chart.ts';
import {
  groupTitle,
  othersTable,
  overdueTable,
  quotaTable,
  ruleTitle,
  splitTable,
  standingTable,
} from './progress-tables.ts';
import type { ProgressChoice, ProgressOf, ProgressView, ShareView } from './progress.ts';

export interface ProgressInput {
  /** what was counted before, in any order; what was kept of today gives way to `now` */
  kept: readonly DayCounts[];
  /** today's count, from the cases as they are now */
  now: DayCounts;
  /** null where the quota is not counted */
  quotas: readonly QuotaCount[] | null;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  /** the share aimed at, in per cent */
  target: number;
  /** how many weeks of counts are kept */
  weeks: number;
  /** what the unit is called; empty = not told */
  unit: string;
  /** target groups whose cases belong to another unit */
  otherUnits: OtherUnits;
  choice: ProgressChoice;
}

/** By day, the line shows so many weeks. */
const weeksByDay = 4;

/** Is it getting better? Of how many, with what coverage, and what stands beside it. */
export function progressView(input: ProgressInput): ProgressView {
  const { kept, now, quotas, rules, today, language, weeks, unit, otherUnits, choice } = input;
  const text = progressText[language];
  const days = [...kept.filter(({ day }) => day < today), now];
  const lead = text.lead;
  if (now.rows.length === 0 && days.length === 1) {
    return { lead, empty: { title: text['empty.title'], text: text['empty.text'] }, counted: null };
  }
  const { step } = choice;
  const all = countsOverTime(days, step, step === 'weeks' ? weeks : Math.min(weeksByDay, weeks), today);
  // Before the first count nothing is missing.
  const times = all.slice(all.findIndex(({ counts }) => counts !== null));
  const compared = { now, before: countWeeksAgo(days, 4, today), rules, language };
  const indicators = indicatorViews({ now, times, step, rules, today, language, unit, otherUnits });
  // A name that is only some of the cases' unit would be wrong of all.
  const ofWhom = hasOtherUnits({ now, unit, otherUnits }) ? '' : unit;
  return {
    lead,
    empty: days.length === 1 ? { title: text['begun.title'], text: text['begun.text'] } : null,
    counted: {
      unopened: now.unopened > 0 ? text.unopened(now.unopened) : null,
      share: shareView(input, days, times),
      groups: splitTable('group', compared),
      rules: splitTable('rule', compared),
      overdue: overdueTable(now.rows, language),
      overdueTime: overdueOverTime(days, { weeks, today, language }),
      standing: standingTable(compared),
      others: othersTable(compared),
      indicators: {
        title: text['indicator.title'](ofWhom || text['indicator.unit']),
        empty: indicators.length === 0 ? text['indicator.empty'] : null,
        list: indicators,
      },
      quota: quotas && quotaTable(quotas, rules, language),
    },
  };
}

function shareView(
  { now, rules, today, language, target, weeks, choice }: ProgressInput,
  days: readonly DayCounts[],
  times: ReturnType<typeof countsOverTime<DayCounts>>,
): ShareView {
  const text = progressText[language];
  const countOf = ({ rows, unopened }: DayCounts) => {
    const own = rows.filter((row) => isOf(row, choice.of));
    return onTime(own, choice.of.kind === 'all' ? unopened : 0);
  };
  const { timely, of, clear, all } = countOf(now);
  const share = percent(timely, of);
  const missing = Math.ceil((target * of) / 100) - timely;
  const chart = shareChart({
    label: text['share.chart'],
    part: text['column.timely'],
    times,
    step: choice.step,
    target,
    today,
    language,
    shareOf: (counts) => {
      const is = countOf(counts);
      return { part: is.timely, of: is.of, coverage: { clear: is.clear, all: is.all } };
    },
  });
  return {
    title: text['share.title'],
    figure: share === null ? null : text['share.figure'](share),
    lines: [
      share === null ? text['share.none'] : text['share.of'](timely, of),
      text['share.coverage'](clear, all),
      ...(share === null ? [] : [missing > 0 ? text['share.under'](target, missing) : text['share.over'](target)]),
    ],
    reached: share !== null && missing <= 0,
    options: optionsOf(days, rules, language),
    chart: chart.points.length > 1 ? chart : null,
    steps: [
      { value: 'weeks', words: text['choose.weeks'](weeks) },
      { value: 'days', words: text['choose.days'] },
    ],
  };
}

function isOf(row: CountRow, of: ProgressOf): boolean {
  if (of.kind === 'all') return true;
  return of.kind === 'group' ? row.group === of.group : row.rule === of.rule;
}

/** What the line can be of: every group and rule that was in a band on any of the days. */
function optionsOf(days: readonly DayCounts[], rules: readonly Rule[], language: Language): ShareView['options'] {
  const rows = days.flatMap((counts) => counts.rows).filter((row) => onTime([row]).of > 0);
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => ({
    value: valueOf({ kind: 'group', group }),
    words: groupTitle(group, language),
  }));
  const ofRules = [...new Set(rows.flatMap(({ rule }) => rule ?? []))].map((rule) => ({
    value: valueOf({ kind: 'rule', rule }),
    words: ruleTitle(rule, rules, language),
  }));
  const byWords = (one: { words: string }, other: { words: string }) => (one.words < other.words ? -1 : 1);
  return {
    all: { value: valueOf({ kind: 'all' }), words: progressText[language]['choose.all'] },
    groups: groups.toSorted(byWords),
    rules: ofRules.toSorted(byWords),
  };
}

/** What is chosen, as the value of a control. */
export function valueOf(of: ProgressOf): string {
  if (of.kind === 'all') return 'all';
  return of.kind === 'group' ? `group ${of.group ?? ''}` : `rule ${of.rule}`;
}

/** The way back; what is no value of ours is all cases. */
export function chosenBy(value: string): ProgressOf {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'group') return { kind, group: id || null };
  return kind === 'rule' ? { kind, rule: id } : { kind: 'all' };
}
