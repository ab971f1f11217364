import { liveQuery } from 'dexie';
import { z } from 'zod';
import { daysBetween } from '../dates/calendar.ts';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { Period } from '../dates/own-closed-days.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const Day = z.string().transform((text, context) => {
  const day = parseIsoDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not a real YYYY-MM-DD date` });
  return z.NEVER;
});
const period = { from: Day, to: Day };
const endsAfterItStarts = ({ from, to }: Period) => to >= from;
const backwards = 'ends before it starts';

/** All periods of one kind together: a slip in a year must not close every day there is. */
const mostClosingDays = 400;
const mostLeaveDays = 1100;
const daysIn = (periods: readonly Period[]) =>
  periods.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);

const checks = {
  language: z.enum(['da', 'en']),
  /** the user's own initials as the case systems write them; empty = not told */
  initials: z.string().trim().max(20),
  /** a case not seen on a page for so many working days is stale */
  staleAfterWorkingDays: z.int().min(1).max(60),
  /** a case not seen for more than so many days is deleted */
  retentionDays: z.int().min(1).max(730),
  /** the municipality's own closing days, both ends included; they move the last safe day, never the legal date */
  closingDays: z
    .array(z.strictObject({ ...period, name: z.string().trim().min(1).max(60) }).refine(endsAfterItStarts, backwards))
    .refine((days) => daysIn(days) <= mostClosingDays, `more than ${mostClosingDays} days`),
  /** the user's own leave, likewise */
  leave: z
    .array(z.strictObject(period).refine(endsAfterItStarts, backwards))
    .refine((days) => daysIn(days) <= mostLeaveDays, `more than ${mostLeaveDays} days`),
  /** a rule that nobody has signed off is shown as not confirmed */
  requireSignOff: z.boolean(),
  /** how many days a citizen has to book an interview; the law gives at least eight */
  bookingDays: z.int().min(8).max(60),
  /** sites that are switched off, by origin: nothing of theirs is read, though it is allowed */
  pausedSites: z.array(z.string().max(300)).max(500),
  /** kinds of pages that are switched off, wherever they stand */
  pausedPages: z.array(z.strictObject({ adapter: z.string().max(200), page: z.string().max(200) })).max(500),
  /** how many days before an interview the summons is sent: a local norm */
  noticeDays: z.int().min(0).max(60),
};

const Settings = z.strictObject(checks).partial();

export type Settings = { [Name in keyof typeof checks]: z.infer<(typeof checks)[Name]> };

export const defaultSettings: Readonly<Settings> = {
  language: 'da',
  initials: '',
  staleAfterWorkingDays: 5,
  // A summer holiday and some, so that nobody comes back to an empty record; gone before the next quarter ends.
  retentionDays: 60,
  closingDays: [],
  leave: [],
  requireSignOff: false,
  bookingDays: 8,
  noticeDays: 8,
  pausedSites: [],
  pausedPages: [],
};

/** The settings; one that is missing, or that this version does not understand, has its default. */
export async function readSettings(record: CaseRecord): Promise<Settings> {
  const stored = new Map((await record.database.settings.toArray()).map(({ name, value }) => [name, value]));
  const understood = Object.entries(checks).flatMap(([name, check]) => {
    const read = check.safeParse(stored.get(name));
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...defaultSettings, ...Object.fromEntries(understood) };
}

/**
 * Changes the named settings, all or none. Pages then send `record/changed`.
 *
 * @throws RangeError naming the setting that is not as it must be
 */
export async function changeSettings(record: CaseRecord, changes: Partial<Settings>): Promise<void> {
  const checked = Settings.safeParse(changes);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`changeSettings: ${first?.path.join('.') || 'settings'}: ${first?.message}`);
  }
  const given = Object.entries(checked.data).filter(([, value]) => value !== undefined);
  const rows = given.map(([name, value]) => ({ name, value }));
  await record.database.settings.bulkPut(rows);
}

/** The settings, now and after every change. For pages only, as `liveCases`. */
export function liveSettings(record: CaseRecord): Live<Settings> {
  return {
    subscribe: (next, error) => liveQuery(() => readSettings(record)).subscribe({ next, error }),
  };
}
