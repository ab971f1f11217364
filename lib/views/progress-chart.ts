import type { IsoDate } from '../dates/iso-date.ts';
import { isoWeek } from '../dates/iso-week.ts';
import { percent } from '../plan/on-time.ts';
import type { CountedTime, CountingStep } from '../plan/on-time-series.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import type { ChartPoint, ChartView } from './chart.ts';

/** A share, and of how many; `clear` of `all` is the coverage, where it has one. */
export interface ShareOf {
  part: number;
  of: number;
  coverage?: { clear: number; all: number };
}

export interface ChartOf {
  label: string;
  /** what the part is called in the table */
  part: string;
  times: readonly CountedTime<DayCounts>[];
  shareOf: (counts: DayCounts) => ShareOf;
  step: CountingStep;
  target: number | null;
  today: IsoDate;
  language: Language;
}

/** A share over time. What was not counted has no value, and no line goes across it. */
export function shareChart({ label, part, times, shareOf, step, target, today, language }: ChartOf): ChartView {
  const text = progressText[language];
  const points: ChartPoint[] = [];
  let hasCoverage = false;
  for (const { from, counts, follows } of times) {
    const tick = tickOf(from, step, today, language);
    const when = whenOf(from, counts?.day ?? null, step, today, language);
    if (!counts) {
      const words = text['chart.gap.words'](when);
      points.push({ id: from, tick, value: null, joined: false, words, cells: [text['chart.gap']] });
      continue;
    }
    const share = shareOf(counts);
    const value = percent(share.part, share.of);
    const { coverage } = share;
    hasCoverage ||= coverage !== undefined;
    const said =
      value === null ? text['chart.none.words'](when) : text['chart.share.words'](when, value, share.part, share.of);
    points.push({
      id: from,
      tick,
      value,
      joined: follows && value !== null && (points.at(-1)?.value ?? null) !== null,
      words: [said, coverage && text['chart.coverage.words'](coverage.clear, coverage.all)].filter(Boolean).join(', '),
      cells: [
        value === null ? text.none : text['share.figure'](value),
        String(share.part),
        String(share.of),
        ...(coverage ? [`${coverage.clear} / ${coverage.all}`] : []),
      ],
    });
  }
  return {
    label,
    hint: text['chart.hint'],
    points,
    target: target === null ? null : { value: target, words: text['chart.target'](target) },
    columns: [
      text['column.time'],
      text['column.share'],
      part,
      text['column.of'],
      ...(hasCoverage ? [text['column.coverage']] : []),
    ],
  };
}

function tickOf(from: IsoDate, step: CountingStep, today: IsoDate, language: Language): string {
  return step === 'weeks'
    ? progressText[language]['chart.week'](isoWeek(from).week)
    : dayWords(from, today, language, 'short');
}

function whenOf(from: IsoDate, day: IsoDate | null, step: CountingStep, today: IsoDate, language: Language): string {
  const text = progressText[language];
  const week = isoWeek(from).week;
  const on = day === today ? text['chart.now'] : dayWords(day ?? from, today, language);
  if (step === 'weeks') return day === null ? text['chart.week'](week) : text['chart.week.words'](week, on);
  return on;
}
