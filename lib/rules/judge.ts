import type { CaseFacts } from '../case/case-facts.ts';
import type { Contradiction, SettledContradiction } from '../case/contradiction.ts';
import type { HandEntry } from '../case/hand-entry.ts';
import { danishClosedDays } from '../dates/closed-days.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { withComputedEvents } from './computed-events.ts';
import type { Deadline } from './deadline.ts';
import { headline, type Headline } from './headline.ts';
import { assessKnown } from './partial-knowledge.ts';
import type { Rule } from './rule.ts';

/** What is made of one case on one day. */
export interface Judgement {
  /** what was seen, with the events that follow from it by computation */
  facts: CaseFacts;
  deadlines: Deadline[];
  headline: Headline;
  /** the closed days it was judged by, so that an explanation gives the same dates */
  closed: ClosedDays;
  /** what sources disagree on and nobody has decided; `facts` are then those with the worst headline */
  contradictions: readonly Contradiction[];
  /** rules whose deadline is late as given here, and in time by what another source tells: one of them is wrong */
  lateByDispute: readonly string[];
  /** what somebody has decided, so that it can be taken back */
  settled: readonly SettledContradiction[];
  /** what was entered by hand, as it was entered; what a decision set aside is not in `facts` */
  entries: readonly HandEntry[];
}

const undisputed = { contradictions: [], lateByDispute: [], settled: [], entries: [] };

/**
 * The way from facts to a badge: computed events, partial knowledge, headline. Surfaces that judge what pages and
 * people told ask `judgeCase`, which knows what to do where those disagree.
 *
 * @param closed what the last safe day keeps clear of: the calendar, with closing days and leave of one's own
 */
export function judge(
  seen: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  closed: ClosedDays = danishClosedDays,
): Judgement {
  const facts = withComputedEvents(seen, rules, today);
  const deadlines = assessKnown(facts, rules, today, { closed });
  return { facts, deadlines, headline: headline(deadlines, facts, rules, today), closed, ...undisputed };
}
