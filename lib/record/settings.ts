import { liveQuery } from 'dexie';
import { z } from 'zod';
import { daysBetween } from '../dates/calendar.ts';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { Period } from '../dates/own-closed-days.ts';
import { AdviserSettings, usualAdviser } from '../guidance/adviser.ts';
import { placesInWeek } from '../plan/bands.ts';
import { noReminders, ReminderSettings } from '../plan/reminders.ts';
import { weekOrders } from '../plan/week-order.ts';
import { OtherUnitList, TeamAgreement } from '../team/agreement.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord, RecordTables } from './open-record.ts';
import { sameData } from './same-data.ts';

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

const WeekFilterSetting = z.strictObject({
  name: z.string().trim().min(1).max(40),
  /** null = every one */
  place: z.enum(placesInWeek).nullable(),
  group: z.string().max(100).nullable(),
  rule: z.string().max(100).nullable(),
  order: z.enum(weekOrders),
});

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
  /** the card of the citizens' adviser: whether it is shown, and how to reach him */
  citizensAdviser: AdviserSettings,
  /** how many days before an interview the summons is sent: a local norm */
  noticeDays: z.int().min(0).max(60),
  /** hosts that links of the guidance may open; `*.example.dk` stands for every host below it */
  guidanceHosts: z.array(z.string().trim().min(1).max(253)).max(100),
  /** a workflow whose address nobody has looked at for so many days is listed as old */
  workflowOldAfterDays: z.int().min(30).max(3650),
  /** so many weeks of daily counts are kept; older ones are deleted */
  countWeeks: z.int().min(1).max(104),
  /** the share on time that is aimed at, in per cent */
  timelinessTarget: z.literal([80, 90, 95]),
  /** whether the 75 % of the 2026 reform is counted: a local estimate, for leads */
  countsQuota: z.boolean(),
  /** what letters are signed with; empty = not told, and marked in the text */
  unitName: z.string().trim().max(80),
  unitPhone: z.string().trim().max(30),
  /** how many interviews one holds in a week of five working days, and in a day; 0 = not told */
  interviewsPerWeek: z.int().min(0).max(200),
  interviewsPerDay: z.int().min(0).max(40),
  /** whether a note in one's own words may be kept with a case */
  notesAllowed: z.boolean(),
  ownName: z.string().trim().max(80),
  /** which reminders come, and when */
  reminders: ReminderSettings,
  /** whether a reminder may name citizens: others can see the screen */
  reminderNames: z.boolean(),
  /** names and CPR numbers are hidden on our own pages: someone else can see the screen */
  maskPersons: z.boolean(),
  /** the side panel asks for a deadline before it shows it: for someone who is learning the job */
  tryYourself: z.boolean(),
  /** the filters of the week that were saved, each under a name of its own; they name rules and groups, never a citizen */
  weekFilters: z.array(WeekFilterSetting).max(20),
  /** what was agreed before a lead sees numbers of others; null = nothing, and then none are received or kept */
  teamAgreement: TeamAgreement.nullable(),
  /** target groups whose cases belong to another unit than `unitName` */
  otherUnits: OtherUnitList,
  /** what the municipality has switched off, by the names of `features` in lib/policy; empty = nothing */
  featuresOff: z.array(z.string().max(40)).max(20),
  /** a record that has a lock is locked when nobody has used the machine for so many minutes */
  lockAfterMinutes: z.literal([5, 15, 30, 60]),
  /** a record without a lock is asked for one, in place of everything else, and takes nothing in before (`lock-wanted.ts`) */
  requireLock: z.boolean(),
  /** the place where the municipality wants backup files to lie, in its own words: one is asked for until it lies there; empty = it names none */
  backupPlace: z.string().trim().max(200),
  /** a backup file is asked for when the last one is so many days old; 0 = never again after the first */
  backupEveryDays: z.int().min(0).max(60),
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
  citizensAdviser: usualAdviser,
  // Of the example that ships; the municipality's own portal is added with its own catalogue.
  guidanceHosts: ['arbejdsgange.example.dk'],
  workflowOldAfterDays: 365,
  countWeeks: 13,
  timelinessTarget: 90,
  countsQuota: false,
  unitName: '',
  unitPhone: '',
  interviewsPerWeek: 0,
  interviewsPerDay: 0,
  notesAllowed: false,
  ownName: '',
  reminders: { ...noReminders },
  reminderNames: false,
  maskPersons: false,
  tryYourself: false,
  weekFilters: [],
  lockAfterMinutes: 15,
  requireLock: false,
  backupPlace: '',
  backupEveryDays: 0,
  pausedSites: [],
  pausedPages: [],
  featuresOff: [],
  teamAgreement: null,
  otherUnits: [],
};

/** A setting as the municipality gives it: for those who chose none, or, locked, for everyone. */
export interface GivenSetting {
  value: unknown;
  locked: boolean;
}

/** The row that holds what is given; no setting has its name. */
export const givenRow = 'policy';

/** The check of each setting by its name: what the published schema of the policy is made from. */
export const settingChecks: Readonly<Record<string, z.ZodType>> = checks;

/**
 * The settings: what is given and locked, else what was chosen here, else what is given. One that is missing, or that
 * this version does not understand, has its default.
 */
export async function readSettings(record: RecordTables): Promise<Settings> {
  const stored = new Map((await record.database.settings.toArray()).map(({ name, value }) => [name, value]));
  const given = givenIn(stored.get(givenRow));
  const understood = Object.entries(checks).flatMap(([name, check]) => {
    const { value, locked = false } = given[name] ?? {};
    const wanted = locked ? [value, stored.get(name)] : [stored.get(name), value];
    // Most were never chosen or given: to have each of those refused takes longer than to read the others.
    const said = wanted.filter((one) => one !== undefined);
    const read = said.map((one) => check.safeParse(one)).find(({ success }) => success);
    return read?.success ? [[name, read.data] as const] : [];
  });
  return withoutSwitchedOff({ ...defaultSettings, ...Object.fromEntries(understood) });
}

/** What the municipality has switched off is off whatever else is said of it. */
function withoutSwitchedOff(settings: Settings): Settings {
  const { featuresOff, citizensAdviser } = settings;
  const isOff = (name: string) => featuresOff.includes(name);
  return {
    ...settings,
    ...(isOff('citizensAdviser') && { citizensAdviser: { ...citizensAdviser, shown: false } }),
    ...(isOff('notes') && { notesAllowed: false }),
    ...(isOff('reminders') && { reminders: defaultSettings.reminders }),
    ...(isOff('team') && { teamAgreement: null }),
  };
}

/**
 * Lays in what the municipality gives, in place of what it gave before. What was chosen here is kept, and holds again
 * when it is given no longer.
 *
 * @returns whether something else was given before
 */
export async function keepGivenSettings(
  record: CaseRecord,
  given: Readonly<Record<string, GivenSetting>>,
): Promise<boolean> {
  const { settings } = record.database;
  const before = (await settings.get(givenRow))?.value ?? {};
  if (sameData(before, given)) return false;
  await settings.put({ name: givenRow, value: given });
  return true;
}

/** The names of those given that are no setting, or have no value of one: they have no effect. */
export function misfits(given: Readonly<Record<string, GivenSetting>>): string[] {
  const fits = (name: string, value: unknown) =>
    Object.hasOwn(checks, name) && checks[name as keyof Settings].safeParse(value).success;
  return Object.entries(given).flatMap(([name, { value }]) => (fits(name, value) ? [] : name));
}

/** @returns nothing for what is no such row */
export function givenIn(value: unknown): Partial<Record<string, GivenSetting>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, GivenSetting>) : {};
}

/**
 * Changes the named settings, all or none. One that the municipality has locked is left as it was chosen before: a form
 * that shows several would else write the locked value down as one's own choice. Pages then send `record/changed`.
 *
 * @throws RangeError naming the setting that is not as it must be
 */
export async function changeSettings(record: CaseRecord, changes: Partial<Settings>): Promise<void> {
  const checked = Settings.safeParse(changes);
  if (!checked.success) {
    const [first] = checked.error.issues;
    throw new RangeError(`changeSettings: ${first?.path.join('.') || 'settings'}: ${first?.message}`);
  }
  const { settings } = record.database;
  await record.database.transaction('rw', settings, async () => {
    const given = givenIn((await settings.get(givenRow))?.value);
    const isLocked = (name: string) => given[name]?.locked === true && misfits({ [name]: given[name] }).length === 0;
    const wanted = Object.entries(checked.data).filter(([name, value]) => value !== undefined && !isLocked(name));
    await settings.bulkPut(wanted.map(([name, value]) => ({ name, value })));
  });
}

/** The settings, now and after every change. For pages only, as `liveCases`. */
export function liveSettings(record: RecordTables): Live<Settings> {
  return {
    subscribe: (next, error) => liveQuery(() => readSettings(record)).subscribe({ next, error }),
  };
}
