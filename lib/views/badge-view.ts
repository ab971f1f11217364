import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { BackwardChain } from '../rules/backward-chain.ts';
import type { Headline } from '../rules/headline.ts';
import type { Rule } from '../rules/rule.ts';
import { badgeText } from '../text/badge-text.ts';
import { factText } from '../text/fact-text.ts';
import type { Language } from '../text/language.ts';
import { deadlineBadge, dressed, unknownFace } from './deadline-badge.ts';
import { versionToShow } from './deadline-kind.ts';
import { withSummon } from './summon-view.ts';

/**
 * The badge of one case: its headline in the user's words.
 *
 * @param chain what must be done here before the next interview, where the surface tells it
 */
export function badgeView(
  headline: Headline,
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
  chain: BackwardChain | null = null,
): BadgeView {
  const context = { facts, rules, today, language };
  const { kind, deadline, others: more, missing } = headline;
  const text = badgeText[language];
  if (kind === 'no-rule') {
    return dressed(
      { form: 'no-rule', shape: 'question', words: text['badge.noRule'], detail: '', compact: '' },
      { more },
      context,
    );
  }
  if (kind === 'unknown') return dressed(unknownFace(missing, context), { more }, context);
  if (kind === 'paused' && deadline?.status !== 'paused') {
    // Exempted by a decision and not by a period: there is no day on which it ends.
    const [words, detail] = [text['badge.exempt'], text['badge.exempt.recorded']];
    return dressed({ form: 'paused', shape: 'bars', words, detail, compact: '' }, { more }, context);
  }
  if (!deadline) throw new RangeError(`badgeView: a headline of the kind »${kind}« must have a deadline`);
  return withSummon(deadlineBadge(deadline, versionToShow(rules, deadline), context, more), chain, context);
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
