import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from './settings.ts';

/** The rules are long and seldom others: they are hashed once, not with every change of a case. */
const laws = new WeakMap<readonly Rule[], Promise<string>>();

type CountingSettings = Pick<
  Settings,
  'staleAfterWorkingDays' | 'closingDays' | 'leave' | 'bookingDays' | 'noticeDays'
>;

/**
 * What cases are judged and counted by: the day, the rules and the settings. Whatever changes how a case stands, but the
 * case itself, changes the mark.
 *
 * @returns 64 hexadecimal digits
 */
export async function basisMark(rules: readonly Rule[], settings: CountingSettings, today: IsoDate): Promise<string> {
  const law = laws.get(rules) ?? hashOf(JSON.stringify(rules));
  laws.set(rules, law);
  const { staleAfterWorkingDays, closingDays, leave, bookingDays, noticeDays } = settings;
  return hashOf(JSON.stringify([today, staleAfterWorkingDays, closingDays, leave, bookingDays, noticeDays, await law]));
}

/**
 * What counts of the week, and the cases it begins with, stand for: these cases as they stand, on that basis. Counts with
 * the same mark are the same counts, whoever counted; whatever changes one of them changes the mark.
 *
 * @param cases the mark under which the cases were read (`casesMark`)
 * @returns 64 hexadecimal digits
 */
export async function weekMark(
  cases: string,
  rules: readonly Rule[],
  settings: CountingSettings,
  today: IsoDate,
): Promise<string> {
  return hashOf(JSON.stringify([cases, await basisMark(rules, settings, today)]));
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
