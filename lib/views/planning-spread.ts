import { plusDays } from '../dates/calendar.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { InterviewNeed } from '../plan/interview-need.ts';
import type { JointSummons } from '../plan/joint.ts';
import type { Capacity, PlanWeek } from '../plan/load-capacity.ts';
import { weekOf } from '../plan/load.ts';
import { spread, type Unsaved } from '../plan/spread.ts';
import { dayWords } from '../text/day-words.ts';
import { planningText } from '../text/planning-text.ts';
import type { AcceptedLine, ProposedLine, SpreadView, UnsavedLine } from './planning.ts';
import { needWords, whoIs, type NeedyCase, type PlanningContext } from './planning-cases.ts';

/** A day that was proposed for a case and accepted. */
export interface AcceptedDay {
  caseId: string;
  on: IsoDate;
}

export interface SpreadParts {
  weeks: readonly PlanWeek[];
  capacity: Capacity;
  closed: ClosedDays;
  accepted: readonly AcceptedDay[];
  joint: readonly JointSummons[];
}

interface WithNeed extends NeedyCase {
  need: InterviewNeed;
}

/**
 * A day for each case that misses an interview. What is accepted, and who is in a joint summons, keeps its day; both use
 * room as what is agreed does, a joint summons as one interview.
 */
export function spreadView(cases: readonly NeedyCase[], parts: SpreadParts, context: PlanningContext): SpreadView {
  const { weeks, capacity, closed, accepted, joint } = parts;
  const { today, language } = context;
  const byId = new Map(cases.filter(needsDay).map((one) => [one.id, one]));
  const kept = accepted.filter(({ caseId }) => byId.has(caseId));
  const standing = kept.filter(({ on }) => on >= today);
  const summoned = joint.filter(({ on }) => on >= today);
  const taken = countDays([...cases.flatMap(({ agreed }) => agreed), ...standing.map(dayOf), ...summoned.map(dayOf)]);
  const placedElsewhere = new Set([...kept.map(({ caseId }) => caseId), ...summoned.flatMap(({ caseIds }) => caseIds)]);
  const wanting = [...byId.values()].filter(({ id, need }) => !placedElsewhere.has(id) && weekOf(need, weeks) !== null);
  const { placed, unsaved } = spread({
    cases: wanting.map(({ id, need: { earliest, sensible, latest, deadline, doubt } }) => ({
      ...{ id, earliest, sensible, latest, due: deadline.due! },
      uncertain: doubt !== null,
    })),
    ...{ weeks, capacity, taken, closed },
  });
  const text = planningText[language];
  return {
    lead: wanting.length === 0 ? null : text['spread.lead'](placed.length, wanting.length),
    unsaved: unsaved.map((one) => unsavedLine(one, byId.get(one.id)!, context)),
    proposed: placed.map(({ id, on }) => proposedLine(byId.get(id)!, on, context)),
    accepted: kept
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .map(({ caseId, on }) => acceptedLine(byId.get(caseId)!, on, context)),
  };
}

function needsDay(one: NeedyCase): one is WithNeed {
  return one.need !== null && !one.stale && one.need.kind !== 'booking-open';
}

function dayOf({ on }: { on: IsoDate }): IsoDate {
  return on;
}

function countDays(days: readonly IsoDate[]): Map<IsoDate, number> {
  const counts = new Map<IsoDate, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

function proposedLine(one: WithNeed, on: IsoDate, context: PlanningContext): ProposedLine {
  const { today, language, settings } = context;
  const text = planningText[language];
  const { missing, kind } = one.need;
  const agreed = one.agreed[0];
  const notes = [
    missing > 1 ? text['spread.several'](missing) : '',
    kind === 'agreed-late' && agreed ? text['spread.move'](dayWords(agreed, today, language)) : '',
    on < plusDays(today, settings.noticeDays) ? text['spread.shortNotice'] : '',
  ];
  return {
    ...whoIs(one.judged),
    on,
    when: dayWords(on, today, language),
    what: [needWords(one.need, one, context), ...notes.filter(Boolean)].join(' · '),
  };
}

function unsavedLine({ because, on }: Unsaved, one: WithNeed, context: PlanningContext): UnsavedLine {
  const { today, language } = context;
  const text = planningText[language];
  const { latest, deadline } = one.need;
  const last = because === 'passed' ? deadline.due! : (latest ?? deadline.due!);
  const free = text[on === null ? 'why.noDay' : 'why.firstFree'];
  return {
    ...whoIs(one.judged),
    what: needWords(one.need, one, context),
    why: `${text[`why.${because}`](dayWords(last, today, language, 'spoken'))} ${free}`,
    on,
    when: on === null ? '' : dayWords(on, today, language),
  };
}

function acceptedLine(one: WithNeed, on: IsoDate, context: PlanningContext): AcceptedLine {
  const { today, language } = context;
  const text = planningText[language];
  const { latest } = one.need;
  const isPast = on < today;
  const isLate = latest !== null && on > latest;
  return {
    ...whoIs(one.judged),
    on,
    day: dayWords(on, today, language),
    when: text['spread.proposedDay'](dayWords(on, today, language)),
    what: needWords(one.need, one, context),
    problem: isPast ? text['spread.gone'] : isLate ? text['spread.tooLate'](dayWords(latest, today, language)) : null,
    canAgree: !isPast,
  };
}
