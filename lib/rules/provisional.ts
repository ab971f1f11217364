import type { RuleVersion } from './rule.ts';

/** Whether nobody has seen the text of the law, or nobody has signed off what policy says must be. */
export function isProvisional({
  verification,
  awaitsSignOff,
}: Pick<RuleVersion, 'verification' | 'awaitsSignOff'>): boolean {
  return verification === 'unverified' || awaitsSignOff === true;
}
