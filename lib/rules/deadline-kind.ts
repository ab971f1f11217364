import type { Deadline } from './deadline.ts';
import { isOwn } from './headline.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { versionUsed } from './version-used.ts';

/**
 * The version to speak of for a deadline: the one that was used, else the newest one there is, which at least knows what
 * the rule is about.
 */
export function versionToShow(rules: readonly Rule[], deadline: Deadline): RuleVersion | null {
  return versionUsed(rules, deadline) ?? rules.find((rule) => rule.id === deadline.rule)?.versions.at(-1) ?? null;
}

/** A deadline with so sure a date and so sure a rule that it may stand in a count. */
export function isCounted(deadline: Deadline, rules: readonly Rule[]): boolean {
  return isOwn(deadline, rules) && !deadline.provisional && !versionToShow(rules, deadline)?.estimated;
}

/** An own deadline that could not be worked out. Payments are never seen from here, so what misses only them is none. */
export function isOpenQuestion(deadline: Deadline, rules: readonly Rule[]): boolean {
  const { status, missing } = deadline;
  return status === 'unknown' && missing.some((one) => one !== 'payment-data') && isOwn(deadline, rules);
}
