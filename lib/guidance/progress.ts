import type { IsoDate } from '../dates/iso-date.ts';

/** How far one case has come in its procedures, as far as people ticked it; kept with the case, sealed. */
export interface CaseProgress {
  rounds: ProcedureRound[];
  selfChecks: SelfCheck[];
}

/** What was ticked in one round of one procedure; there is one round per procedure, the newest. */
export interface ProcedureRound {
  procedure: string;
  /** the day the round began, as the case showed it or as a person said it; null = the case's whole time */
  since: IsoDate | null;
  ticked: { step: string; on: IsoDate }[];
}

/** What someone thinks of an interview they held, by the three goals. */
export interface SelfCheck {
  /** the day of the interview */
  interviewOn: IsoDate;
  on: IsoDate;
  goals: GoalId[];
}

/** The citizen takes part; the interview is about a job; its result is clear. */
export const goalIds = ['takes-part', 'focus-on-job', 'clear-result'] as const;

export type GoalId = (typeof goalIds)[number];

export const noProgress: CaseProgress = { rounds: [], selfChecks: [] };

/** One thing a person says of how far the case has come. */
export type ProgressChange =
  | { kind: 'tick' | 'untick'; procedure: string; step: string; since: IsoDate | null; on: IsoDate }
  /** the procedure begins anew on that day */
  | { kind: 'begin-again'; procedure: string; on: IsoDate }
  /** one goal of one interview: two said in a row are both kept */
  | { kind: 'self-check'; interviewOn: IsoDate; goal: GoalId; isMet: boolean; on: IsoDate };

/** The progress with a change made; ticks of an older round go when a newer one is ticked. */
export function changedProgress(progress: CaseProgress, change: ProgressChange): CaseProgress {
  switch (change.kind) {
    case 'self-check': {
      const { interviewOn, goal, isMet, on } = change;
      const before = progress.selfChecks.find((one) => one.interviewOn === interviewOn)?.goals ?? [];
      const others = progress.selfChecks.filter((one) => one.interviewOn !== interviewOn);
      const goals = goalIds.filter((id) => (id === goal ? isMet : before.includes(id)));
      return { ...progress, selfChecks: [...others, { interviewOn, on, goals }] };
    }
    case 'begin-again':
      return withRound(progress, { procedure: change.procedure, since: change.on, ticked: [] });
    case 'tick':
    case 'untick': {
      const { procedure, step, since, on } = change;
      const before = progress.rounds.find((one) => one.procedure === procedure && one.since === since);
      const others = before?.ticked.filter((one) => one.step !== step) ?? [];
      const ticked = change.kind === 'tick' ? [...others, { step, on }] : others;
      return withRound(progress, { procedure, since, ticked });
    }
  }
}

/** Nothing is said of the case: a round begun by hand says something even where nothing is ticked in it. */
export function isNoProgress({ rounds, selfChecks }: CaseProgress): boolean {
  return selfChecks.length === 0 && rounds.every(({ ticked, since }) => ticked.length === 0 && since === null);
}

function withRound(progress: CaseProgress, round: ProcedureRound): CaseProgress {
  return { ...progress, rounds: [...progress.rounds.filter(({ procedure }) => procedure !== round.procedure), round] };
}
