import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { isoWeek } from '../dates/iso-week.ts';
import type { JointSummons } from '../plan/joint.ts';
import { planWeeks, type Capacity, type PlanWeek } from '../plan/load-capacity.ts';
import { slotWeeks } from '../plan/slots.ts';
import type { LastStep } from '../rules/backward-chain.ts';
import { dayWords } from '../text/day-words.ts';
import { planningText } from '../text/planning-text.ts';
import type { PlanningView, SlotsView, SummonLine } from './planning.ts';
import { needInSentence, whoIs, type NeedyCase, type PlanningContext } from './planning-cases.ts';
import { jointViews } from './planning-joint.ts';
import { countsLine, loadView, weekDays } from './planning-load.ts';
import { spreadView, type AcceptedDay } from './planning-spread.ts';

export interface PlanningParts {
  capacity: Capacity;
  closed: ClosedDays;
  accepted: readonly AcceptedDay[];
  joint: readonly JointSummons[];
  /** free times for self-booking, by the Monday of their week */
  slots: ReadonlyMap<IsoDate, number>;
}

/** The coming weeks: how full they are, a day for what is missing, and what must be sent when. */
export function planningView(
  cases: readonly NeedyCase[],
  { capacity, closed, accepted, joint, slots }: PlanningParts,
  context: PlanningContext,
): PlanningView {
  const weeks = planWeeks(context.today, closed);
  return {
    language: context.language,
    counts: countsLine(cases, weeks, context),
    load: loadView(cases, weeks, capacity, closed, context),
    spread: spreadView(cases, { weeks, capacity, closed, accepted, joint }, context),
    summons: summonLines(cases, context),
    slots: slotsView(cases, slots, weeks, context),
    joint: jointViews(joint, cases, context),
  };
}

/** What must be sent, the first day first; a case seen long ago may have been settled since. */
function summonLines(cases: readonly NeedyCase[], context: PlanningContext): SummonLine[] {
  return cases
    .flatMap((one) => (one.need?.step && !one.stale ? [summonLine(one, one.need.step, context)] : []))
    .toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
}

function summonLine(one: NeedyCase, step: LastStep, context: PlanningContext): SummonLine {
  const { today, language } = context;
  const text = planningText[language];
  const { deadline, doubt } = one.need!;
  const day = step.by <= today ? text['summon.today'] : dayWords(step.by, today, language);
  const what = text[`summon.${step.way}`](needInSentence(one.need!, one, context));
  const due = text['spread.deadline'](dayWords(deadline.due!, today, language));
  return {
    ...whoIs(one.judged),
    by: step.by,
    when: doubt === null ? day : text['summon.doubt'](day),
    what: `${what} · ${due}`,
  };
}

function slotsView(
  cases: readonly NeedyCase[],
  offered: ReadonlyMap<IsoDate, number>,
  weeks: readonly PlanWeek[],
  context: PlanningContext,
): SlotsView {
  const needs = cases.flatMap(({ need, stale }) => (need && !stale ? [need] : []));
  const rows = slotWeeks(needs, offered, weeks).map(({ week, needed, offered: told, short }) => ({
    monday: week.monday,
    week: planningText[context.language]['planning.week'](isoWeek(week.monday).week),
    days: weekDays(week, context),
    ...{ needed, offered: told, short },
  }));
  return { rows, isEmpty: rows.every((row) => row.needed === 0 && row.offered === null) };
}
