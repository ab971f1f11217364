import type { IsoDate } from '../dates/iso-date.ts';
import type { Actor } from './case-facts.ts';

/** What can be entered where no page says it: event type ids of the rule packs, with the group's own word for held. */
export const enteredTypes = [
  'interview-held',
  'interview-booked',
  'interview-cancelled',
  'interview-no-show',
  'booking-deadline-set',
  'self-booked',
  'booking-deadline-missed',
] as const;

export type EnteredType = (typeof enteredTypes)[number];

export type Channel = 'in-person' | 'phone' | 'video';

/** One thing a caseworker entered by hand. A reading never overwrites it; only the one who made it takes it back. */
export interface HandEntry {
  /** random */
  id: string;
  enteredOn: IsoDate;
  /** `interview-held` becomes the event that a held interview is for the case's group */
  type: EnteredType;
  on: IsoDate;
  /** the unemployment fund took part */
  with?: 'unemployment-fund';
  by?: Actor;
  channel?: Channel;
  /** an interview that was agreed for this day was moved: that agreement no longer stands */
  movedFrom?: IsoDate;
}
