import type { CaseFacts } from '../case/case-facts.ts';
import { ageOn, daysBetween } from '../dates/calendar.ts';
import { danishClosedDays } from '../dates/closed-days.ts';
import type { ClosedDays } from '../dates/closed-days.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseOnDay } from './case-on-day.ts';
import { caseOnDay, eventsOf, placeInFacts } from './case-on-day.ts';
import { chooseVersion, versionForUnknownGroup } from './choose-version.ts';
import { compileRules } from './compile-rules.ts';
import type { CompiledRules, GroupDependentRule, GroupRule } from './compile-rules.ts';
import type { Deadline, ExplainedDeadline, TraceStep } from './deadline.ts';
import { answer } from './obligations/index.ts';
import { isProvisional } from './provisional.ts';
import { finding } from './question.ts';
import type { Finding, Question } from './question.ts';
import type { Rule, RuleVersion } from './rule.ts';

export interface AssessOptions {
  /** Ask only these rules, and answer for each, also when it does not apply. Absent or null = all rules. */
  only?: readonly string[] | null;
  /** Closed days for the last safe day, such as the calendar with local closing days and leave. */
  closed?: ClosedDays;
}

/**
 * Every deadline of a case on a day, by due day, those without one last. Rules that do not apply are left out.
 * The facts are taken as complete; see `assessKnown` for what was read off a page.
 *
 * Keep the array of rules: it is laid out once and known by its identity.
 *
 * @throws RangeError for a rule id in `only` that is not among the rules
 */
export function assess(
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  options: AssessOptions = {},
): Deadline[] {
  return assessCase(caseOnDay(facts, today), rules, options, null);
}

/** The same answers with the working of each: for a batch that is checked, not for a list that is drawn. */
export function assessExplained(
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  options: AssessOptions = {},
): ExplainedDeadline[] {
  const traces = new Map<Deadline, TraceStep[]>();
  const deadlines = assessCase(caseOnDay(facts, today), rules, options, traces);
  return deadlines.map((deadline) => ({ ...deadline, trace: traces.get(deadline)! }));
}

/**
 * One rule's answer with its working, also when it does not apply.
 *
 * @throws RangeError for a rule that is not among the rules
 */
export function explain(
  facts: CaseFacts,
  ruleId: string,
  rules: readonly Rule[],
  today: IsoDate,
  options: Pick<AssessOptions, 'closed'> = {},
): ExplainedDeadline {
  return assessExplained(facts, rules, today, { ...options, only: [ruleId] })[0]!;
}

/** The common ground of assessing and explaining: one engine, which writes its working down when asked to. */
export function assessCase(
  theCase: CaseOnDay,
  rules: readonly Rule[],
  { only, closed = danishClosedDays }: AssessOptions,
  traces: Map<Deadline, TraceStep[]> | null,
): Deadline[] {
  const compiled = compileRules(rules);
  const group = compiled.group(theCase.group);
  const deadlines: Deadline[] = [];
  const ask = (rule: GroupRule, named: boolean): void => {
    const trace: TraceStep[] | null = traces ? [] : null;
    const dependent = theCase.group === null ? compiled.groupDependent.get(rule.rule.id) : undefined;
    const deadline = dependent
      ? askWithoutGroup(dependent, theCase, named, trace)
      : askRule(rule, theCase, closed, named, trace);
    if (deadline === null) return;
    deadlines.push(deadline);
    if (trace) traces!.set(deadline, trace);
  };

  if (only) {
    for (const id of new Set(only)) ask(ruleNamed(compiled, id, theCase), true);
  } else {
    for (const rule of group.always) ask(rule, false);
    for (const type of theCase.events.keys()) for (const rule of group.byTrigger.get(type) ?? []) ask(rule, false);
    if (theCase.group === null)
      for (const { rule } of compiled.groupDependent.values()) ask({ rule, fitting: [] }, false);
  }
  return deadlines.sort(byDueDay);
}

function ruleNamed(compiled: CompiledRules, id: string, theCase: CaseOnDay): GroupRule {
  const rule = compiled.group(theCase.group).byId.get(id);
  if (!rule) throw new RangeError(`assess: no rule has the id ${JSON.stringify(id)}`);
  return rule;
}

/** @returns null for a rule that does not apply, unless it was named */
function askRule(
  groupRule: GroupRule,
  theCase: CaseOnDay,
  closed: ClosedDays,
  named: boolean,
  trace: TraceStep[] | null,
): Deadline | null {
  const choice = chooseVersion(groupRule, theCase);
  if (choice.kind === 'none') {
    return conclude(groupRule.rule, null, theCase, finding('not-applicable', choice.because), named, trace);
  }
  const { version, trigger: type } = choice.fitting;
  traceVersion(version, trace);
  if (choice.kind === 'trigger-missing') {
    const found = hasEnded(version, theCase)
      ? finding('not-applicable', 'repealed')
      : finding('unknown', 'trigger-missing', { missing: [type!] });
    return conclude(groupRule.rule, version, theCase, found, named, trace);
  }
  const { reference, trigger } = choice;
  trace?.push({
    step: 'trigger',
    date: reference,
    text: trigger ? `${trigger.type} on ${reference} starts the clock` : `counted from ${reference}`,
    detail: { type, event: trigger ? placeInFacts(trigger, theCase.facts) : null },
  });
  const question: Question = { theCase, version, reference, closed, trace };
  const found = conditions(question) ?? untilRuleSetEnds(question, answer(question, type));
  return conclude(groupRule.rule, version, theCase, found, named, trace);
}

/** A rule for some groups only, and a case whose group is not known: it may matter, so the group is missing. */
function askWithoutGroup(
  dependent: GroupDependentRule,
  theCase: CaseOnDay,
  named: boolean,
  trace: TraceStep[] | null,
): Deadline | null {
  const version = versionForUnknownGroup(dependent, theCase);
  if (version === null && !named) return null;
  if (version) traceVersion(version, trace);
  const found = finding('unknown', 'group-missing', { missing: ['targetGroup'] });
  return conclude(dependent.rule, version, theCase, found, named, trace);
}

/** What must hold before the duty is asked at all. @returns null when everything does */
function conditions(question: Question): Finding | null {
  const { version, theCase, reference, trace } = question;
  const { ages, requiresEvent, unlessEvent } = version;
  const { today, facts } = theCase;
  if (hasEnded(version, theCase)) return finding('not-applicable', 'repealed');
  if (ages) {
    if (!facts.birthDate) return finding('unknown', 'birth-date-missing', { missing: ['birthDate'] });
    const age = ageOn(facts.birthDate, reference);
    const holds = ages.some(({ from, below }) => (from ?? -Infinity) <= age && age < (below ?? Infinity));
    trace?.push({
      step: 'condition',
      date: reference,
      text: `${age} years old on ${reference}${holds ? '' : ', which the rule is not for'}`,
      detail: { condition: 'age', age, holds },
    });
    if (!holds) return finding('not-applicable', 'age');
  }
  if (requiresEvent) {
    const { type, when } = requiresEvent;
    const event = eventsOf(theCase, type).find(
      ({ on }) =>
        on <= today &&
        (when === 'any' ||
          (when === 'since-trigger' && on >= reference) ||
          (when === 'up-to-trigger' && on <= reference)),
    );
    traceEventCondition(question, 'requires-event', type, event?.on ?? null, event !== undefined);
    if (!event) return finding('not-applicable', 'required-event-missing');
  }
  if (unlessEvent) {
    const event = eventsOf(theCase, unlessEvent).find(({ on }) => reference <= on && on <= today);
    traceEventCondition(question, 'unless-event', unlessEvent, event?.on ?? null, event === undefined);
    if (event) return finding('not-applicable', 'lifted');
  }
  return null;
}

/** Some duties were repealed for the cases that already ran. */
function hasEnded({ runsUntil }: RuleVersion, { today }: CaseOnDay): boolean {
  return runsUntil?.after === 'not-applicable' && today > runsUntil.date;
}

/** After the last day of a rule set whose successor is not known, no date can be given: only what was done stands. */
function untilRuleSetEnds({ version, theCase, trace }: Question, found: Finding): Finding {
  const { runsUntil } = version;
  if (runsUntil?.after !== 'unknown' || theCase.today <= runsUntil.date) return found;
  if (found.status === 'met' || found.status === 'not-applicable') return found;
  trace?.push({
    step: 'condition',
    date: runsUntil.date,
    text: `the rule set is known up to ${runsUntil.date} only`,
    detail: { condition: 'rule-set-known', holds: false },
  });
  const { fulfilledOn, late } = found;
  return finding('unknown', 'rule-set-ended', { fulfilledOn, late, missing: [`rule-set-after-${runsUntil.date}`] });
}

const runningStatuses = new Set(['overdue', 'due-soon', 'timely', 'paused']);

/** @returns the deadline; null for one that does not apply and was not asked for by name */
function conclude(
  rule: Rule,
  version: RuleVersion | null,
  { today }: CaseOnDay,
  found: Finding,
  named: boolean,
  trace: TraceStep[] | null,
): Deadline | null {
  const { status, due } = found;
  if (status === 'not-applicable' && !named) return null;
  const daysLeft = due !== null && runningStatuses.has(status) ? daysBetween(today, due) : null;
  if (trace) completeTrace(trace, found, daysLeft, today);
  return {
    rule: rule.id,
    validFrom: version?.validFrom ?? null,
    due,
    lastSafeDay: found.lastSafeDay,
    earliestPossible: found.earliestPossible,
    status,
    daysLeft,
    fulfilledOn: found.fulfilledOn,
    late: found.late,
    provisional: version !== null && isProvisional(version),
    missing: found.missing,
  };
}

function traceVersion(version: RuleVersion, trace: TraceStep[] | null): void {
  const { validFrom, validTo, citation } = version;
  trace?.push({
    step: 'version',
    date: validFrom,
    text:
      `version in force from ${validFrom ?? 'an open day'} to ${validTo ?? 'an open day'}: ` +
      [citation.act, citation.section].filter(Boolean).join(', '),
    detail: { validTo, act: citation.act, section: citation.section, lastChecked: version.lastChecked },
  });
}

function traceEventCondition(
  { trace }: Question,
  condition: string,
  type: string,
  on: IsoDate | null,
  holds: boolean,
): void {
  trace?.push({
    step: 'condition',
    date: on,
    text: on ? `${type} on ${on}` : `no ${type}`,
    detail: { condition, type, holds },
  });
}

/** Every trace tells version, trigger, due day and the reason for the status, also where there is none of them. */
function completeTrace(trace: TraceStep[], found: Finding, daysLeft: number | null, today: IsoDate): void {
  const has = (step: string) => trace.some((one) => one.step === step);
  if (!has('version')) trace.unshift({ step: 'version', date: null, text: 'no version of the rule is used' });
  if (!has('trigger')) trace.splice(1, 0, { step: 'trigger', date: null, text: 'nothing starts the clock' });
  // A due day that was worked out and then withdrawn (a rule set that ended) must not stand as the answer.
  if (found.due === null) trace.push({ step: 'due', date: null, text: 'no due day can be given' });
  trace.push({
    step: 'status',
    date: today,
    text: `${found.status} on ${today}: ${found.because}`,
    detail: { status: found.status, because: found.because, daysLeft, missing: found.missing },
  });
}

/** By due day, none last; then by rule id, code point by code point. */
export function byDueDay(one: Deadline, other: Deadline): number {
  if (one.due !== other.due) {
    if (one.due === null) return 1;
    if (other.due === null) return -1;
    return one.due < other.due ? -1 : 1;
  }
  return one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0;
}
