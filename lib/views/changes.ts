import type { IsoDate } from '../dates/iso-date.ts';

/**
 * Which rules a side of the comparison is judged by: as they are here, as they were shipped, or those in force on its
 * day laid on every case, which is hypothetical.
 */
export type RuleSetId = 'in-force' | 'shipped' | 'for-all';

export const ruleSetIds: readonly RuleSetId[] = ['in-force', 'shipped', 'for-all'];

/** What the user has chosen for one side. */
export interface SideChoice {
  set: RuleSetId;
  on: IsoDate;
}

export interface SideChoices {
  before: SideChoice;
  after: SideChoice;
}

/** What the comparison shows: words in the user's language, nothing left to work out. */
export interface ChangesView {
  /** what it comes to: »2026-reglerne ophører 31. december 2026: 12 sager mister en fast dato« */
  summary: string;
  /** what must be known before it is trusted; empty where there is nothing */
  notes: string[];
  columns: { before: string; after: string };
  /** cases that lose a date, get another, gain one; groups without cases are left out */
  groups: { title: string; lines: ChangeLine[] }[];
  /** »Uændret: 30 af 42 sager.« */
  unchanged: string;
  /** rules that end between the two days without a successor, those with one last day together */
  ended: { words: string; titles: string[] }[];
  /** shown instead where there is no case to compare */
  isEmpty: boolean;
}

/** One case on one line. */
export interface ChangeLine {
  /** random case id, for keys only */
  id: string;
  /** shortened name or reference, never a CPR number */
  who: string;
  /** what is due, such as »4. samtale« */
  what: string;
  before: string;
  after: string;
  /** what else changes in the case; null = nothing */
  more: string | null;
}
