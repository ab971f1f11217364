import type { IsoDate } from '../dates/iso-date.ts';
import type { Language } from '../text/language.ts';

/** A case as the planning page names it. */
export interface PlannedWho {
  caseId: string;
  /** »Mette P. · 26-1042«, or the reference alone */
  who: string;
  /** its interviews */
  href: string;
}

/** The planning page, as plain data. */
export interface PlanningView {
  language: Language;
  /** where each case stands; the numbers add up to all of them */
  counts: string;
  load: LoadView;
  spread: SpreadView;
  summons: SummonLine[];
  slots: SlotsView;
  joint: JointView[];
}

export interface LoadView {
  summary: string;
  rows: LoadRow[];
  /** the highest bar or room, 1 at least: what the chart is as high as */
  most: number;
  /** no capacity is told: nothing can be said to be missing */
  isCapacityMissing: boolean;
}

export interface LoadRow {
  monday: IsoDate;
  /** »uge 48« */
  week: string;
  /** »48« */
  number: number;
  /** »23.–29. nov.« */
  days: string;
  agreed: number;
  needed: number;
  uncertain: number;
  capacity: number | null;
  short: number | null;
  /** »juledag, ferie 2 dage«; empty = none */
  closed: string;
}

export interface SpreadView {
  /** how many can be held in time; null = none is missing */
  lead: string | null;
  unsaved: UnsavedLine[];
  proposed: ProposedLine[];
  accepted: AcceptedLine[];
}

export interface ProposedLine extends PlannedWho {
  on: IsoDate;
  when: string;
  /** »4. samtale · frist fre. 4. dec.« */
  what: string;
}

export interface UnsavedLine extends PlannedWho {
  what: string;
  why: string;
  /** the first free day; null = none */
  on: IsoDate | null;
  when: string;
}

export interface AcceptedLine extends PlannedWho {
  on: IsoDate;
  /** »tor. 3. dec.« */
  day: string;
  /** »foreslået tor. 3. dec.« */
  when: string;
  what: string;
  /** the day does not do any more, and why; null = it does */
  problem: string | null;
  /** it can be noted as agreed: its day has not passed */
  canAgree: boolean;
}

export interface SummonLine extends PlannedWho {
  by: IsoDate;
  /** »i dag«, »tor. 26. nov.«, »omtrent tor. 26. nov.« */
  when: string;
  /** »Indkald til fjerde samtale · frist fre. 4. dec.« */
  what: string;
}

export interface SlotsView {
  rows: SlotRow[];
  /** nobody books for themselves, and no number is told */
  isEmpty: boolean;
}

export interface SlotRow {
  monday: IsoDate;
  week: string;
  days: string;
  needed: number;
  offered: number | null;
  short: number | null;
}

export interface JointView {
  id: string;
  heading: string;
  on: IsoDate;
  filled: string;
  people: (PlannedWho & { problem: string | null })[];
}
