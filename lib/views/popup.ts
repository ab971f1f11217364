import type { BadgeView } from '../overlay/badge-view.ts';

/** What the popup shows: what must I do today? */
export interface PopupView {
  /** »Øvelsesdag: mandag 23. november 2026« in a practice build, else null */
  practiceDay: string | null;
  /** »Mandag 23. november« */
  day: string;
  /** the numbers on top */
  counts: { label: string; count: number; tone: 'alarm' | 'warn' | 'plain' }[];
  /** over the deadline, today, to be summoned today, this week, each with its cases; groups without cases are left out */
  groups: { title: string; lines: PopupLine[] }[];
  /** what counts in none of them: could not be worked out, no rule, estimated … »3 kan ikke beregnes · 2 anslået«; null = nothing */
  outside: string | null;
  /** is the page in the tab read? */
  page: { state: 'read' | 'unreadable' | 'not-read'; words: string; next: string | null };
  /** shown instead of groups where the record holds no case: what will be here and how it comes */
  empty: { words: string; next: string } | null;
  /** trouble with the record, in words; null = none */
  trouble: string | null;
}

export interface PopupLine {
  /** random case id, for keys only */
  id: string;
  /** shortened name or reference */
  who: string;
  /** what and when, such as »4. samtale, tir. 17. nov.« */
  what: string;
  badge: BadgeView;
}
