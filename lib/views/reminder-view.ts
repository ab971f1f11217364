import type { IsoDate } from '../dates/iso-date.ts';
import type { ReminderKind, WallTime } from '../plan/reminders.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { reminderText } from '../text/reminder-text.ts';
import { shortName } from './person-name.ts';
import { placedCase, type JudgedCase, type PlacedCase } from './placed-case.ts';
import type { PopupGroupId } from './popup.ts';
import type { ViewSettings } from './view-context.ts';

/** A message from the browser: numbers, and names only where they are allowed. */
export interface ReminderView {
  title: string;
  message: string;
}

export interface ReminderInput {
  judged: readonly JudgedCase[];
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  settings: ViewSettings;
  /** names may stand in it: others can see the screen */
  withNames: boolean;
}

/** What each kind counts, in this order. */
const counted = {
  monday: ['overdue', 'due-today', 'summon', 'interviews-today', 'due-week', 'interviews-week'],
  morning: ['overdue', 'due-today', 'summon', 'interviews-today'],
  summon: ['summon'],
} as const satisfies Record<ReminderKind, readonly PopupGroupId[]>;

/** Those that ask for something of the caseworker today. */
const urgent: readonly PopupGroupId[] = ['overdue', 'due-today', 'summon'];
const mostNames = 3;

/**
 * What a reminder says. It counts as the popup does: what is stale, estimated or not confirmed is in no number.
 *
 * @returns null where there is nothing to be reminded of
 */
export function reminderView(
  kind: ReminderKind,
  { judged, rules, today, language, settings, withNames }: ReminderInput,
): ReminderView | null {
  const text = reminderText[language];
  const placed = judged.map((one) => placedCase(one, rules, today, language, settings)).filter(({ stale }) => !stale);
  const groups = counted[kind]
    .map((group) => ({ group, cases: placed.filter((one) => one.groups.includes(group)) }))
    .filter(({ cases }) => cases.length > 0);
  if (groups.length === 0) return null;
  const toName = groups.filter(({ group }) => urgent.includes(group)).flatMap(({ cases }) => cases);
  const names = withNames ? namesOf(toName, text['names.more']) : '';
  if (kind === 'summon') {
    return { title: text['summon.title'](groups[0]!.cases.length), message: names || text['summon.text'] };
  }
  const counts = groups.map(({ group, cases }) => text[`count.${group}`](cases.length)).join(' · ');
  return { title: text[`${kind}.title`], message: [counts, names].filter(Boolean).join('\n') };
}

function namesOf(cases: readonly PlacedCase[], more: (count: number) => string): string {
  const names = cases.flatMap(({ judged: { name } }) => (name ? [shortName(name)] : []));
  const others = cases.length - Math.min(names.length, mostNames);
  if (names.length === 0) return '';
  return [...names.slice(0, mostNames), ...(others > 0 ? [more(others)] : [])].join(', ');
}

/**
 * When a pause ends.
 *
 * @example
 * pauseWords({ day: '2026-11-23', minute: 870 }, '2026-11-23', 'da') //=> 'Pause til kl. 14.30'
 */
export function pauseWords({ day, minute }: WallTime, today: IsoDate, language: Language): string {
  const text = reminderText[language];
  if (day !== today) return text['pause.untilDay'](dayWords(day, today, language));
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return text['pause.until'](`${hours}.${String(minutes).padStart(2, '0')}`);
}
