import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { LeadDays } from '../rules/backward-chain.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';

/** What every view of a case is made from. */
export interface ViewContext {
  /** as they were judged, computed events included */
  facts: CaseFacts;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  /** a case not seen for more than so many working days is stale; left out = the usual number */
  staleAfterWorkingDays?: number;
}

/** What a view takes from the user's settings: the days before an interview, and when a case is stale. */
export type ViewSettings = LeadDays & Pick<ViewContext, 'staleAfterWorkingDays'>;
