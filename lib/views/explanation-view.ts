import type { SourcedReading } from '../case/case-reading.ts';
import type { Decision } from '../case/contradiction.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { backwardChain, usualLeadDays, type BackwardChain } from '../rules/backward-chain.ts';
import type { Judgement } from '../rules/judge.ts';
import { explainKnown } from '../rules/partial-knowledge.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import { explanationText } from '../text/explanation-text.ts';
import { lockText } from '../text/lock-text.ts';
import type { Language } from '../text/language.ts';
import { badgeView, withDispute } from './badge-view.ts';
import { calculationSteps } from './calculation-steps.ts';
import { calculationAsText } from './calculation-text.ts';
import { contradictionView, settledView } from './contradiction-view.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { adviceOn } from './explanation-advice.ts';
import { sentenceOf } from './explanation-sentence.ts';
import type { ExplainedCase, UnexplainedCase } from './explanation.ts';
import { interviewsView } from './interview-lines.ts';
import { lawBox } from './law-box.ts';
import { otherLines } from './other-lines.ts';
import { personName } from './person-name.ts';
import { summonAdvice, summonSteps } from './summon-view.ts';
import { fulfilmentWords } from './rule-words.ts';
import type { ViewContext, ViewSettings } from './view-context.ts';

export type { DeadlineLine, ExplainedCase, ExplanationView } from './explanation.ts';

/** What is answered of a case that neither the record nor the asking page knows. */
export function noExplanation(language: Language): UnexplainedCase {
  const text = explanationText[language];
  return { found: false, language, sentence: text['notFound.why'], next: text['notFound.next'] };
}

/** The record is locked, or waits for its lock: nothing is said of any case, not even of what the page shows. */
export function closedExplanation(because: 'locked' | 'lock-wanted', language: Language): UnexplainedCase {
  const text = lockText[language];
  if (because === 'locked')
    return { found: false, language, sentence: text['locked.title'], next: text['locked.next'] };
  return { found: false, language, sentence: text['first.waits'], next: text['first.next'] };
}

/**
 * Why a case has the badge it has: the sentence, the working, the law, and what else runs in the case.
 *
 * @param judgeIf judges the case as it would be with one more decision; left out = nothing is said of what would be
 */
export function explanationView(
  judgement: Judgement,
  readings: readonly SourcedReading[],
  rules: readonly Rule[],
  today: IsoDate,
  language: Language,
  settings: ViewSettings = usualLeadDays,
  judgeIf?: (decision: Decision) => Judgement,
): ExplainedCase {
  const { facts, deadlines, headline, closed, contradictions, settled, entries } = judgement;
  const { staleAfterWorkingDays } = settings;
  const context: ViewContext = { facts, rules, today, language, staleAfterWorkingDays };
  const { deadline } = headline;
  // Without a group it is not known whose rule it is: to show the one that was tried first would mislead.
  const isSpoken = deadline !== null && !headline.missing.includes('targetGroup');
  const version = isSpoken ? versionToShow(rules, deadline) : null;
  const explained = isSpoken ? explainKnown(facts, deadline.rule, rules, today, { closed }) : null;
  const chain = backwardChain(judgement, rules, today, settings);
  const badge = badgeOf(judgement, chain);
  const worked = explained ? calculationSteps(explained, version, badge, context) : [];
  // Today's answer stays the last line.
  const timeline = [...worked.slice(0, -1), ...summonSteps(chain, context), ...worked.slice(-1)];
  const law = version && deadline ? lawBox(deadline.rule, version, context) : null;
  const sentence = sentenceOf(judgement, version, context);
  const advice = [...summonAdvice(chain, context), ...adviceOn(judgement, version, context)];
  const disputed = contradictions.map((one) => contradictionView(one, context, badgeIf));
  // Copied into a journal, a date must not look surer than it is.
  const disputes = disputed.map(({ meaning, title, alternatives }) => {
    // The day someone was born names them nearly as a CPR number does.
    if (meaning === 'birthDate') return `${title}.`;
    const values = alternatives.map(({ value, source }) => `${value} (${source})`);
    return `${title}: ${values.join('; ')}.`;
  });
  return {
    found: true,
    language,
    caseLine: [facts.ref, personName(readings)].filter(Boolean).join(' · '),
    badge,
    sentence,
    contradictions: disputed,
    settled: settled.map((one) => settledView(one, context)).filter((one) => one !== null),
    advice,
    timeline,
    interviews: interviewsView(entries, context, contradictions),
    law,
    fulfilment: version && deadline?.status !== 'met' ? fulfilments(version, language) : null,
    ...otherLines(deadlines, deadline, context),
    calculation: calculationAsText(
      { ref: facts.ref, sentence, advice: [...disputes, ...advice], timeline, law },
      context,
    ),
  };

  function badgeOf(judged: Judgement, steps: BackwardChain | null): BadgeView {
    const plain = badgeView(judged.headline, judged.facts, rules, today, language, steps, staleAfterWorkingDays);
    return withDispute(plain, judged.contradictions, language);
  }

  function badgeIf(decision: Decision): BadgeView | null {
    const judged = judgeIf?.(decision);
    return judged ? badgeOf(judged, backwardChain(judged, rules, today, settings)) : null;
  }
}

/** @returns what would fulfil the duty, in a line; null where no act does */
function fulfilments({ fulfilledBy }: RuleVersion, language: Language): string | null {
  if (fulfilledBy.length === 0) return null;
  return fulfilmentWords(fulfilledBy, language).join(explanationText[language]['fulfilled.or']);
}
