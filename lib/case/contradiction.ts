import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseEvent, FactSource } from './case-facts.ts';

/** Why a decision was made, or put off; codes, never free text. */
export const decisionReasons = ['page-is-right', 'entry-is-right', 'known-error', 'asked-colleague'] as const;
export const postponeReasons = ['must-ask', 'page-will-be-corrected', 'wait-for-citizen'] as const;

export type DecisionReason = (typeof decisionReasons)[number];
export type PostponeReason = (typeof postponeReasons)[number];

/** One of the answers that stand against each other. */
export interface Alternative {
  /** made from what is said, not from when: the same answer has the same id the next day, and a decision names it */
  id: string;
  /**
   * A target group id, or an ISO day; for `suspension` its periods, each as `FROM..TO` (open: `FROM..`), with a space
   * between several; for two things that may be one, both days with a space between: two they are. `null`: this source
   * says that there is none.
   */
  value: string | null;
  /** how the source says it was held, where that is what they disagree on */
  detail?: Pick<CaseEvent, 'with' | 'channel'>;
  /** what the source tells of instead, where the answers are events of different kinds or days */
  event?: Pick<CaseEvent, 'type' | 'on'>;
  /** of several sources that say the same, the one seen last */
  source: FactSource;
}

/**
 * `one-or-two`: whether two tellings are of one thing or of two. The alternatives are one thing on either day, and two;
 * the last has the source that was seen longer ago.
 */
export type Question = 'one-or-two';

/** Two sources that cannot both be right about one fact. */
export interface Contradiction {
  /** what it is about: `targetGroup`, `birthDate`, `suspension` or an event type id */
  meaning: string;
  /** what is asked, where it is not which of the sources is right */
  question?: Question;
  /** the page's own word for it, where a page has one */
  label: string;
  /** two or more, newest first */
  alternatives: Alternative[];
  /** put off, until the sources say something else */
  postponed: { on: IsoDate; because: PostponeReason } | null;
}

/** What someone decided about a contradiction; void as soon as its alternatives change. */
export interface Decision {
  meaning: string;
  /** the ids of the alternatives it was made between, sorted */
  between: string[];
  on: IsoDate;
  made:
    { kind: 'chosen'; alternative: string; because: DecisionReason } | { kind: 'postponed'; because: PostponeReason };
}

/** A contradiction that someone has decided: shown so that it can be taken back. */
export interface SettledContradiction {
  contradiction: Contradiction;
  decision: Decision & { made: { kind: 'chosen' } };
}

/** The ids that a decision about the contradiction is made between, sorted. */
export function idsOf({ alternatives }: Contradiction): string[] {
  return alternatives.map(({ id }) => id).sort();
}

/** @returns the newest decision between exactly these alternatives; null where there is none */
export function decisionOn(contradiction: Contradiction, decisions: readonly Decision[]): Decision | null {
  const wanted = JSON.stringify(idsOf(contradiction));
  return decisions.findLast(({ between }) => JSON.stringify(between.toSorted()) === wanted) ?? null;
}
