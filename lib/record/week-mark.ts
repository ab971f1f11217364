import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from './settings.ts';

const toldRules = new WeakMap<readonly Rule[], string>();

/**
 * What counts of the week stand for: these cases as they stand, judged on this day by these rules and settings. Counts
 * with the same mark are the same counts, whoever counted; whatever changes one of them changes the mark.
 *
 * @param contents my cases as they stand, by `contentKey`, in any order; those that do not open among them
 * @returns 64 hexadecimal digits
 */
export async function weekMark(
  contents: readonly string[],
  rules: readonly Rule[],
  { staleAfterWorkingDays, closingDays, leave }: Pick<Settings, 'staleAfterWorkingDays' | 'closingDays' | 'leave'>,
  today: IsoDate,
): Promise<string> {
  const law = toldRules.get(rules) ?? JSON.stringify(rules);
  toldRules.set(rules, law);
  const told = JSON.stringify([today, staleAfterWorkingDays, closingDays, leave, contents.toSorted().join()]) + law;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(told));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
