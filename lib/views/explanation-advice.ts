import type { Judgement } from '../rules/judge.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import { factText } from '../text/fact-text.ts';
import { exemptionNeedsWarning, nextAgreed, remoteChannel, suspensionToday } from './deadline-badge.ts';
import { staleSince } from '../case/last-seen.ts';
import { missingWords } from './missing-words.ts';
import type { ViewContext } from './view-context.ts';

/** What must be known before the date is trusted, and what to do where there is none; the most needed first. */
export function adviceOn(judgement: Judgement, version: RuleVersion | null, context: ViewContext): string[] {
  const { language, today } = context;
  const since = staleSince(context);
  return [
    ...whatToDo(judgement, context),
    ...onTheRule(judgement, version, context),
    ...onTheCase(judgement, version, context),
    ...(since ? [explanationText[language]['warning.stale'](dayWords(since, today, language, 'short'))] : []),
  ];
}

function whatToDo({ headline: { kind, missing } }: Judgement, context: ViewContext): string[] {
  const text = factText[context.language];
  if (kind === 'no-rule') return [text['todo.checkYourself']];
  if (kind === 'unknown') return [...new Set(missing.map((one) => missingWords(one, context).todo))];
  return kind === 'by-need' && !nextAgreed(context) ? [text['todo.agreeInterview']] : [];
}

/** How sure the rule is. Where no date is given, nothing needs to be said of it. */
function onTheRule(
  { headline: { deadline, kind } }: Judgement,
  version: RuleVersion | null,
  context: ViewContext,
): string[] {
  const text = explanationText[context.language];
  if (!deadline || !version || kind === 'unknown') return [];
  const advice: string[] = [];
  if (version.verification === 'unverified') advice.push(text['warning.provisional']);
  else if (version.awaitsSignOff) advice.push(text['warning.awaitsSignOff']);
  if (version.estimated) advice.push(text['warning.estimated']);
  if (version.numberSource === 'local-norm') advice.push(text['warning.localNorm']);
  if (version.numberSource === 'our-reading') advice.push(text['warning.ourReading']);
  return advice;
}

function onTheCase(
  { headline: { deadline, kind } }: Judgement,
  version: RuleVersion | null,
  context: ViewContext,
): string[] {
  const { language, today } = context;
  const text = explanationText[language];
  if (!deadline) return [];
  const to = suspensionToday(context)?.to;
  if (kind === 'paused' && to && deadline.due && exemptionNeedsWarning(to, deadline.due, today)) {
    return [text['warning.exemptionEnds']];
  }
  const { fulfilledOn } = deadline;
  const held = (version?.fulfilledBy ?? []).map(({ type }) => type).filter((type) => type.endsWith('-held'));
  const channel = fulfilledOn && remoteChannel(fulfilledOn, held, context);
  return channel ? [text['warning.remote'](channel, dayWords(fulfilledOn, today, language, 'short'))] : [];
}
