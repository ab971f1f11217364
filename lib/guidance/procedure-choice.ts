import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { caseBegan, nextStep, procedureProgress, roundBegan, type ProcedureProgress } from './procedure-progress.ts';
import type { Procedure } from './procedure.ts';
import type { CaseProgress } from './progress.ts';

/** Which deadlines run in a case, by rule: the one its badge is about, and the other own ones that are not met. */
export interface RunningRules {
  headline: string | null;
  /** the deadline of the badge has passed, or is today */
  isLate: boolean;
  others: readonly string[];
}

/** Why a procedure is offered. */
export type ProcedureReason =
  | { kind: 'begun' }
  | { kind: 'headline' }
  /** something happened that it begins with, and it has not been gone through since */
  | { kind: 'event'; type: string; on: IsoDate }
  | { kind: 'other-deadline' }
  | { kind: 'target-group' }
  /** it is for every case, and nothing in this one asks for it now */
  | { kind: 'any' };

export interface ChosenProcedure {
  progress: ProcedureProgress;
  because: ProcedureReason;
  /** it rests on a scheme that was repealed: cases that began after this day are not for it; null = no such day */
  onlyBegunBy: IsoDate | null;
}

const order: readonly ProcedureReason['kind'][] = [
  'begun',
  'event',
  'headline',
  'other-deadline',
  'target-group',
  'any',
];

/** What happened comes before what is due, and after what is late; a no-show is how an interview came to be late. */
function placeOf(because: ProcedureReason, { isLate }: RunningRules): number {
  const waits = because.kind === 'event' && isLate && because.type !== 'interview-no-show';
  return waits ? order.indexOf('headline') + 0.5 : order.indexOf(because.kind);
}

/**
 * The procedures for a case, best first: what someone has begun and not ended, then what just happened, then what is
 * due. One that is done goes to the end, for there is no next step in it.
 *
 * A procedure of a repealed scheme is there only for a case that is known to have begun in time. Where the group is not
 * known, only those for everyone are.
 */
export function chooseProcedures(
  procedures: readonly Procedure[],
  facts: CaseFacts,
  progress: CaseProgress,
  rules: RunningRules,
  today: IsoDate,
): ChosenProcedure[] {
  const began = caseBegan(facts, today);
  return procedures
    .filter((one) => isForGroup(one, facts.targetGroup) && isForDay(one, began))
    .map((procedure): ChosenProcedure => {
      const own = procedureProgress(procedure, facts, progress, today);
      return { progress: own, because: reasonFor(own, facts, rules, today), onlyBegunBy: procedure.validity.to };
    })
    .toSorted((one, other) => rank(one, rules) - rank(other, rules));
}

export function isForGroup({ targetGroups }: Procedure, targetGroup: string | null): boolean {
  return targetGroups.includes('any') || (targetGroup !== null && targetGroups.includes(targetGroup));
}

/** @param began the day the case's own clock began; null = not known, and then only what is open at both ends fits */
export function isForDay({ validity: { from, to } }: Procedure, began: IsoDate | null): boolean {
  if (began === null) return from === null && to === null;
  return (from === null || from <= began) && (to === null || began <= to);
}

function reasonFor(own: ProcedureProgress, facts: CaseFacts, rules: RunningRules, today: IsoDate): ProcedureReason {
  const { procedure, steps } = own;
  const isOpen = nextStep(own) !== null;
  if (isOpen && steps.some(({ done }) => done?.by === 'hand')) return { kind: 'begun' };
  const event = isOpen ? eventBehind(procedure, facts, today) : null;
  if (event) return { kind: 'event', ...event };
  if (rules.headline !== null && procedure.rules.includes(rules.headline)) return { kind: 'headline' };
  if (procedure.rules.some((rule) => rules.others.includes(rule))) return { kind: 'other-deadline' };
  return procedure.targetGroups.includes('any') ? { kind: 'any' } : { kind: 'target-group' };
}

/** The event its round began with, where nothing that would end the matter is in the case since. */
function eventBehind(procedure: Procedure, facts: CaseFacts, today: IsoDate): { type: string; on: IsoDate } | null {
  if (procedure.round?.begins !== 'with') return null;
  const on = roundBegan(procedure, facts, today);
  const event = facts.events.find((one) => one.on === on && procedure.round!.events.includes(one.type));
  return event && on !== null && !isSettled(procedure, facts, on) ? { type: event.type, on } : null;
}

/** The last thing that a case can show of the procedure has happened: what is left is for people to tick. */
function isSettled({ steps }: Procedure, { events }: CaseFacts, since: IsoDate): boolean {
  const last = steps.findLast(({ doneWhen }) => doneWhen && 'events' in doneWhen)?.doneWhen;
  if (!last || !('events' in last)) return false;
  return events.some(({ type, on }) => last.events.includes(type) && (last.later ? on > since : on >= since));
}

function rank({ progress, because }: ChosenProcedure, rules: RunningRules): number {
  const isDone = nextStep(progress) === null;
  return (isDone ? order.length : 0) + placeOf(because, rules);
}
