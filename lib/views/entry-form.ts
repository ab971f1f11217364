import type { Channel, EnteredType, NewEntry } from '../case/hand-entry.ts';
import { daysBetween } from '../dates/calendar.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { enteredDay } from './entered-day.ts';

export type { NewEntry } from '../case/hand-entry.ts';

/** What the form for an interview starts from. */
export interface EntryForm {
  today: IsoDate;
  /** interviews that are agreed and could be moved, the next one first */
  agreed: IsoDate[];
}

/** What stands in the form, as typed and chosen. */
export interface TypedEntry {
  type: EnteredType;
  on: string;
  channel: Channel;
  withFund: boolean;
  /** ISO day of one of the agreed interviews; empty = not moved */
  movedFrom: string;
}

/** The usual case: held today, in person. */
export function firstEntry(on: string): TypedEntry {
  return { type: 'interview-held', on, channel: 'in-person', withFund: false, movedFrom: '' };
}

export type EntryProblem = 'notADay' | 'heldAhead' | 'bookedBefore' | 'ahead' | 'farAway' | 'sameDay';

/** Types of interviews, of which channel and participants are asked. */
export function hasChannel(type: EnteredType): boolean {
  return type === 'interview-held' || type === 'interview-booked' || type === 'self-booked';
}

/** What lies ahead: an agreement. All else has happened, save that one calls off ahead of time. */
export function isPlan(type: EnteredType): boolean {
  return type === 'interview-booked' || type === 'self-booked';
}

/** An agreement for a day further away than this, or anything else longer ago, is taken for a slip of the pen. */
const farAheadDays = 2 * 366;
const longAgoDays = 10 * 366;

/**
 * What is entered, from what stands in the form.
 *
 * An interview ahead is never held, and one whose day has passed is never agreed anew: the form asks instead.
 */
export function readEntry(typed: TypedEntry, today: IsoDate): { entry: NewEntry } | { problem: EntryProblem } {
  const { type, channel, withFund } = typed;
  const on = enteredDay(typed.on, today);
  if (!on) return { problem: 'notADay' };
  const ahead = daysBetween(today, on);
  if (ahead > farAheadDays || ahead < -longAgoDays) return { problem: 'farAway' };
  if (isPlan(type) && ahead < 0) return { problem: 'bookedBefore' };
  if (!isPlan(type) && type !== 'interview-cancelled' && ahead > 0) {
    return { problem: type === 'interview-held' ? 'heldAhead' : 'ahead' };
  }
  const movedFrom = isPlan(type) ? parseIsoDate(typed.movedFrom) : null;
  if (movedFrom === on) return { problem: 'sameDay' };
  return {
    entry: {
      type,
      on,
      ...(hasChannel(type) && { channel, ...(withFund && { with: 'unemployment-fund' }) }),
      ...(movedFrom && { movedFrom }),
    },
  };
}
