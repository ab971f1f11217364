import type { CaseFacts } from '../case/case-facts.ts';
import type { Contradiction } from '../case/contradiction.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { BackwardChain } from '../rules/backward-chain.ts';
import type { Headline } from '../rules/headline.ts';
import type { Rule } from '../rules/rule.ts';
import { badgeText } from '../text/badge-text.ts';
import { factText } from '../text/fact-text.ts';
import type { Language } from '../text/language.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { lockText } from '../text/lock-text.ts';
import { deadlineBadge, dressed, unknownFace } from './deadline-badge.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { withSummon } from './summon-view.ts';
import type { ViewContext } from './view-context.ts';

/**
 * The badge of one case: its headline in the user's words.
 *
 * @param chain what must be done here before the next interview, where the surface tells it
 * @param staleAfterWorkingDays a case not seen for more than so many is stale; left out = the usual number
 */
export function badgeView(
  headline: Headline,
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
  chain: BackwardChain | null = null,
  staleAfterWorkingDays?: number,
): BadgeView {
  const context: ViewContext = { facts, rules, today, language, staleAfterWorkingDays };
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
 * Says on a badge that sources disagree: what it shows is then the worst of what they say.
 *
 * @param contradictions what nobody has decided; none = the badge as it is
 */
export function withDispute(badge: BadgeView, contradictions: readonly Contradiction[], language: Language): BadgeView {
  if (contradictions.length === 0) return badge;
  const mark = badgeText[language]['badge.disputed'];
  const open = badgeText[language]['badge.open'];
  const detail = [badge.detail, mark].filter(Boolean).join(' · ');
  const said = badge.sentence.endsWith(open) ? badge.sentence.slice(0, -open.length) : `${badge.sentence} `;
  const compact = withMark(badge.compact);
  return { ...badge, detail, compact, disputed: true, sentence: `${said}${sentenceStart(mark)}. ${open}` };
}

/** A number that leaves room for it in the compact form keeps its place beside the mark; a longer one gives way. */
function withMark(compact: string): string {
  return compact.length > 2 ? '≠' : `${compact}≠`;
}

/** The badge beside a line that says what and when already; what it says of doubt or of time stays. */
export function withoutRepeating(badge: BadgeView, ...said: string[]): BadgeView {
  const detail = badge.detail.split(' · ').filter((part) => !said.includes(part));
  return { ...badge, detail: detail.join(' · ') };
}

/**
 * - `two-answers`: the page shows the case twice, with different facts
 * - `does-not-open`: what was kept of the case cannot be decrypted
 * - `locked`: the record is locked; what it knows could make the case worse than the page alone
 * - `lock-wanted`: nothing is taken in before the lock is on that the municipality demands
 */
export type UnclearBecause = 'two-answers' | 'does-not-open' | 'locked' | 'lock-wanted';

function unclearWords(because: UnclearBecause, language: Language): { words: string; detail: string } {
  const unknown = badgeText[language]['badge.unknown'];
  const lock = lockText[language];
  switch (because) {
    case 'two-answers':
      return { words: unknown, detail: factText[language]['missing.twoAnswers'] };
    case 'does-not-open':
      return { words: unknown, detail: factText[language]['missing.doesNotOpen'] };
    case 'locked':
      return { words: lock['badge.locked'], detail: lock['badge.locked.open'] };
    case 'lock-wanted':
      return { words: lock['badge.first'], detail: lock['badge.first.open'] };
  }
}

/** The badge of a case about which nothing can be said for a reason that lies outside the law. */
export function unclearBadgeView(because: UnclearBecause, language: Language): BadgeView {
  const text = badgeText[language];
  const { words, detail } = unclearWords(because, language);
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
