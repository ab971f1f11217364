import type { IsoDate } from '../dates/iso-date.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import type { IndicatorCount } from '../plan/indicators.ts';
import { percent } from '../plan/on-time.ts';
import type { CountedTime, CountingStep } from '../plan/on-time-series.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import { shareChart } from './progress-chart.ts';
import type { IndicatorView } from './progress.ts';
import { ruleTitle } from './progress-tables.ts';
import { spanWords } from './rule-words.ts';

export interface IndicatorsOf {
  now: DayCounts;
  times: readonly CountedTime<DayCounts>[];
  step: CountingStep;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
}

/** Each indicator that any case stands in, with its line over time. */
export function indicatorViews({ now, times, step, rules, today, language }: IndicatorsOf): IndicatorView[] {
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
        const { reached, missed } = sumOf(counts, id);
        return { part: reached, of: reached + missed };
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
      chart: chart.points.filter(({ value }) => value !== null).length > 1 ? chart : null,
    };
  });
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
