import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { Language } from '../text/language.ts';
import type { CaseGuidance } from './case-guidance.ts';
import type { ContradictionView, SettledView } from './contradiction-view.ts';
import type { InterviewsView } from './interview-lines.ts';

/** What the panel shows of one case: words in the user's language, nothing left to work out. */
export type ExplanationView = ExplainedCase | UnexplainedCase;

export type ExplainedCase = { found: true; language: Language; guidance?: CaseGuidance } & Explanation;

/** Neither the record nor the page knows the case, or the record is locked. */
export interface UnexplainedCase {
  found: false;
  language: Language;
  sentence: string;
  next: string;
}

export interface Explanation {
  /** case reference and shortened name, such as »26-004117 · Mette P.« */
  caseLine: string;
  badge: BadgeView;
  /** what and when, one sentence: »Fjerde samtale skulle være holdt senest tirsdag 17. november« */
  sentence: string;
  /** where two sources cannot both be right: empty where none disagree */
  contradictions: ContradictionView[];
  /** where someone has chosen between sources, so that it can be taken back */
  settled: SettledView[];
  /** what is missing or must be checked, and what to do; empty where all is clear */
  advice: string[];
  /** how the deadline was worked out, in the order a reader follows it; empty where there is none */
  timeline: TimelineStep[];
  interviews: InterviewsView;
  law: LawBox | null;
  /** what would fulfil it, or did */
  fulfilment: string | null;
  /** the case's other own deadlines */
  others: DeadlineLine[];
  /** deadlines of the citizen, the unemployment fund and others */
  duties: DeadlineLine[];
  /** figures that are no deadlines */
  indicators: DeadlineLine[];
  /** plain text of the calculation for the clipboard: no CPR, no name, no blame */
  calculation: string;
}

export interface TimelineStep {
  /** `start`, `period`, `closed`, `due`, `safe`, `done`, `missed`, `now` decide the dot's form, never the words */
  kind: 'start' | 'period' | 'closed' | 'due' | 'safe' | 'done' | 'open' | 'missed' | 'note';
  on: IsoDate | null;
  /** the left column: a day or a period, such as »18. maj 2026« or »+ 6 mdr.« */
  when: string;
  what: string;
  /** where it was read, such as »læst i »Start« på siden »Mine sager« i dag« */
  readAt: string | null;
}

export interface LawBox {
  /** id of the rule, by which the rule book finds it */
  rule: string;
  /** act and section, such as »LAB § 31, stk. 1«; says so where the paragraph is from memory, and what else is not certain about it */
  paragraph: string;
  /** which starts the version is for */
  validity: string;
  /** last checked, text seen or not, where the number comes from, sign-off */
  marks: string[];
  /** what the law says of cases that run when the version changes, where that is known */
  transition: string | null;
  /** our reading and what is open, where there is something */
  notes: string | null;
  source: string;
}

export interface DeadlineLine {
  /** what, such as »Tilbud påbegyndt« */
  title: string;
  badge: BadgeView;
  /** what must be said below it, such as that nobody here decides whether a right is lost; null = nothing */
  note: string | null;
}
