import type { IsoDate } from '../dates/iso-date.ts';
import type { FactSource } from './case-facts.ts';

/** Why a decision was made, or put off; codes, never free text. */
export const decisionReasons = ['page-is-right', 'entry-is-right', 'known-error', 'asked-colleague'] as const;
export const postponeReasons = ['must-ask', 'page-will-be-corrected', 'wait-for-citizen'] as const;

export type DecisionReason = (typeof decisionReasons)[number];
export type PostponeReason = (typeof postponeReasons)[number];

/** One of the answers that stand against each other. */
export interface Alternative {
  /** stable as long as the same sources say the same: what a decision names */
  id: string;
  /** an ISO day, a target group id; null = this source says that there is none */
  value: string | null;
  source: FactSource;
}

/** Two sources that cannot both be right about one fact. */
export interface Contradiction {
  /** what it is about: `targetGroup`, `birthDate`, `suspension` or an event type id */
  meaning: string;
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
