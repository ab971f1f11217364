import type { IsoDate } from '../dates/iso-date.ts';
import type { LateCause, ToldCause } from './causes.ts';
import { withCause } from './causes.ts';

/** What one can be reminded of in a case: codes, so that nothing about a citizen is written down in words. */
export const reminderCodes = [
  'summon-again',
  'follow-up-booking',
  'call-citizen',
  'ask-fund',
  'check-hours',
  'write-note',
  'check-data',
] as const;

export type ReminderCode = (typeof reminderCodes)[number];

/** A reminder of a case. There is one of each code in a case; told anew, it has the newer day. */
export interface Reminder {
  code: ReminderCode;
  /** the day to be reminded on */
  on: IsoDate;
  toldOn: IsoDate;
}

/** What people noted of a case beside its interviews; kept with the case, sealed. */
export interface CaseRemarks {
  causes: ToldCause[];
  reminders: Reminder[];
  /** free text, where the setting allows it; absent = none */
  note?: { text: string; on: IsoDate };
}

export const noRemarks: CaseRemarks = { causes: [], reminders: [] };

/** So long may a note be, in characters: a hint to oneself, and no second case file. */
export const longestNote = 500;

export type RemarkChange =
  /** `cause` null takes back what was said of that deadline */
  | { kind: 'cause'; rule: string; due: IsoDate; cause: LateCause | null; on: IsoDate }
  | { kind: 'remind'; reminder: Reminder }
  | { kind: 'reminded'; code: ReminderCode }
  /** an empty text takes the note away */
  | { kind: 'note'; text: string; on: IsoDate };

/**
 * The remarks with one change made.
 *
 * @throws RangeError for a note that is too long
 */
export function changedRemarks(remarks: CaseRemarks, change: RemarkChange): CaseRemarks {
  switch (change.kind) {
    case 'cause': {
      const { rule, due, cause, on } = change;
      return { ...remarks, causes: withCause(remarks.causes, { rule, due }, cause && { cause, on }) };
    }
    case 'remind':
      return { ...remarks, reminders: [...without(remarks, change.reminder.code), change.reminder] };
    case 'reminded':
      return { ...remarks, reminders: without(remarks, change.code) };
    case 'note': {
      const text = change.text.trim();
      if (text.length > longestNote) {
        throw new RangeError(
          `changedRemarks: expected a note of ${longestNote} characters or less, got ${text.length}`,
        );
      }
      const { note: _before, ...others } = remarks;
      return text ? { ...others, note: { text, on: change.on } } : others;
    }
  }
}

export function isNoRemarks({ causes, reminders, note }: CaseRemarks): boolean {
  return causes.length === 0 && reminders.length === 0 && note === undefined;
}

function without({ reminders }: CaseRemarks, code: ReminderCode): Reminder[] {
  return reminders.filter((one) => one.code !== code);
}
