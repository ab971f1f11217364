import type { IsoDate } from '../dates/iso-date.ts';
import type { EnteredType, NewEntry } from './hand-entry.ts';

/** Why an entry cannot be true. `not-yet`: it is said to have happened, on a day to come. */
export type EntryProblem = 'not-yet' | 'implausible-day';

/** What may lie ahead; all else has happened, or has not. */
const maybeAhead: ReadonlySet<EnteredType> = new Set(['interview-booked', 'interview-cancelled', 'self-booked']);
const yearsBack = 20;
const yearsAhead = 3;

/** @returns what speaks against an entry made today; null where nothing does */
export function entryProblem(entry: NewEntry, today: IsoDate): EntryProblem | null {
  const days = [entry.on, ...(entry.movedFrom ? [entry.movedFrom] : [])];
  if (!days.every((day) => isNear(day, today))) return 'implausible-day';
  return entry.on > today && !maybeAhead.has(entry.type) ? 'not-yet' : null;
}

function isNear(day: IsoDate, today: IsoDate): boolean {
  const years = Number(day.slice(0, 4)) - Number(today.slice(0, 4));
  return years >= -yearsBack && years <= yearsAhead;
}
