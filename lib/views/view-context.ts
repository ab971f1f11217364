import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';

/** What every view of a case is made from. */
export interface ViewContext {
  /** as they were judged, computed events included */
  facts: CaseFacts;
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
}
