import { assess } from '../../../lib/rules/assess.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { RuleEngine } from './rule-answer.ts';

/** Rettidig's own, with the rule as it stands in the pack; it works out the last safe working day besides. */
export function ourEngine(): RuleEngine {
  const rules = allRules.filter(({ id }) => id === 'contact-4-in-first-6m');
  return {
    name: 'rettidig',
    judge: (cases, today) =>
      cases.map((facts) => {
        const [deadline] = assess(facts, rules, today);
        if (!deadline) return null;
        const { status, due, daysLeft, fulfilledOn, late } = deadline;
        return { status, due, daysLeft, fulfilledOn, late };
      }),
  };
}
