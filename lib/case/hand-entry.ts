import type { IsoDate } from '../dates/iso-date.ts';
import type { Actor } from './case-facts.ts';
import { actorOf } from './event-meanings.ts';

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

export const channels = ['in-person', 'phone', 'video'] as const;

export type Channel = (typeof channels)[number];

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

/** An entry as it is made, before the record keeps it. */
export type NewEntry = Omit<HandEntry, 'id' | 'enteredOn'>;

/**
 * Whether two entries tell of the same thing: type, day and actor.
 *
 * @param how `in every part`: channel, participant and the day it was moved from too
 */
export function isSameEntry(
  one: NewEntry,
  other: NewEntry,
  how: 'of the same thing' | 'in every part' = 'of the same thing',
): boolean {
  const isOfSame = one.type === other.type && one.on === other.on && actorOf(one) === actorOf(other);
  if (!isOfSame || how === 'of the same thing') return isOfSame;
  return one.with === other.with && one.channel === other.channel && one.movedFrom === other.movedFrom;
}
