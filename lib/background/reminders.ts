import { browser } from 'wxt/browser';
import { moment } from '../clock/moment.ts';
import { millisecondsTo, wallTime } from '../clock/wall-time.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import {
  afterTelling,
  dueReminders,
  isReminding,
  nextReminder,
  reminderKinds,
  snoozed,
  type ReminderKind,
  type ReminderSettings,
  type Snooze,
} from '../plan/reminders.ts';
import { casesOf } from '../record/cases.ts';
import { changeReminderState, reminderState } from '../record/reminder-state.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { reminderText } from '../text/reminder-text.ts';
import { personName } from '../views/person-name.ts';
import { reminderView } from '../views/reminder-view.ts';
import type { Desk } from './desk.ts';

const alarm = 'reminder';
const notificationOf = (kind: ReminderKind) => `reminder-${kind}`;
/** In the order of the buttons, where a browser has any. */
const snoozes: readonly Snooze[] = ['hour', 'tomorrow'];

/**
 * Reminds of the week and the day, where that was turned on. Call it in the first turn: what woke the background must
 * find its listeners, and an alarm that a restart lost is set again. Nothing is told twice: what was told is in the
 * record.
 */
export function keepReminders(open: () => Promise<Desk>, report: (error: unknown) => void): void {
  const again = () => void remind(open).catch(report);
  listen(open, report);
  // Only what is permitted is there to be listened to.
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (!permissions.includes('notifications')) return;
    listen(open, report);
    again();
  });
  browser.runtime.onInstalled.addListener(again);
  browser.runtime.onStartup.addListener(again);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) again();
  });
  browser.alarms
    .get(alarm)
    .then((standing) => standing ?? again())
    .catch(report);
}

/**
 * Tells what is due now, and has itself woken when something may be due next. Call it when the settings have changed.
 *
 * @param now the wall clock
 */
export async function remind(open: () => Promise<Desk>, now = moment()): Promise<void> {
  const desk = await open();
  const { record, settings } = desk;
  const wanted = remindersWanted(desk);
  const closed = ownClosedDays(settings);
  if (!wanted || !(await mayNotify())) return void (await browser.alarms.clear(alarm));
  const time = wallTime(now);
  let due: ReminderKind[] = [];
  // Marked before it is shown: a reminder that is lost is better than one that comes with every start.
  await changeReminderState(record, (before) => {
    due = dueReminders(wanted, before, time, closed);
    return afterTelling(before, due, time.day);
  });
  const next = nextReminder(wanted, await reminderState(record), time, closed);
  if (next) await browser.alarms.create(alarm, { when: Date.now() + millisecondsTo(next, now) });
  else await browser.alarms.clear(alarm);
  if (due.length > 0) await show(desk, due);
}

/** @returns null where nothing is turned on, or the municipality has switched reminders off */
function remindersWanted({ settings }: Desk): ReminderSettings | null {
  const { reminders, featuresOff } = settings;
  return isReminding(reminders) && !featuresOff.includes('reminders') ? reminders : null;
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

async function show({ record, rules, settings, today }: Desk, kinds: readonly ReminderKind[]): Promise<void> {
  const { language, reminderNames, maskPersons } = settings;
  const closed = ownClosedDays(settings);
  const { cases } = await casesOf(record, { mine: true });
  const judged = cases.map((one) => {
    const { id, ref, sourcedReadings } = one;
    return { id, ref, name: personName(sourcedReadings), judgement: judgeCase(one, rules, today, closed) };
  });
  const withNames = reminderNames && !maskPersons;
  for (const kind of kinds) {
    const view = reminderView(kind, { judged, rules, today, language, settings, withNames });
    if (!view) continue;
    const text = reminderText[language];
    await browser.notifications.create(notificationOf(kind), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...view,
      // Firefox refuses a notification with buttons: there the pause of the settings serves.
      ...(!import.meta.env.FIREFOX && { buttons: snoozes.map((snooze) => ({ title: text[`snooze.${snooze}`] })) }),
    });
  }
}

/** Takes back what is on screen: the record was locked, and a reminder may name citizens. */
export async function takeRemindersBack(): Promise<void> {
  const { notifications } = browser as Partial<Pick<typeof browser, 'notifications'>>;
  await Promise.all(reminderKinds.map((kind) => notifications?.clear(notificationOf(kind))));
}

let heard: unknown = null;

/** Nothing happens where notifications are not permitted: the browser then has none. */
function listen(open: () => Promise<Desk>, report: (error: unknown) => void): void {
  const { notifications } = browser as Partial<Pick<typeof browser, 'notifications'>>;
  if (!notifications || heard === notifications) return;
  heard = notifications;
  notifications.onClicked.addListener((id) => {
    if (kindOf(id)) void openOverview(id).catch(report);
  });
  // Of Chromium only.
  notifications.onButtonClicked?.addListener((id, button) => {
    const [kind, snooze] = [kindOf(id), snoozes[button]];
    if (kind && snooze) void putOff(open, kind, snooze).catch(report);
  });
}

function kindOf(id: string): ReminderKind | null {
  return reminderKinds.find((kind) => notificationOf(kind) === id) ?? null;
}

async function openOverview(id: string): Promise<void> {
  await browser.notifications.clear(id);
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') });
}

async function putOff(open: () => Promise<Desk>, kind: ReminderKind, snooze: Snooze, now = moment()): Promise<void> {
  const { record } = await open();
  await changeReminderState(record, (before) => snoozed(before, snooze, wallTime(now), kind));
  await browser.notifications.clear(notificationOf(kind));
  await remind(open);
}
