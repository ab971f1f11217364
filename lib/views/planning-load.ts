import type { ClosedDays } from '../dates/closed-days.ts';
import { isoWeek } from '../dates/iso-week.ts';
import type { Capacity, PlanWeek } from '../plan/load-capacity.ts';
import { countLoad, loadOf, type LoadCounts, type LoadWeek } from '../plan/load.ts';
import { dayWords } from '../text/day-words.ts';
import { planningText } from '../text/planning-text.ts';
import type { LoadRow, LoadView } from './planning.ts';
import type { NeedyCase, PlanningContext } from './planning-cases.ts';

/** »23.–29. nov.«, and over the end of a month »30. nov. – 6. dec.« */
export function weekDays({ monday, to }: PlanWeek, { today, language }: PlanningContext): string {
  const last = dayWords(to, today, language, 'short');
  if (monday.slice(0, 7) !== to.slice(0, 7)) return `${dayWords(monday, today, language, 'short')} – ${last}`;
  return `${Number(monday.slice(8))}${language === 'da' ? '.' : ''}–${last}`;
}

export function loadView(
  cases: readonly NeedyCase[],
  weeks: readonly PlanWeek[],
  capacity: Capacity,
  closed: ClosedDays,
  context: PlanningContext,
): LoadView {
  const load = loadOf(cases, weeks, capacity, closed);
  const heights = load.map((one) => Math.max(one.agreed + one.needed + one.uncertain, one.capacity ?? 0));
  return {
    summary: summaryOf(load, context),
    rows: load.map((one) => rowOf(one, context)),
    most: Math.max(1, ...heights),
    isCapacityMissing: load.every((one) => one.capacity === null),
  };
}

/** »Dine 42 sager: 12 mangler en aftale · …«; a place without cases is left out, and the rest add up. */
export function countsLine(cases: readonly NeedyCase[], weeks: readonly PlanWeek[], context: PlanningContext): string {
  const text = planningText[context.language];
  const counts: LoadCounts = countLoad(cases, weeks);
  const places = ['needed', 'uncertain', 'later', 'none', 'stale'] as const;
  const parts = places.filter((place) => counts[place] > 0).map((place) => text[`counts.${place}`](counts[place]));
  return `${text['counts.all'](counts.all)}: ${parts.join(' · ')}.`;
}

function summaryOf(load: readonly LoadWeek[], { language }: PlanningContext): string {
  const text = planningText[language];
  const total = (of: (one: LoadWeek) => number) => load.reduce((sum, one) => sum + of(one), 0);
  const parts = [
    text['load.summary'](
      total(({ agreed }) => agreed),
      total(({ needed }) => needed),
    ),
  ];
  const short = total((one) => one.short ?? 0);
  const first = load.find((one) => (one.short ?? 0) > 0);
  if (first) parts.push(text['load.short'](short, text['planning.week'](isoWeek(first.week.monday).week)));
  else if (load.some((one) => one.short !== null)) parts.push(text['load.enough']);
  return parts.join(' ');
}

function rowOf(one: LoadWeek, context: PlanningContext): LoadRow {
  const { week, agreed, needed, uncertain, capacity, short, closedDays } = one;
  const text = planningText[context.language];
  const number = isoWeek(week.monday).week;
  const leave = closedDays.filter(({ closedDay }) => closedDay.kind === 'leave').length;
  const named = closedDays.filter(({ closedDay }) => closedDay.kind !== 'leave');
  const names = [...new Set(named.map(({ closedDay }) => closedDay[context.language]))];
  return {
    monday: week.monday,
    week: text['planning.week'](number),
    number,
    days: weekDays(week, context),
    ...{ agreed, needed, uncertain, capacity, short },
    closed: [...names, ...(leave > 0 ? [text['load.leave'](leave)] : [])].join(', '),
  };
}
