import type { CaseFacts } from '../case/case-facts.ts';
import { staleSince } from '../case/last-seen.ts';
import { danishClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { caseOnDay } from '../rules/case-on-day.ts';
import { chooseVersion } from '../rules/choose-version.ts';
import { compileRules } from '../rules/compile-rules.ts';
import { countedDays, countedEvents } from '../rules/counted-events.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { Judgement } from '../rules/judge.ts';
import { groupIds } from '../rules/known-ids.ts';
import { assessKnown } from '../rules/partial-knowledge.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import { versionUsed } from '../rules/version-used.ts';

/** How an indicator stands for the running cases of one group. Each case is in exactly one of the four. */
export interface IndicatorCount {
  /** the rule that says what is counted */
  rule: string;
  group: string;
  reached: number;
  /** not reached, in a course that has not lasted as long as is looked back: not counted against it */
  fresh: number;
  missed: number;
  /** could not be told: not all interviews are known, a fact is missing, or nobody has seen the case for a while */
  unknown: number;
}

const standings = ['reached', 'fresh', 'missed', 'unknown'] as const;

type Standing = (typeof standings)[number];

/**
 * Counts what is looked back on, by rule and group: »an interview in the last two months« (`held-since`) and »six in
 * twelve months« (`rolling`). The first is judged as the rules say. The second is counted for every running course of
 * the rule's groups, also where it is asked by law no more: it is then a number, and no duty.
 *
 * A day counts as long as the day itself plus the span has not passed, as in the rules. A case that rests by the
 * indicator's own rule is in none of the numbers.
 */
export function countIndicators(
  judgements: Iterable<Judgement>,
  rules: readonly Rule[],
  today: IsoDate,
  staleAfterWorkingDays?: number,
): IndicatorCount[] {
  const counts: IndicatorCount[] = [];
  for (const judgement of judgements) {
    const { facts } = judgement;
    const group = facts.targetGroup;
    if (group === null || !groupIds.has(group)) continue;
    const isStale = staleSince({ facts, today, staleAfterWorkingDays }) !== null;
    for (const [rule, standing] of standingsOf(judgement, rules, today)) {
      counts.push({ rule, group, reached: 0, fresh: 0, missed: 0, unknown: 0, [isStale ? 'unknown' : standing]: 1 });
    }
  }
  return addIndicators(counts);
}

/** Counts of which none has a case of another, as `countIndicators` would have counted them at once. */
export function addIndicators(counts: Iterable<IndicatorCount>): IndicatorCount[] {
  const sums = new Map<string, IndicatorCount>();
  for (const count of counts) {
    const key = `${count.rule} ${count.group}`;
    const sum = sums.get(key);
    if (sum) for (const standing of standings) sum[standing] += count[standing];
    else sums.set(key, { ...count });
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}

function standingsOf(
  { facts, deadlines }: Judgement,
  rules: readonly Rule[],
  today: IsoDate,
): [rule: string, Standing][] {
  const found: [string, Standing][] = [];
  for (const deadline of deadlines) {
    const obligation = versionUsed(rules, deadline)?.obligation;
    if (obligation?.kind !== 'indicator' || obligation.measure !== 'held-since') continue;
    const standing = standingOf(deadline);
    if (standing) found.push([deadline.rule, standing]);
  }
  const counting = stillCounted(rules);
  // Most groups have none, and need no second asking.
  const mayCount = counting.some(({ versions }) => versions.some((version) => isFor(version, facts.targetGroup!)));
  for (const deadline of mayCount ? assessKnown(facts, counting, today) : []) {
    const rolling = rollingOf(deadline, facts, counting, today);
    if (rolling) found.push([deadline.rule, rolling]);
  }
  return found;
}

function isFor({ targetGroups }: RuleVersion, group: string): boolean {
  return targetGroups.includes(group) || targetGroups.includes('any');
}

/** By the engine's own answer; null where nothing is asked, or the case rests. */
function standingOf({ status, fulfilledOn }: Deadline): Standing | null {
  if (status === 'unknown') return 'unknown';
  if (status === 'overdue') return 'missed';
  if (status === 'timely' || status === 'due-soon') return fulfilledOn === null ? 'fresh' : 'reached';
  return null;
}

/** So many in any such time: reached once the count is, and fresh while the first such time has not passed. */
function rollingOf(deadline: Deadline, facts: CaseFacts, rules: readonly Rule[], today: IsoDate): Standing | null {
  const standing = standingOf(deadline);
  if (standing !== 'fresh' && standing !== 'reached') return standing;
  const theCase = caseOnDay(facts, today);
  const choice = chooseVersion(compileRules(rules).group(theCase.group).byId.get(deadline.rule)!, theCase);
  if (choice.kind !== 'chosen') return null;
  const { version } = choice.fitting;
  if (version.obligation.kind !== 'rolling') return null;
  const question = { theCase, version, reference: choice.reference, closed: danishClosedDays, trace: null };
  const days = countedDays(countedEvents(question, { from: choice.reference, to: today }));
  return days.length >= version.obligation.count ? 'reached' : 'fresh';
}

const counted = new WeakMap<readonly Rule[], readonly Rule[]>();

/** The rules that count in any such time, each by its newest version and as if it were in force and never rested. */
function stillCounted(rules: readonly Rule[]): readonly Rule[] {
  const before = counted.get(rules);
  if (before) return before;
  const fresh = rules.flatMap((rule): Rule[] => {
    const newest = rule.versions.findLast(({ obligation }) => obligation.kind === 'rolling');
    if (!newest) return [];
    const { runsUntil: _ended, ...version } = newest;
    return [{ ...rule, versions: [{ ...version, validFrom: null, validTo: null, suspendable: false }] }];
  });
  counted.set(rules, fresh);
  return fresh;
}
