import type { CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { assessExplained } from './assess.ts';
import { caseOnDay } from './case-on-day.ts';
import { isValidOn } from './choose-version.ts';
import { compileRules } from './compile-rules.ts';
import type { Deadline } from './deadline.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { unreadableFields } from './unreadable-fields.ts';
import { versionUsed } from './version-used.ts';

/**
 * What stands on the badge of one case: one deadline, or why there is none.
 * `no-rule`: the case's group has no contact deadline that is known.
 */
export type HeadlineKind = Deadline['status'] | 'no-rule';

export interface Headline {
  kind: Exclude<HeadlineKind, 'not-applicable'>;
  /** the deadline that decides; null for `no-rule`, and for `unknown` where the target group itself is not known */
  deadline: Deadline | null;
  /** other own deadlines that are not met: the `+2` */
  others: number;
  /** what is missing, where `kind` is `unknown`; gathered from all unknowns that miss the same */
  missing: string[];
}

/** Acts that are contact with the citizen; the interview at 16 months is a thing of its own. */
const contactTypes: ReadonlySet<string> = new Set(['interview-held', 'follow-up-held']);

/** The order in which statuses come first; a smaller number wins. */
const rank: Readonly<Record<Deadline['status'], number>> = {
  overdue: 0,
  // Due today is due soon with no days left, and sorts first among them by its day.
  'due-soon': 1,
  unknown: 2,
  paused: 3,
  timely: 4,
  'by-need': 5,
  met: 6,
  'not-applicable': 8,
};
const lastRank = 7;

/**
 * Chooses what the badge of a case says from its deadlines.
 *
 * Only *own* deadlines colour it: what the municipality must do, indicators and suspensions left out. Among them the
 * worst comes first, and of equal ones the oldest. A case of which no contact deadline is known for today is never green:
 * unless something else is overdue or due soon, it says that no rule was found. An exemption that is known (a suspension
 * covering the day, or one recorded by concrete assessment) is a reason of its own and shows as paused, where the target
 * group is known: of a case without one nobody can tell what was late before it rested.
 *
 * @param deadlines what `assessKnown` gives for `facts`
 */
export function headline(
  deadlines: readonly Deadline[],
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
): Headline {
  const own = deadlines.filter((deadline) => isOwn(deadline, rules)).sort(worstFirst);
  const first = own[0];
  if (first && (isUrgent(first) || mayStand(first, own, rules, today))) return headlineOf(first, own);
  const without = withoutContact(deadlines, facts, rules, today);
  // What cannot be told comes before what rests.
  if (first && without.kind === 'paused' && rankOf(first) < rank.paused) return headlineOf(first, own);
  return { ...without, others: othersThan(null, own) };
}

function headlineOf(first: Deadline, own: readonly Deadline[]): Headline {
  const { status } = first;
  const kind = status === 'not-applicable' ? 'no-rule' : status;
  return { kind, deadline: first, others: othersThan(first, own), missing: kind === 'unknown' ? first.missing : [] };
}

/**
 * A deadline of the municipality's own. A limit that has passed is none any more: the thing can no longer be done,
 * which is no breach.
 */
export function isOwn(deadline: Deadline, rules: readonly Rule[]): boolean {
  const version = versionOf(deadline, rules);
  if (!version || version.duty !== 'municipality' || deadline.status === 'not-applicable') return false;
  if (version.obligation.kind === 'indicator' || version.obligation.kind === 'suspension') return false;
  return !(version.nature === 'limit' && deadline.status === 'overdue');
}

/** An own deadline that an interview or a follow-up fulfils. */
export function isContact(deadline: Deadline, rules: readonly Rule[]): boolean {
  return isOwn(deadline, rules) && isContactVersion(versionOf(deadline, rules));
}

/**
 * Whether the first of the own deadlines may speak for the case: there is a contact deadline among them, and where the
 * badge would be green, one that says something of today. What was done in a period that has ended, by a version that is
 * in force no more, does not; and »by need from the seventh month« does where the months before it have a rule.
 */
function mayStand(first: Deadline, own: readonly Deadline[], rules: readonly Rule[], today: IsoDate): boolean {
  const contact = own.filter((deadline) => isContact(deadline, rules));
  if (contact.length === 0) return false;
  if (first.status !== 'timely' && first.status !== 'met') return true;
  const main = contact.filter((deadline) => !isLaterByNeed(versionOf(deadline, rules)));
  const speaksOfToday = main.some((deadline) => {
    const { status, due } = deadline;
    return status !== 'met' || (due !== null && due >= today) || isValidOn(versionOf(deadline, rules)!, today);
  });
  return speaksOfToday || (main.length > 0 && main.length < contact.length);
}

/** By need, but only after a time for which another rule must speak. */
function isLaterByNeed(version: RuleVersion | null): boolean {
  return version?.obligation.kind === 'by-need' && version.obligation.startsAfter !== undefined;
}

function isContactVersion(version: RuleVersion | null): boolean {
  return version?.fulfilledBy.some(({ type }) => contactTypes.has(type)) ?? false;
}

/** The version a deadline was worked out by; where none was used, the newest one speaks for the rule. */
function versionOf(deadline: Deadline, rules: readonly Rule[]): RuleVersion | null {
  return versionUsed(rules, deadline) ?? compileRules(rules).byId.get(deadline.rule)?.versions.at(-1) ?? null;
}

function isUrgent({ status }: Deadline): boolean {
  return status === 'overdue' || status === 'due-soon';
}

function rankOf({ status, missing }: Deadline): number {
  // Payments can never be seen from here; if that greyed a case, every sick-listed citizen would be grey.
  if (status === 'unknown' && missing.every((one) => one === 'payment-data')) return lastRank;
  return rank[status];
}

function worstFirst(one: Deadline, other: Deadline): number {
  const byRank = rankOf(one) - rankOf(other);
  if (byRank !== 0) return byRank;
  // Of what is done, the newest says where the case stands; of all else, the oldest is the worst.
  if (one.status === 'met') return newestFirst(one.fulfilledOn, other.fulfilledOn) || compare(one.rule, other.rule);
  return compare(one.due, other.due) || compare(one.rule, other.rule);
}

/** A day that is not known comes last. */
function newestFirst(one: string | null, other: string | null): number {
  return one === null || other === null ? compare(one, other) : compare(other, one);
}

/** The order of statuses, with the case that no rule is found for beside the one that cannot be told. */
const headlineRank: Readonly<Record<Headline['kind'], number>> = {
  overdue: 0,
  'due-soon': 1,
  unknown: 2,
  'no-rule': 3,
  paused: 4,
  timely: 5,
  'by-need': 6,
  met: 7,
};

/**
 * Which of two headlines of one case is the worse: by status, then by how sure they are (of what is urgent the sure one,
 * which is drawn filled and counted; of what is calm the unsure one, which is never plain green), then the one done late
 * or due first, then the one that misses more or has more beside it. For sorting; negative where the first is worse, 0
 * where neither is.
 */
export function worseHeadline(one: Headline, other: Headline, rules: readonly Rule[]): number {
  const late = ({ deadline }: Headline) => (deadline?.status === 'met' && deadline.late ? 1 : 0);
  const surest = headlineRank[one.kind] <= headlineRank['due-soon'] ? 1 : -1;
  return (
    headlineRank[one.kind] - headlineRank[other.kind] ||
    surest * (Number(isUnsure(one, rules)) - Number(isUnsure(other, rules))) ||
    late(other) - late(one) ||
    compare(one.deadline?.due ?? null, other.deadline?.due ?? null) ||
    missed(other) - missed(one) ||
    other.others - one.others
  );
}

/** A rule that is not confirmed, or a date that is an estimate. */
function isUnsure({ deadline }: Headline, rules: readonly Rule[]): boolean {
  return deadline !== null && (deadline.provisional || Boolean(versionOf(deadline, rules)?.estimated));
}

function missed({ missing, deadline }: Headline): number {
  return missing.length || (deadline?.missing.length ?? 0);
}

/** Text order, null last. */
function compare(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** Own deadlines beside the one that is shown that are not met; unknowns that miss the same thing are one. */
function othersThan(shown: Deadline | null, own: readonly Deadline[]): number {
  const missingOf = (deadline: Deadline) => deadline.missing.toSorted().join('\n');
  const unknowns = new Set<string>();
  let others = 0;
  for (const deadline of own) {
    if (deadline === shown || deadline.status === 'met') continue;
    if (deadline.status === 'unknown') unknowns.add(missingOf(deadline));
    else others += 1;
  }
  if (shown?.status === 'unknown') unknowns.delete(missingOf(shown));
  return others + unknowns.size;
}

function withoutContact(
  deadlines: readonly Deadline[],
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
): Omit<Headline, 'others'> {
  const theCase = caseOnDay(facts, today);
  if (theCase.group === null) {
    const unreadable = unreadableFields(theCase, new Set(['targetGroup']));
    return { kind: 'unknown', deadline: null, missing: unreadable.length > 0 ? unreadable : ['targetGroup'] };
  }
  const suspension = deadlines.find(
    (deadline) => deadline.status === 'paused' && versionOf(deadline, rules)?.obligation.kind === 'suspension',
  );
  const exempt = suspension ?? liftedContactRule(facts, rules, today);
  if (exempt) return { kind: 'paused', deadline: exempt, missing: [] };
  return { kind: 'no-rule', deadline: null, missing: [] };
}

/** The group's main contact rule, where a recorded exemption has lifted it; its status is `not-applicable`. */
function liftedContactRule(facts: CaseFacts, rules: readonly Rule[], today: IsoDate): Deadline | null {
  const { group } = caseOnDay(facts, today);
  const liftable = [...compileRules(rules).group(group).byId.values()].filter(({ fitting }) =>
    fitting.some(({ version }) => version.unlessEvent && version.triggerRequired && isContactVersion(version)),
  );
  if (liftable.length === 0) return null;
  const only = liftable.map(({ rule }) => rule.id);
  for (const { trace, ...deadline } of assessExplained(facts, rules, today, { only })) {
    const version = versionOf(deadline, rules);
    const lifted = trace.at(-1)?.detail?.because === 'lifted';
    if (lifted && version?.duty === 'municipality' && version.triggerRequired) return deadline;
  }
  return null;
}
