import { compileRules } from './compile-rules.ts';
import type { Deadline } from './deadline.ts';
import type { Rule, RuleVersion } from './rule.ts';

/**
 * The version that a deadline was worked out by: its paragraph, source and marks.
 *
 * @returns null where no version was used, and for a rule that is not among the rules
 */
export function versionUsed(
  rules: readonly Rule[],
  deadline: Pick<Deadline, 'rule' | 'validFrom'>,
): RuleVersion | null {
  const rule = compileRules(rules).byId.get(deadline.rule);
  return rule?.versions.find((version) => version.validFrom === deadline.validFrom) ?? null;
}
