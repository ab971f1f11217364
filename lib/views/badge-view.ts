import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { Headline } from '../rules/headline.ts';
import type { Rule } from '../rules/rule.ts';
import { badgeText } from '../text/badge-text.ts';
import { factText } from '../text/fact-text.ts';
import type { Language } from '../text/language.ts';
import { deadlineBadge, dressed } from './deadline-badge.ts';
import { versionToShow } from './deadline-kind.ts';

/** The badge of one case: its headline in the user's words. */
export function badgeView(
  headline: Headline,
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
): BadgeView {
  const context = { facts, rules, today, language };
  const { deadline, others: more, missing } = headline;
  if (headline.kind === 'no-rule' || !deadline) {
    const words = badgeText[language]['badge.noRule'];
    return dressed({ form: 'no-rule', shape: 'question', words, detail: '', compact: '' }, { more }, context);
  }
  const shown = headline.kind === 'unknown' ? { more, missing } : { more };
  return deadlineBadge(deadline, versionToShow(rules, deadline), context, shown);
}

/**
 * - `two-answers`: the page shows the case twice, with different facts
 * - `does-not-open`: what was kept of the case cannot be decrypted
 */
export type UnclearBecause = 'two-answers' | 'does-not-open';

/** The badge of a case about which nothing can be said for a reason that lies outside the law. */
export function unclearBadgeView(because: UnclearBecause, language: Language): BadgeView {
  const text = badgeText[language];
  const words = text['badge.unknown'];
  const detail = factText[language][because === 'two-answers' ? 'missing.twoAnswers' : 'missing.doesNotOpen'];
  return {
    form: 'unknown',
    shape: 'question',
    words,
    detail,
    more: 0,
    compact: '',
    sentence: `${words}, ${detail}. ${text['badge.open']}`,
    provisional: false,
    localNorm: false,
  };
}
