import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';

/** What every engine must say of a case; null where the rule does not apply to it. */
export type RuleAnswer = {
  status: string;
  due: IsoDate | null;
  daysLeft: number | null;
  fulfilledOn: IsoDate | null;
  late: boolean;
} | null;

/** One engine with the rule »four interviews in the first six months« in it. */
export interface RuleEngine {
  name: string;
  /** the answers, in the order of the cases; every engine is asked in the way that suits it best */
  judge(cases: readonly CaseFacts[], today: IsoDate): Promise<RuleAnswer[]> | RuleAnswer[];
}
