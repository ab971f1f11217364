import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { rulesEndedOn } from '../rules/compare-rule-sets.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { explanationText } from '../text/explanation-text.ts';
import { factText } from '../text/fact-text.ts';
import { ruleEnded } from './changes-view.ts';
import { nextAgreed, suspensionToday } from './deadline-badge.ts';
import { missingWords } from './missing-words.ts';
import type { ViewContext } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

/** What and when, in one sentence without its full stop. */
export function sentenceOf({ headline }: Judgement, version: RuleVersion | null, context: ViewContext): string {
  const text = explanationText[context.language];
  const { kind, deadline, missing } = headline;
  switch (kind) {
    case 'no-rule':
      return text['sentence.noRule'];
    case 'unknown': {
      const end = rulesEndedOn(missing);
      if (end) return ruleEnded(end, context.language);
      return text['sentence.unknown'](missing.map((one) => missingWords(one, context).what).join(', '));
    }
    case 'paused':
      return pausedSentence(deadline, version, context);
    case 'by-need': {
      const next = nextAgreed(context);
      return next ? text['sentence.byNeed.agreed'](spoken(next.on, context)) : text['sentence.byNeed'];
    }
    default:
      return deadline ? runningSentence(deadline, version, context) : text['sentence.noRule'];
  }
}

function runningSentence(deadline: Deadline, version: RuleVersion | null, context: ViewContext): string {
  const text = explanationText[context.language];
  const { inSentence, done } = whatIsDue(deadline, version, context);
  const what = sentenceStart(inSentence);
  const { status, due, fulfilledOn, daysLeft, late } = deadline;
  if (status === 'met' && !fulfilledOn) return text['sentence.metSomeDay'](what, done);
  if (status === 'met' && fulfilledOn) {
    const on = spoken(fulfilledOn, context);
    if (!due) return text['sentence.metWithoutDay'](what, done, on);
    return late
      ? text['sentence.metLate'](what, done, on, daysBetween(due, fulfilledOn))
      : text['sentence.met'](what, done, on, spoken(due, context));
  }
  if (!due || daysLeft === null) return text['sentence.unknown'](factText[context.language]['missing.other']);
  const by = spoken(due, context);
  if (version?.estimated) return text[daysLeft < 0 ? 'sentence.estimated.after' : 'sentence.estimated'](inSentence, by);
  if (daysLeft < 0) return text['sentence.overdue'](what, done, by);
  return text[daysLeft === 0 ? 'sentence.dueToday' : 'sentence.due'](what, done, by);
}

function pausedSentence(deadline: Deadline | null, version: RuleVersion | null, context: ViewContext): string {
  const text = explanationText[context.language];
  const suspension = suspensionToday(context);
  if (!suspension) return text['sentence.exempt.recorded'];
  const { to } = suspension;
  const until = to ? text['sentence.exempt.until'](spoken(to, context)) : text['sentence.exempt.open'];
  if (!deadline?.due) return until;
  const { inSentence } = whatIsDue(deadline, version, context);
  // An exemption moves no date: one that lies within it has passed when it ends.
  const afterwards = to && deadline.due <= to ? 'sentence.exempt.passed' : 'sentence.exempt.deadline';
  return `${until}. ${text[afterwards](inSentence, spoken(deadline.due, context))}`;
}

function spoken(day: IsoDate, { today, language }: ViewContext): string {
  return dayWords(day, today, language, 'spoken');
}
