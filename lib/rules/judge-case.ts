import type { CaseFacts } from '../case/case-facts.ts';
import { worldsOfCase } from '../case/facts-of-case.ts';
import type { ToldCase } from '../case/told-case.ts';
import { danishClosedDays, type ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { backwardChain } from './backward-chain.ts';
import type { Deadline } from './deadline.ts';
import { worseHeadline } from './headline.ts';
import { judge, type Judgement } from './judge.ts';
import type { Rule } from './rule.ts';

/**
 * What is made of a case on a day, from all that pages and people told of it: the one way to a badge, for every surface.
 *
 * Where sources contradict each other and nobody has decided, each combination of what they say is judged, and the one
 * with the worst headline is given: what is drawn is never better than what any of them would give. With more
 * combinations than `mostWorlds`, the first of them and »cannot tell« are compared.
 */
export function judgeCase(
  told: ToldCase,
  rules: readonly Rule[],
  today: IsoDate,
  closed: ClosedDays = danishClosedDays,
): Judgement {
  const { worlds, contradictions, settled } = worldsOfCase(told);
  const judgements = worlds.map((facts) => judge(facts, rules, today, closed));
  const worst = judgements.reduce((one, other) => (worse(one, other, rules, today) <= 0 ? one : other));
  const lateByDispute = judgements.length > 1 ? lateOnlyIn(worst, judgements) : [];
  return { ...worst, contradictions, lateByDispute, settled, entries: told.entries };
}

/** The rules that are late in the one, and surely in time in another: not those of which another cannot tell. */
function lateOnlyIn({ deadlines }: Judgement, judgements: readonly Judgement[]): string[] {
  const late = deadlines.filter(isLate).map(({ rule }) => rule);
  return late.filter((rule) =>
    judgements.some((other) => {
      const same = other.deadlines.filter((one) => one.rule === rule);
      return same.length > 0 && same.every((one) => isInTime(one));
    }),
  );
}

function isLate({ status, late }: Deadline): boolean {
  return status === 'overdue' || (status === 'met' && late);
}

const inTime: ReadonlySet<Deadline['status']> = new Set(['timely', 'due-soon', 'met']);

function isInTime(deadline: Deadline): boolean {
  return inTime.has(deadline.status) && !isLate(deadline);
}

/**
 * Of equal headlines the one with more to prepare before the next interview is worse, then the one with fewer interviews
 * held, then the one with more at a distance: they may not count.
 */
function worse(one: Judgement, other: Judgement, rules: readonly Rule[], today: IsoDate): number {
  return (
    worseHeadline(one.headline, other.headline, rules) ||
    leftToPrepare(other, rules, today) - leftToPrepare(one, rules, today) ||
    held(one.facts) - held(other.facts) ||
    remote(other.facts) - remote(one.facts)
  );
}

/** 0 where what is agreed is enough; more where more is to be done, and most where nothing is agreed at all. */
function leftToPrepare(judgement: Judgement, rules: readonly Rule[], today: IsoDate): number {
  const chain = backwardChain(judgement, rules, today);
  if (!chain) return 0;
  if (chain.kind !== 'act') return chain.kind === 'booking-open' ? 1 : 2;
  return chain.agreed > 0 ? 3 : 4;
}

function held({ events }: CaseFacts): number {
  return events.filter(({ type }) => type === 'interview-held' || type === 'follow-up-held').length;
}

function remote({ events }: CaseFacts): number {
  return events.filter(({ channel }) => channel === 'phone' || channel === 'video').length;
}
