import type { IsoDate } from '../dates/iso-date.ts';
import { isoWeek } from '../dates/iso-week.ts';
import { lateCauses, type LateCause } from '../plan/causes.ts';
import type { DayCounts } from '../plan/daily-counts-kept.ts';
import { countsOverTime, type CountedTime } from '../plan/on-time-series.ts';
import { overdueAges } from '../plan/overdue-age.ts';
import { influences, overdueByCause, type OverdueByCause } from '../plan/overdue-age-and-cause.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress-text.ts';
import type { Bar, OverdueTimeView, TableRow, TableView } from './progress.ts';

interface TimeOf {
  /** how many weeks back, the week of today among them */
  weeks: number;
  today: IsoDate;
  language: Language;
}

/** More bars than these cannot be told apart. */
const mostWeeks = 26;

type Counted = CountedTime<DayCounts>;
type Cause = LateCause | null;

/**
 * What was over a deadline of law, week by week, each week by its last count: by how long, by who can do something about
 * it, and by cause. In each line the ages add up to all, and so do the influences and the causes.
 *
 * @param days at most one count of each day, in any order, today's among them
 * @returns null where fewer than two weeks were counted
 */
export function overdueOverTime(
  days: readonly DayCounts[],
  { weeks, today, language }: TimeOf,
): OverdueTimeView | null {
  const text = progressText[language];
  const all = countsOverTime(days, 'weeks', Math.min(weeks, mostWeeks), today);
  const times = all.slice(all.findIndex(({ counts }) => counts !== null));
  const counted = times.flatMap(({ counts }) => counts ?? []);
  if (counted.length < 2) return null;
  const late = new Map(counted.map((counts) => [counts.day, overdueByCause(counts.rows)]));
  const of = ({ counts }: Counted) => counts && late.get(counts.day)!;
  const totals = counted.map(({ day }) => late.get(day)!.ages.all);
  const since = days.reduce((first, { day }) => (day < first ? day : first), counted[0]!.day);
  return {
    title: text['overdue.time.title'],
    note: text['overdue.time.note'](dayWords(since, today, language)),
    bars: {
      label: text['overdue.time.chart'](tickOf(times[0]!, language), totals[0]!, totals.at(-1)!),
      keys: [text['influence.own'], text['influence.others'], text['influence.open']],
      most: Math.max(1, ...totals),
      bars: times.map((time): Bar => {
        const is = of(time);
        return { id: time.from, tick: tickOf(time, language), parts: is && partsOf(is) };
      }),
    },
    table: tableOf(times, of, language),
    causes: causesTable(times, of, language),
  };
}

function tickOf({ from }: Counted, language: Language): string {
  return progressText[language]['chart.week'](isoWeek(from).week);
}

function partsOf({ parts }: OverdueByCause): [number, number, number] {
  const [own, others, open] = influences.map((one) => parts.find(({ influence }) => influence === one)!.ages.all);
  return [own!, others!, open!];
}

type Of = (time: Counted) => OverdueByCause | null;

function tableOf(times: readonly Counted[], of: Of, language: Language): TableView {
  const text = progressText[language];
  return {
    title: text['overdue.time.title'],
    note: null,
    columns: [
      text['column.time'],
      ...overdueAges.map((age) => text[`overdue.${age}`]),
      ...influences.map((influence) => text[`influence.${influence}`]),
      text['overdue.all'],
    ],
    rows: linesOf(times, of, language, (is) => [
      ...overdueAges.map((age) => is.ages[age]),
      ...partsOf(is),
      is.ages.all,
    ]),
  };
}

/** The causes that were told in any of the weeks, in their own order, and last what has none. */
function causesTable(times: readonly Counted[], of: Of, language: Language): TableView | null {
  const text = progressText[language];
  const casesOf = (is: OverdueByCause, cause: Cause) =>
    is.parts.flatMap(({ causes }) => causes).find((one) => one.cause === cause)?.ages.all ?? 0;
  const isThere = (cause: Cause) =>
    times.some((time) => {
      const is = of(time);
      return is !== null && casesOf(is, cause) > 0;
    });
  const told = lateCauses.filter(isThere);
  if (told.length === 0) return null;
  const causes: Cause[] = isThere(null) ? [...told, null] : told;
  return {
    title: text['overdue.time.causes'],
    note: null,
    columns: [text['column.time'], ...causes.map((cause) => text[`cause.${cause ?? 'none'}`]), text['overdue.all']],
    rows: linesOf(times, of, language, (is) => [...causes.map((cause) => casesOf(is, cause)), is.ages.all]),
  };
}

function linesOf(
  times: readonly Counted[],
  of: Of,
  language: Language,
  numbers: (is: OverdueByCause) => number[],
): TableRow[] {
  return times.toReversed().map((time) => {
    const is = of(time);
    const cells = is ? numbers(is).map(String) : [progressText[language]['chart.gap']];
    return { id: time.from, cells: [tickOf(time, language), ...cells] };
  });
}
