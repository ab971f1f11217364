import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from './settings.ts';

/** The rules are long and seldom others: they are hashed once, not with every change of a case. */
const laws = new WeakMap<readonly Rule[], Promise<string>>();

/**
 * What counts of the week, and the cases it begins with, stand for: these cases as they stand, judged on this day by these
 * rules and settings. Counts with the same mark are the same counts, whoever counted; whatever changes one of them changes the mark.
 *
 * @param cases the mark under which the cases were read (`casesMark`)
 * @returns 64 hexadecimal digits
 */
export async function weekMark(
  cases: string,
  rules: readonly Rule[],
  settings: Pick<Settings, 'staleAfterWorkingDays' | 'closingDays' | 'leave' | 'bookingDays' | 'noticeDays'>,
  today: IsoDate,
): Promise<string> {
  const law = laws.get(rules) ?? hashOf(JSON.stringify(rules));
  laws.set(rules, law);
  const { staleAfterWorkingDays, closingDays, leave, bookingDays, noticeDays } = settings;
  const by = [today, staleAfterWorkingDays, closingDays, leave, bookingDays, noticeDays];
  return hashOf(JSON.stringify([...by, cases, await law]));
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
