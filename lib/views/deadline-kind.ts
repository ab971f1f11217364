import type { Deadline } from '../rules/deadline.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import { versionUsed } from '../rules/version-used.ts';

/**
 * The version to speak of for a deadline: the one that was used, else the newest one there is, which at least knows what
 * the rule is about.
 */
export function versionToShow(rules: readonly Rule[], deadline: Deadline): RuleVersion | null {
  return versionUsed(rules, deadline) ?? rules.find((rule) => rule.id === deadline.rule)?.versions.at(-1) ?? null;
}

/**
 * - `own`: the municipality's own duty, which may colour a badge
 * - `other`: someone else's duty, and what a citizen may do until a day
 * - `limit`: a day after which the municipality can no longer do something; no breach
 * - `figure`: counted for a list or a week
 * - `pause`: a period in which duties rest
 */
export type DeadlineKind = 'own' | 'other' | 'limit' | 'figure' | 'pause';

export function deadlineKind(version: RuleVersion | null): DeadlineKind {
  if (!version) return 'own';
  if (version.obligation.kind === 'indicator') return 'figure';
  if (version.obligation.kind === 'suspension') return 'pause';
  if (version.duty !== 'municipality' || version.nature === 'right') return 'other';
  return version.nature === 'limit' ? 'limit' : 'own';
}

/** A deadline with so sure a date and so sure a rule that it may stand in a count. */
export function isCounted(version: RuleVersion | null, deadline: Deadline): boolean {
  return deadlineKind(version) === 'own' && !deadline.provisional && !version?.estimated;
}
