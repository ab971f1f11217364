import type { CaseFacts } from '../case/case-facts.ts';
import { startEventOf } from '../case/event-meanings.ts';
import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { DoneWhen, Procedure, ProcedureStep } from './procedure.ts';
import type { CaseProgress, ProcedureRound } from './progress.ts';

/** One step as it stands in a case. */
export interface StepProgress {
  step: ProcedureStep;
  /** `by-case`: the case itself shows it, and no one can take that back here */
  done: { by: 'case' | 'hand'; on: IsoDate | null } | null;
}

/** A procedure as it stands in a case. */
export interface ProcedureProgress {
  procedure: Procedure;
  /** the day this round of it began; null = the case's whole time */
  since: IsoDate | null;
  /** the steps that are for the case's group, in order */
  steps: StepProgress[];
}

/** How far a case has come in a procedure, from what it shows and from what people ticked. */
export function procedureProgress(
  procedure: Procedure,
  facts: CaseFacts,
  progress: CaseProgress,
  today: IsoDate,
): ProcedureProgress {
  const begun = roundBegan(procedure, facts, today);
  const kept = progress.rounds.find((one) => one.procedure === procedure.id);
  if (!kept) return inRound(null, begun);
  const asKept = inRound(kept, kept.since);
  const isNewer = !isNotBefore(kept.since, begun);
  // The way to the next interview is not left half-way because the interview was held.
  const stands = procedure.round?.begins === 'after' ? !wasDoneBefore(asKept, today) : false;
  return isNewer && !stands ? inRound(null, begun) : asKept;

  function inRound(round: ProcedureRound | null, since: IsoDate | null): ProcedureProgress {
    // What begins with an event has not begun without one: what lies in the case is of another matter.
    const hasBegun = procedure.round?.begins !== 'with' || since !== null;
    const steps = stepsFor(procedure, facts.targetGroup).map((step): StepProgress => {
      const shown = hasBegun ? shownBy(step.doneWhen, facts, since, today) : null;
      if (shown) return { step, done: { by: 'case', on: shown.on } };
      const ticked = round?.ticked.find((one) => one.step === step.id);
      return { step, done: ticked ? { by: 'hand', on: ticked.on } : null };
    });
    return { procedure, since, steps };
  }
}

/** Done, and not first today: on the day itself it still stands there as done. */
function wasDoneBefore(progress: ProcedureProgress, today: IsoDate): boolean {
  return nextStep(progress) === null && progress.steps.every(({ done }) => done?.on == null || done.on < today);
}

/** The first step that is not done; null where all are. */
export function nextStep({ steps }: ProcedureProgress): StepProgress | null {
  return steps.find(({ done }) => done === null) ?? null;
}

/** The steps that are for a group; where the group is not known, those for everyone. */
export function stepsFor({ steps }: Procedure, targetGroup: string | null): ProcedureStep[] {
  return steps.filter(
    (step) => !step.targetGroups || (targetGroup !== null && step.targetGroups.includes(targetGroup)),
  );
}

/** The day the case's own clock began: the newest event that starts it; null where none is known. */
export function caseBegan({ targetGroup, events }: CaseFacts, today: IsoDate): IsoDate | null {
  const start = startEventOf(targetGroup);
  return newest(events.filter(({ type, on }) => type === start && on <= today).map(({ on }) => on));
}

/** The day the newest round of a procedure began by what the case shows; null = no round is known. */
export function roundBegan({ round }: Procedure, { events }: CaseFacts, today: IsoDate): IsoDate | null {
  if (!round) return null;
  const day = newest(events.filter(({ type, on }) => round.events.includes(type) && on <= today).map(({ on }) => on));
  return day !== null && round.begins === 'after' ? plusDays(day, 1) : day;
}

function shownBy(
  doneWhen: DoneWhen | null,
  { targetGroup, events }: CaseFacts,
  since: IsoDate | null,
  today: IsoDate,
): { on: IsoDate | null } | null {
  if (!doneWhen) return null;
  if ('fact' in doneWhen) return targetGroup === null ? null : { on: null };
  const { events: types, count = 1, planned = false, later = false } = doneWhen;
  const isInRound = (day: IsoDate) => isNotBefore(day, since) && !(later && day === since);
  const days = events
    .filter(({ type, on }) => types.includes(type) && isInRound(on) && (planned || on <= today))
    .map(({ on }) => on);
  // Two tellings of one day are one.
  const distinct = [...new Set(days)].toSorted();
  return distinct.length >= count ? { on: distinct[count - 1]! } : null;
}

function newest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((last, day) => (last !== null && last >= day ? last : day), null);
}

function isNotBefore(day: IsoDate | null, other: IsoDate | null): boolean {
  return other === null || (day !== null && day >= other);
}
