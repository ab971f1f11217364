import type { BadgeView } from '../overlay/badge-view.ts';
import type { PageLineView } from './page-line.ts';

/** What the popup shows: what must I do today? */
export interface PopupView {
  /** »Øvelsesdag: mandag 23. november 2026« in a practice build, else null */
  practiceDay: string | null;
  /** »Mandag 23. november« */
  day: string;
  /** the numbers on top: what today asks for */
  counts: PopupCount[];
  /** in the order in which they ask for something, each with its cases; groups without cases are left out */
  groups: PopupGroup[];
  /** what counts in none of them: could not be worked out, no rule, estimated … »3 kan ikke beregnes · 2 anslået«; null = nothing */
  outside: string | null;
  /** cases that are gone from my list and wait for an answer, in words; null = none */
  left: string | null;
  /** is the page in the tab read? */
  page: PageLineView;
  /** shown instead of groups where the record holds no case: what will be here and how it comes */
  empty: { words: string; next: string } | null;
  /** trouble with the record, in words; null = none */
  trouble: string | null;
}

/**
 * - `overdue`, `due-today`, `summon`: what the toolbar counts, each case in the first that fits
 * - `interviews-today`, `interviews-week`: agreed interviews, today's apart from the rest of the week
 * - `interviews-untold`: the day of an agreed interview has passed, and nobody has told how it went
 * - `booked-late`: an interview is agreed, but after its deadline, which has not come yet
 * - `due-week`: deadlines from tomorrow to Sunday
 * - `not-agreed`: no deadline by law any more, and no next interview agreed
 */
export type PopupGroupId =
  | 'overdue'
  | 'due-today'
  | 'summon'
  | 'interviews-today'
  | 'interviews-untold'
  | 'booked-late'
  | 'due-week'
  | 'interviews-week'
  | 'not-agreed';

export interface PopupCount {
  /** the group it counts; cases not seen for a while stand there and are not counted */
  group: PopupGroupId;
  label: string;
  count: number;
  tone: 'alarm' | 'warn' | 'plain';
}

export interface PopupGroup {
  id: PopupGroupId;
  title: string;
  lines: PopupLine[];
}

export interface PopupLine {
  /** random case id: where more of the case is told is found by it */
  id: string;
  /** shortened name or reference */
  who: string;
  /** what and when, such as »4. samtale, tir. 17. nov.« */
  what: string;
  badge: BadgeView;
}
