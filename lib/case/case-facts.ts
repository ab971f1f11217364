import type { IsoDate } from '../dates/iso-date.ts';

/** Who did something. An event without an actor is the municipality's own. */
export type Actor = 'municipality' | 'unemployment-fund';

/** Where a fact comes from: a field of a page, or a person's hand. Shown beside the fact in the explanation. */
export type FactSource =
  | {
      kind: 'page';
      adapter: string;
      page: string;
      /** the page's own word for the field, such as »Seneste samtale« */ field: string;
      seenOn: IsoDate;
    }
  | { kind: 'by-hand'; seenOn: IsoDate };

/** Something that happened, or is planned, on a day. Types are the event ids of the rule packs. */
export interface CaseEvent {
  type: string;
  on: IsoDate;
  with?: string;
  by?: Actor;
  /** `in-person`, `phone` or `video`; kept, never judged by the rules. */
  channel?: string;
  source?: FactSource;
}

/** A period in which duties that can be suspended rest; `from`, `to` and all days between; `to` null = open. */
export interface Suspension {
  from: IsoDate;
  to: IsoDate | null;
  reason: string;
  source?: FactSource;
}

/**
 * How much is known of one type of event.
 * `all`: every one of them. `latest`: only the newest, and those up to `completeUntil` where a page once showed
 * them all. `none`: nothing shown so far says whether there are any.
 */
export type Known = { extent: 'all' } | { extent: 'latest'; completeUntil: IsoDate | null } | { extent: 'none' };

/** A field that stood on the page but could not be read with certainty; makes what depends on it »cannot tell«. */
export interface UnreadableField {
  /** what the field was to tell: an event type id, `targetGroup`, `birthDate` or `suspension` */
  meaning: string;
  /** the page's own word for it */
  label: string;
}

/** All that is known of one case, ready to be judged. */
export interface CaseFacts {
  ref: string;
  /** a target group id of the rule packs; null = not known */
  targetGroup: string | null;
  birthDate?: IsoDate;
  events: CaseEvent[];
  suspensions: Suspension[];
  /** per event type, and per type and actor where those differ (`typeByActor`); a type that is absent here is known in full (a list given as complete, as in `npm run evaluate`) */
  known?: Record<string, Known>;
  /** what `known` does not name: `all` unless said otherwise */
  knownOtherwise?: Known;
  unreadable?: UnreadableField[];
  /** the last day on which a page told what its deadlines rest on, or showed it at all; absent where none did */
  seenOn?: IsoDate;
  /** where group and birth date were read */
  sources?: { targetGroup?: FactSource; birthDate?: FactSource };
}
