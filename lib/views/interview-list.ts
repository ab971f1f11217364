import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { LateCause } from '../plan/causes.ts';
import type { ReminderCode } from '../plan/interview-remarks.ts';
import type { Language } from '../text/language.ts';
import type { NewEntry } from './entry-form.ts';
import type { InterviewsView } from './interview-lines.ts';
import type { PlannedWho } from './planning.ts';

/** All cases by their interviews; each stands in one of the three lists. */
export interface InterviewListView {
  language: Language;
  /** something is to be looked at, the most pressing first */
  look: InterviewRow[];
  /** an interview is agreed, the next one first */
  agreed: InterviewRow[];
  /** nothing is agreed, the one seen longest ago first */
  others: InterviewRow[];
}

export interface InterviewRow extends PlannedWho {
  /** »aftalt tor. 26. nov. · senest: holdt 2. sept.« */
  what: string;
  signals: string[];
}

/** The interviews of one case, and what was noted beside them. */
export interface InterviewCaseView {
  language: Language;
  who: string;
  badge: BadgeView;
  sentence: string;
  signals: string[];
  /** two agreed interviews that may be one that was moved */
  moves: { from: IsoDate; fromWords: string; toWords: string; entry: NewEntry }[];
  interviews: InterviewsView;
  causes: CauseView[];
  reminders: ReminderView[];
  note: NoteView;
}

/** A deadline that was late, and why. */
export interface CauseView {
  rule: string;
  due: IsoDate;
  /** »4. samtale · frist tir. 17. nov.« */
  what: string;
  chosen: LateCause | null;
  /** suggested by what the case shows; nobody has said it */
  fromEvents: boolean;
}

export interface ReminderView {
  code: ReminderCode;
  on: IsoDate;
  what: string;
  when: string;
  isDue: boolean;
}

export interface NoteView {
  text: string;
  /** whether one may be written: `off` by the setting, `forbidden` by the municipality */
  may: 'write' | 'off' | 'forbidden';
}
