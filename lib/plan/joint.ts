import type { IsoDate } from '../dates/iso-date.ts';
import type { InterviewNeed } from './interview-need.ts';

/** Several citizens summoned to one time. It names cases by their random ids only. */
export interface JointSummons {
  id: string;
  on: IsoDate;
  /** `HH:MM`; empty = not told */
  at: string;
  /** how many there is room for */
  places: number;
  caseIds: readonly string[];
}

/** What is said of a case that is in a joint summons. */
export type JointFit =
  | 'fits'
  /** the day lies after the last day for it */
  | 'too-late'
  /** an interview on that day would not count yet */
  | 'too-early'
  /** nothing is missing in it any more */
  | 'not-needed';

/** Whether a day suits a case. A case that is late already is suited by every day. */
export function jointFit(need: InterviewNeed | null, on: IsoDate): JointFit {
  if (!need) return 'not-needed';
  if (on < need.earliest) return 'too-early';
  return need.latest !== null && on > need.latest ? 'too-late' : 'fits';
}

/** The cases that a day suits and that have no other joint summons, the one that is due first standing first. */
export function fittingCases(
  needs: readonly InterviewNeed[],
  on: IsoDate,
  others: readonly JointSummons[],
): InterviewNeed[] {
  const elsewhere = new Set(others.flatMap(({ caseIds }) => caseIds));
  return needs
    .filter((need) => need.kind !== 'booking-open' && !elsewhere.has(need.caseId) && jointFit(need, on) === 'fits')
    .toSorted((one, other) => {
      const [a, b] = [one.latest ?? '', other.latest ?? ''];
      return a < b ? -1 : a > b ? 1 : 0;
    });
}
