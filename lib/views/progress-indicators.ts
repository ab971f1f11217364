import type { IsoDate } from '../dates/iso-date.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import type { IndicatorCount } from '../plan/indicators.ts';
import { percent } from '../plan/on-time.ts';
import type { CountedTime, CountingStep } from '../plan/on-time-series.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import type { OtherUnits } from '../team/team-counts.ts';
import { indicatorByUnit, type UnitIndicator } from '../team/unit-indicators.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import { shareChart } from './progress-chart.ts';
import type { IndicatorView, TableView } from './progress.ts';
import { ruleTitle } from './progress-tables.ts';
import { spanWords } from './rule-words.ts';

export interface IndicatorsOf {
  /** one's own unit; empty = not told */
  unit: string;
  otherUnits: OtherUnits;
  now: DayCounts;
  times: readonly CountedTime<DayCounts>[];
  step: CountingStep;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
}

/** Each indicator that any case stands in, with its line over time. */
export function indicatorViews(of: IndicatorsOf): IndicatorView[] {
  const { now, times, step, rules, today, language } = of;
  const text = progressText[language];
  const isRolling = (id: string) => Number(versionOf(id, rules)?.obligation.kind === 'rolling');
  // What is looked at each week stands first.
  const ids = [...new Set(now.indicators.map(({ rule }) => rule))].toSorted((a, b) => isRolling(a) - isRolling(b));
  return ids.map((id) => {
    const sum = sumOf(now, id);
    const version = versionOf(id, rules);
    const share = percent(sum.reached, sum.reached + sum.missed);
    const ended = version?.validTo && version.validTo < today ? version.validTo : null;
    const chart = shareChart({
      label: `${ruleTitle(id, rules, language)}. ${text['indicator.chart']}`,
      part: text['column.held'],
      times,
      step,
      target: null,
      today,
      language,
      shareOf: (counts) => {
        const { reached, missed, ...rest } = sumOf(counts, id);
        const clear = reached + missed + rest.fresh;
        return { part: reached, of: reached + missed, coverage: { clear, all: clear + rest.unknown } };
      },
    });
    return {
      id,
      title: ruleTitle(id, rules, language),
      figure: share === null ? null : text['share.figure'](share),
      lines: [
        share === null ? text['indicator.none'] : reachedWords(version, sum, language),
        sum.fresh > 0 ? text['indicator.fresh'](sum.fresh) : '',
        sum.unknown > 0 ? text['indicator.unknown'](sum.unknown) : '',
        ended ? text['indicator.ended'](dayWords(ended, today, language, 'dated')) : text['indicator.local'],
      ].filter(Boolean),
      units: unitTable(id, of),
      chart: chart.points.filter(({ value }) => value !== null).length > 1 ? chart : null,
    };
  });
}

/** Whether cases of another unit than one's own stand in any indicator. */
export function hasOtherUnits({ now, unit, otherUnits }: Pick<IndicatorsOf, 'now' | 'unit' | 'otherUnits'>): boolean {
  const rules = new Set(now.indicators.map(({ rule }) => rule));
  return [...rules].some((rule) =>
    indicatorByUnit(now.indicators, rule, unit, otherUnits).some((one) => one.unit !== unit),
  );
}

/** One indicator unit by unit, each line adding up to its cases; null where all of them are one's own unit's. */
function unitTable(rule: string, { now, unit, otherUnits, language }: IndicatorsOf): TableView | null {
  const text = progressText[language];
  const units = indicatorByUnit(now.indicators, rule, unit, otherUnits);
  if (units.every((one) => one.unit === unit)) return null;
  const cells = ({ reached, missed, fresh, unknown }: Omit<UnitIndicator, 'unit'>) => {
    const share = percent(reached, reached + missed);
    const clear = reached + missed + fresh;
    return [
      ...[reached, missed, fresh, unknown, clear + unknown].map(String),
      share === null ? text.none : text['split.cell'](share, reached, reached + missed),
      `${clear} / ${clear + unknown}`,
    ];
  };
  return {
    title: text['indicator.units'],
    note: null,
    columns: [
      text['column.unit'],
      text['column.held'],
      text['column.notHeld'],
      text['column.fresh'],
      text['column.untold'],
      text['overdue.all'],
      text['column.share'],
      text['column.coverage'],
    ],
    rows: [
      ...units.map((one) => ({
        id: `unit ${one.unit}`,
        cells: [one.unit || text['indicator.unit.own'], ...cells(one)],
      })),
      { id: 'all', cells: [text['overdue.all'], ...cells(sumOf(now, rule))], look: 'all' },
    ],
  };
}

function versionOf(id: string, rules: readonly Rule[]): RuleVersion | null {
  return rules.find((rule) => rule.id === id)?.versions.at(-1) ?? null;
}

function reachedWords(
  version: RuleVersion | null,
  { reached, missed }: Pick<IndicatorCount, 'reached' | 'missed'>,
  language: Language,
): string {
  const text = progressText[language];
  const of = reached + missed;
  const obligation = version?.obligation;
  if (obligation?.kind === 'rolling') {
    return text['indicator.rolling'](obligation.count, spanWords(obligation.window, language), reached, of);
  }
  const span = obligation?.kind === 'indicator' && obligation.measure === 'held-since' ? obligation.span : null;
  return span
    ? text['indicator.held'](spanWords(span, language), reached, of)
    : text['chart.share.words'](text['column.held'], percent(reached, of) ?? 0, reached, of);
}

/** One indicator over all target groups. */
function sumOf(
  { indicators }: DayCounts,
  rule: string,
): Pick<IndicatorCount, 'reached' | 'fresh' | 'missed' | 'unknown'> {
  const sum = { reached: 0, fresh: 0, missed: 0, unknown: 0 };
  for (const one of indicators) {
    if (one.rule !== rule) continue;
    for (const key of ['reached', 'fresh', 'missed', 'unknown'] as const) sum[key] += one[key];
  }
  return sum;
}
