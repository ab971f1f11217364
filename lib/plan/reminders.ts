import { z } from 'zod';
import { isoWeekday, plusDays } from '../dates/calendar.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/**
 * What one can be reminded of. `monday`: the week, on the first working day of it; `morning`: the day, where the week is
 * not told; `summon`: who is to be summoned today, while there is still time for it.
 */
export const reminderKinds = ['monday', 'morning', 'summon'] as const;

export type ReminderKind = (typeof reminderKinds)[number];

/** When reminders may come: in these hours of these weekdays, and on no closed day. */
export const ReminderSettings = z
  .strictObject({
    monday: z.boolean(),
    morning: z.boolean(),
    summon: z.boolean(),
    /** whole hours of the day; `to` is the first hour without reminders */
    from: z.int().min(0).max(23),
    to: z.int().min(1).max(24),
    /** 1 for Monday to 5 for Friday */
    days: z.array(z.int().min(1).max(5)).max(5),
  })
  .refine(({ from, to }) => from < to, 'ends before it starts');

export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const noReminders: Readonly<ReminderSettings> = {
  monday: false,
  morning: false,
  summon: false,
  from: 8,
  to: 16,
  days: [1, 2, 3, 4, 5],
};

/** A moment as the wall clock shows it: the day, and minutes since its midnight. */
export interface WallTime {
  day: IsoDate;
  minute: number;
}

/** What must outlive a restart, so that nothing is told twice. */
export interface ReminderState {
  /** the last day on which each was told */
  told: Partial<Record<ReminderKind, IsoDate>>;
  /** nothing is told before; null = no pause */
  quietUntil: WallTime | null;
  /** put off, to be told once more */
  again: ReminderKind | null;
}

export const nothingTold: ReminderState = { told: {}, quietUntil: null, again: null };

/** So many hours before the end there is still time to summon. */
const hoursToSummon = 3;
/** Longer leave than this is planned for when it is over. */
const farthestDays = 400;

export function isReminding({ monday, morning, summon, days }: ReminderSettings): boolean {
  return (monday || morning || summon) && days.length > 0;
}

/** What is to be told now; mostly nothing. */
export function dueReminders(
  settings: ReminderSettings,
  state: ReminderState,
  now: WallTime,
  closed: ClosedDays,
): ReminderKind[] {
  if (!isOpen(settings, now, closed) || isBefore(now, state.quietUntil)) return [];
  const due = reminderKinds.filter((kind) => {
    if (kind === state.again) return settings[kind];
    const minute = minuteOf(kind, settings, now.day, closed);
    return minute !== null && minute <= now.minute && state.told[kind] !== now.day;
  });
  // Put off until today, the week says what the morning would.
  return due.includes('monday') ? due.filter((kind) => kind !== 'morning') : due;
}

/** The state once they are told. */
export function afterTelling(state: ReminderState, told: readonly ReminderKind[], day: IsoDate): ReminderState {
  const marks = told.includes('monday') ? [...told, 'morning' as const] : told;
  return {
    told: { ...state.told, ...Object.fromEntries(marks.map((kind) => [kind, day])) },
    quietUntil: state.quietUntil,
    again: state.again && told.includes(state.again) ? null : state.again,
  };
}

/**
 * The next moment after `now` at which something may be due.
 *
 * @returns null where nothing is turned on, or no day is open for more than a year
 */
export function nextReminder(
  settings: ReminderSettings,
  state: ReminderState,
  now: WallTime,
  closed: ClosedDays,
): WallTime | null {
  if (!isReminding(settings)) return null;
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    const day = plusDays(now.day, ahead);
    const opens = settings.from * 60;
    const planned = reminderKinds.flatMap((kind) => minuteOf(kind, settings, day, closed) ?? []);
    const afterPause = state.quietUntil?.day === day ? [Math.max(opens, state.quietUntil.minute)] : [];
    // A pause that ends at night, or before a weekend, ends for us when the next open day does begin.
    const minutes = [...planned, ...afterPause, ...(state.again ? [opens] : [])].toSorted((a, b) => a - b);
    const next = minutes
      .map((minute): WallTime => ({ day, minute }))
      .find((one) => isBefore(now, one) && !isBefore(one, state.quietUntil) && isOpen(settings, one, closed));
    if (next) return next;
  }
  return null;
}

export type Snooze = 'hour' | 'tomorrow';

/** Nothing for an hour, or until tomorrow; and what was put off, if it was a reminder, is told once more then. */
export function snoozed(
  state: ReminderState,
  snooze: Snooze,
  now: WallTime,
  putOff: ReminderKind | null,
): ReminderState {
  const minute = now.minute + 60;
  const inAnHour =
    minute < 24 * 60 ? { day: now.day, minute } : { day: plusDays(now.day, 1), minute: minute - 24 * 60 };
  const quietUntil = snooze === 'hour' ? inAnHour : { day: plusDays(now.day, 1), minute: 0 };
  return { ...state, quietUntil, again: putOff ?? state.again };
}

/** Whether a pause still runs. */
export function isPaused({ quietUntil }: ReminderState, now: WallTime): boolean {
  return isBefore(now, quietUntil);
}

/** @returns minutes since midnight; null on a day on which it is not told */
function minuteOf(kind: ReminderKind, settings: ReminderSettings, day: IsoDate, closed: ClosedDays): number | null {
  if (!settings[kind] || !isOpenDay(settings, day, closed)) return null;
  const opens = settings.from * 60;
  if (kind === 'summon') return Math.max(opens, (settings.to - hoursToSummon) * 60);
  const tellsWeek = settings.monday && isFirstOfWeek(settings, day, closed);
  return (kind === 'monday') === tellsWeek ? opens : null;
}

/** Where Monday is a holiday, or the caseworker's day off, the week begins on the day after it. */
function isFirstOfWeek(settings: ReminderSettings, day: IsoDate, closed: ClosedDays): boolean {
  for (let weekday = 1; weekday < isoWeekday(day); weekday += 1) {
    if (isOpenDay(settings, plusDays(day, weekday - isoWeekday(day)), closed)) return false;
  }
  return true;
}

function isOpenDay({ days }: ReminderSettings, day: IsoDate, closed: ClosedDays): boolean {
  return days.includes(isoWeekday(day)) && closed(day) === null;
}

function isOpen(settings: ReminderSettings, { day, minute }: WallTime, closed: ClosedDays): boolean {
  return isOpenDay(settings, day, closed) && minute >= settings.from * 60 && minute < settings.to * 60;
}

function isBefore(one: WallTime, other: WallTime | null): boolean {
  return other !== null && (one.day < other.day || (one.day === other.day && one.minute < other.minute));
}
