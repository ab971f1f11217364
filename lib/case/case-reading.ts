import type { IsoDate } from '../dates/iso-date.ts';
import type { Actor } from './case-facts.ts';
import type { ShownDays } from './shown-days.ts';

/** One line of a history as a page shows it. */
export interface ReadEvent {
  type: string;
  on: IsoDate;
  with?: string;
  by?: Actor;
  channel?: string;
}

/** One line of a table of exemptions or other pauses; `to` null = open. */
export interface ReadPeriod {
  from: IsoDate;
  to: IsoDate | null;
  reason: string;
}

/** What one field gave: text, a choice's id or a day; several days; the lines of a history; periods. */
export type FieldValue = string | IsoDate[] | ReadEvent[] | ReadPeriod[];

/**
 * One field of one case on one page.
 * `empty` means that the page has the field and it holds nothing, which is knowledge;
 * `unreadable` that something stands there which could not be read with certainty.
 * A field that the page does not have is absent from the reading.
 */
export type FieldReading =
  | { status: 'read'; label: string; value: FieldValue }
  | { status: 'empty'; label: string }
  | { status: 'unreadable'; label: string; because: UnreadableBecause };

/**
 * `field-not-found`: the adapter expects the field and the page lacks it; `found-twice`: two fields fit;
 * `two-answers`: the page shows the case twice, with different facts; `implausible`: not what the adapter expects of the
 * field; `not-trusted`: the field is so often unreadable on the page that none of its values is believed.
 */
export type UnreadableBecause =
  | 'field-not-found'
  | 'found-twice'
  | 'two-answers'
  | 'not-a-date'
  | 'ambiguous-date'
  | 'relative-date'
  | 'unknown-word'
  | 'not-a-cpr'
  | 'not-a-number'
  | 'not-a-name'
  | 'implausible'
  | 'not-trusted';

/**
 * What one page says of one case: plain data, before anything is concluded from it.
 * Keys of `fields` are meanings (`start`, `lastInterview`, `heldInterviews`, `nextInterview`, `suspensionFrom`,
 * `suspensionTo`, `suspensionReason`, `suspensions`, `targetGroup`, `birthDate`, `name`, `cpr`, `responsible`,
 * `history`) or event type ids of the rule packs.
 */
export interface CaseReading {
  ref: string;
  fields: Record<string, FieldReading>;
  /** event types of which this page shows every one there is (its history is complete for them) */
  complete: string[];
}

/**
 * A reading with where and when it was made: what the record keeps, one per case and source; of a calendar one for each
 * stretch of days.
 */
export interface SourcedReading {
  adapter: string;
  page: string;
  seenOn: IsoDate;
  /** of a calendar: the days it showed */
  days?: ShownDays;
  reading: CaseReading;
}
