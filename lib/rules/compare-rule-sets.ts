import type { CaseFacts } from '../case/case-facts.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { isValidOn } from './choose-version.ts';
import type { Deadline } from './deadline.ts';
import { isContact, isOwn } from './headline.ts';
import { judge } from './judge.ts';
import type { Rule } from './rule.ts';
import { versionUsed } from './version-used.ts';

/** One side of a comparison: these rules, asked on this day. Keep the array of rules, as for `assess`. */
export interface RuleSide {
  rules: readonly Rule[];
  on: IsoDate;
}

/**
 * What becomes of one deadline of a case.
 *
 * - `lost`: it has a date before and none after
 * - `moved`: it has another date
 * - `gained`: it has a date only after
 */
export type ChangeKind = 'lost' | 'moved' | 'gained';

/** One deadline whose date is not the same on both sides. */
export interface DeadlineChange {
  kind: ChangeKind;
  before: Deadline | null;
  after: Deadline | null;
  /** the last day of the rules that were known, where that is why there is no date after */
  rulesEndedOn: IsoDate | null;
}

/** One case with something that changes; the first of its changes is the one that matters most. */
export interface Change {
  id: string;
  kind: ChangeKind;
  changes: readonly [DeadlineChange, ...DeadlineChange[]];
}

/**
 * Which cases lose a date, get another one or gain one when they are judged by `after` instead of `before`.
 *
 * A date is the due day of a duty of ours that runs: what is met, by need or not known has none, and a limit is no duty.
 * One rule is compared with itself; where a contact rule goes and another comes, the case has another date and has not
 * lost one. What time alone brings is no change: where the old rules, asked on the later day, say the same as the new
 * ones, the case is left out, unless it is that the old rules have ended, or have lapsed for the cases that run. So a
 * deadline that has merely passed is the same deadline, and one that can no longer be told since not every interview is
 * known was not taken away by a rule.
 *
 * @param closed as for `judge`
 * @returns cases with a change only, in their order
 */
export function compareRuleSets(
  cases: readonly { id: string; facts: CaseFacts }[],
  before: RuleSide,
  after: RuleSide,
  closed?: ClosedDays,
): Change[] {
  return cases.flatMap(({ id, facts }) => {
    const judged = ({ rules, on }: RuleSide): Judged => ({
      rules,
      on,
      deadlines: judge(facts, rules, on, closed).deadlines.filter((deadline) => isDuty(deadline, rules)),
    });
    const old = judged(before);
    const next = judged(after);
    const changes = changesBetween(old, next);
    if (changes.length === 0) return [];
    const oldLater = before.on === after.on ? old : judged({ ...before, on: after.on });
    const [first, ...rest] = changes.filter((change) => !isByTimeAlone(change, oldLater)).sort(worstFirst);
    return first ? [{ id, kind: first.kind, changes: [first, ...rest] }] : [];
  });
}

interface Judged extends RuleSide {
  /** own ones only, by due day */
  deadlines: Deadline[];
}

function changesBetween(before: Judged, after: Judged): DeadlineChange[] {
  const changes: DeadlineChange[] = [];
  for (const old of before.deadlines.filter(hasDate)) {
    const next = after.deadlines.find(({ rule }) => rule === old.rule) ?? null;
    if (next && hasDate(next)) {
      if (next.due !== old.due) changes.push({ kind: 'moved', before: old, after: next, rulesEndedOn: null });
    } else if (next?.status !== 'met') {
      changes.push({ kind: 'lost', before: old, after: next, rulesEndedOn: rulesEndedOn(next?.missing ?? []) });
    }
  }
  for (const next of after.deadlines.filter(hasDate)) {
    const old = before.deadlines.find(({ rule }) => rule === next.rule) ?? null;
    if (old && hasDate(old)) continue;
    // A contact rule that takes the place of another one: the case has another date.
    const replaced = changes.find(
      (one) => one.kind === 'lost' && isContact(one.before!, before.rules) && isContact(next, after.rules),
    );
    if (!replaced) changes.push({ kind: 'gained', before: old, after: next, rulesEndedOn: null });
    else if (replaced.before!.due === next.due) changes.splice(changes.indexOf(replaced), 1);
    else Object.assign(replaced, { kind: 'moved', after: next, rulesEndedOn: null });
  }
  return changes;
}

/** Whether the old rules, asked on the later day, say of the deadline what the new ones say. */
function isByTimeAlone({ before, after, rulesEndedOn: end }: DeadlineChange, oldLater: Judged): boolean {
  if (end !== null) return false;
  const rule = (before ?? after)!.rule;
  const later = oldLater.deadlines.find((deadline) => deadline.rule === rule) ?? null;
  if (!later || !after) return later === after && !hasLapsed(before!, oldLater);
  return later.rule === after.rule && later.due === after.due && later.status === after.status;
}

/** Whether the version that a deadline was worked out by lets its running cases go before that day. */
function hasLapsed(deadline: Deadline, { rules, on }: RuleSide): boolean {
  const runsUntil = versionUsed(rules, deadline)?.runsUntil;
  return runsUntil?.after === 'not-applicable' && runsUntil.date < on;
}

/** A limit on what we may do passes by itself, and nothing is lost with it. */
function isDuty(deadline: Deadline, rules: readonly Rule[]): boolean {
  return isOwn(deadline, rules) && versionUsed(rules, deadline)?.nature !== 'limit';
}

const running: ReadonlySet<Deadline['status']> = new Set(['overdue', 'due-soon', 'timely', 'paused']);

function hasDate({ status, due }: Deadline): boolean {
  return due !== null && running.has(status);
}

/** @param missing of a deadline. @returns the last day of the rule set that was known; null where that is not what is missing */
export function rulesEndedOn(missing: readonly string[]): IsoDate | null {
  const ended = missing.find((one) => one.startsWith(ruleSetAfter));
  return ended ? (ended.slice(ruleSetAfter.length) as IsoDate) : null;
}

const ruleSetAfter = 'rule-set-after-';

const rank: Readonly<Record<ChangeKind, number>> = { lost: 0, moved: 1, gained: 2 };

function worstFirst(one: DeadlineChange, other: DeadlineChange): number {
  const [first, second] = [one, other].map(({ before, after }) => before?.due ?? after?.due ?? '') as [string, string];
  return rank[one.kind] - rank[other.kind] || (first < second ? -1 : first > second ? 1 : 0);
}

/**
 * The rules as if the newest there are on a day decided every case, also those that began under older law. That is not
 * how the law works (the version in force on the day that starts the clock decides) but answers what a reform would
 * mean if it reached the cases that run: always to be marked as hypothetical.
 *
 * Rules without a version in force on the day fall away. One that ended with nothing known after it stays, so that it is
 * told as ended and not as never there.
 */
export function asIfInForceForAll(rules: readonly Rule[], day: IsoDate): Rule[] {
  return rules.flatMap((rule) => {
    const inForce = rule.versions.filter((version) => isValidOn(version, day));
    const ended = rule.versions.filter(({ runsUntil }) => runsUntil?.after === 'unknown' && runsUntil.date < day);
    const newest = inForce.length > 0 ? inForce : ended.slice(-1);
    return newest.length === 0
      ? []
      : [{ ...rule, versions: newest.map((version) => ({ ...version, validFrom: null, validTo: null })) }];
  });
}
