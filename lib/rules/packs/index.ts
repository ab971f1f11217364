import type { Rule, RulePack } from '../rule.ts';
import { administrativeLaw } from './administrative-law.ts';
import { employment2017 } from './employment-2017.ts';
import { employment2020 } from './employment-2020.ts';
import { localBif } from './local-bif.ts';
import { reform2026 } from './reform-2026.ts';
import { sicknessBenefit } from './sickness-benefit.ts';

/** Every pack that is shipped, the newest law last. */
export const rulePacks: readonly RulePack[] = [
  administrativeLaw,
  localBif,
  employment2017,
  sicknessBenefit,
  employment2020,
  reform2026,
];

/** The rules of all packs: what a case is judged by unless policy says otherwise. */
export const allRules: readonly Rule[] = rulePacks.flatMap((pack) => pack.rules);
