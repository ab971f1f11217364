import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { assess, assessCase, byDueDay, explain } from './assess.ts';
import type { AssessOptions } from './assess.ts';
import { caseOnDay } from './case-on-day.ts';
import type { CaseOnDay } from './case-on-day.ts';
import { chooseVersion, isValidOn } from './choose-version.ts';
import { compileRules, startsWithFulfilment } from './compile-rules.ts';
import type { FittingVersion } from './compile-rules.ts';
import { computingRules } from './computed-events.ts';
import type { Deadline, ExplainedDeadline, Status } from './deadline.ts';
import { asksForAgreement, otherWorlds } from './other-worlds.ts';
import { isProvisional } from './provisional.ts';
import type { Rule } from './rule.ts';
import { unreadableFields } from './unreadable-fields.ts';

/**
 * Every deadline of a case of which perhaps not everything is known: a list that shows only the latest interview,
 * a field that could not be read.
 *
 * The engine is asked with what was seen, and again with the missing events placed as favourably as they can lie.
 * Where the answers agree, the one from what was seen is given; where they differ it is `unknown`, with no dates and
 * `all:EVENT-TYPE` for what is not known in full. What was seen is never judged more kindly than the whole truth
 * would be.
 *
 * - Answers agree when the status is the same, or when both are calm (timely, met, paused, by need, or not asked at
 *   all): then the one from what was seen stands, which is the worse of them. »No interview agreed« and »agreed« do
 *   not agree.
 * - What is met is met; where an act that no page showed may have met it in time, neither its day nor lateness is told.
 *   Nor is it told that the newest of a chain came late, where one before it may be unseen.
 * - What would fulfil a duty or lift it may be among the missing. What would *create* one is not supposed: no page
 *   shows every complaint there might be, and a case is not grey because one could exist.
 * - A field that stood on the page and could not be read makes every rule that depends on it `unknown`, with
 *   `field:LABEL`; nothing is supposed about it.
 * - What follows from a computed event is no surer than the rule that computed it.
 */
export function assessKnown(
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
  options: AssessOptions = {},
): Deadline[] {
  if (isKnownInFull(facts)) return assess(facts, rules, today, options);
  const theCase = caseOnDay(facts, today);
  const seen = assessCase(theCase, rules, options, null);
  const candidates = options.only ? seen : [...seen, ...hiddenByWhatIsMissing(theCase, rules, seen, options)];
  const known = candidates
    .map((deadline) => knownDeadline(deadline, theCase, rules, options))
    .filter((deadline) => deadline.status !== 'not-applicable' || options.only);
  return known.sort(byDueDay);
}

/** One rule's answer by the same reading, with the working of what was seen. */
export function explainKnown(
  facts: CaseFacts,
  ruleId: string,
  rules: readonly Rule[],
  today: IsoDate,
  options: Pick<AssessOptions, 'closed'> = {},
): ExplainedDeadline {
  const seen = explain(facts, ruleId, rules, today, options);
  const known = assessKnown(facts, rules, today, { ...options, only: [ruleId] })[0]!;
  if (known.status === seen.status) {
    const isSure = known.fulfilledOn === seen.fulfilledOn && known.late === seen.late;
    return { ...known, trace: isSure ? seen.trace : seen.trace.filter(({ step }) => step !== 'fulfilled') };
  }
  const text = `what was seen gives ${seen.status}, but not everything is known: ${known.missing.join(', ')}`;
  const detail = { seen: seen.status, seenDue: seen.due, missing: known.missing };
  return { ...known, trace: [...seen.trace, { step: 'partial-knowledge', date: null, text, detail }] };
}

function isKnownInFull({ known, knownOtherwise, unreadable }: CaseFacts): boolean {
  if (unreadable && unreadable.length > 0) return false;
  if (knownOtherwise && knownOtherwise.extent !== 'all') return false;
  return Object.values(known ?? {}).every(({ extent }) => extent === 'all');
}

/** Rules that say nothing by what was seen, and might if a field had been read or an event been shown. */
function hiddenByWhatIsMissing(
  theCase: CaseOnDay,
  rules: readonly Rule[],
  seen: readonly Deadline[],
  options: AssessOptions,
): Deadline[] {
  const group = compileRules(rules).group(theCase.group);
  const hidden: Deadline[] = [];
  // Where every field was read, only an event that no page showed can start anything.
  const mayRun = hasUnreadable(theCase) ? [...group.byId.values()] : group.chains;
  for (const { rule, fitting } of mayRun) {
    if (seen.some((deadline) => deadline.rule === rule.id)) continue;
    const runs = fitting.some(
      (one) =>
        startsWithFulfilment(one.version.obligation) ||
        (isValidOn(one.version, theCase.today) && unreadableFields(theCase, createdBy(one)).length > 0),
    );
    if (runs) hidden.push(...assessCase(theCase, rules, { ...options, only: [rule.id] }, null));
  }
  return hidden;
}

function hasUnreadable({ facts }: CaseOnDay): boolean {
  return facts.unreadable !== undefined && facts.unreadable.length > 0;
}

/** The event types without which there is no duty. */
function createdBy({ trigger, version }: FittingVersion): Set<string> {
  const types = new Set<string>();
  if (trigger !== null) types.add(trigger);
  if (version.requiresEvent) types.add(version.requiresEvent.type);
  return types;
}

/** The one answer that stands when everything that may be missing is thought of. */
function knownDeadline(seen: Deadline, theCase: CaseOnDay, rules: readonly Rule[], options: AssessOptions): Deadline {
  const groupRule = compileRules(rules).group(theCase.group).byId.get(seen.rule)!;
  const choice = chooseVersion(groupRule, theCase);

  if (choice.kind === 'none') {
    if (seen.status === 'unknown') return orUnreadable(seen, unreadableFields(theCase, new Set(['targetGroup'])));
    const inForce = groupRule.fitting.find(({ version }) => isValidOn(version, theCase.today));
    if (!inForce) return seen;
    const { validFrom } = inForce.version;
    const provisional = isProvisional(inForce.version);
    return orUnreadable({ ...seen, validFrom, provisional }, unreadableFields(theCase, createdBy(inForce)), seen);
  }

  const { fitting } = choice;
  const unreadable = hasUnreadable(theCase) ? unreadableFields(theCase, dependsOn(fitting, seen)) : [];
  if (unreadable.length > 0) return unknown(seen, unreadable);
  if (choice.kind === 'trigger-missing' || seen.status === 'unknown') return seen;

  const acts = new Set(fitting.version.fulfilledBy.map(({ type }) => type));
  const missing = new Set<string>();
  let dayIsSure = true;
  let latenessIsSure = true;
  for (const world of otherWorlds(fitting, choice.reference, theCase)) {
    const other = answerIn(world.events, seen.rule, theCase, rules, options);
    if (!agree(seen, other)) for (const type of world.types) missing.add(`all:${type}`);
    if (seen.status === 'met' && seen.late !== other.late) dayIsSure = false;
    if (seen.status !== 'met' && world.types.some((type) => acts.has(type))) latenessIsSure = false;
  }
  // An event without a source was computed.
  if (seen.status !== 'not-applicable' && choice.trigger && !choice.trigger.source) {
    for (const one of missingOfComputingRule(choice.trigger, theCase, rules, options)) missing.add(one);
  }
  if (missing.size > 0) return unknown(seen, [...missing]);
  if (!dayIsSure) return { ...seen, fulfilledOn: null, late: false };
  return latenessIsSure ? seen : { ...seen, late: false };
}

/** What the same rule says when these events have happened too. */
function answerIn(
  events: readonly CaseEvent[],
  rule: string,
  { facts, today }: CaseOnDay,
  rules: readonly Rule[],
  options: AssessOptions,
): Deadline {
  const world = caseOnDay({ ...facts, events: [...facts.events, ...events] }, today);
  return assessCase(world, rules, { ...options, only: [rule] }, null)[0]!;
}

const calm: ReadonlySet<Status> = new Set(['timely', 'met', 'paused', 'by-need']);

/** Whether the answer from what was seen may stand beside the one from another world. */
function agree(seen: Deadline, other: Deadline): boolean {
  if (seen.status === 'by-need' && other.status === 'by-need') return seen.missing.length === other.missing.length;
  if (seen.status === other.status) return true;
  return calm.has(seen.status) && (calm.has(other.status) || other.status === 'not-applicable');
}

/** What is missing to the rule that computed the event which started this clock. */
function missingOfComputingRule(
  trigger: CaseEvent,
  theCase: CaseOnDay,
  rules: readonly Rule[],
  options: AssessOptions,
): string[] {
  const { facts, today } = theCase;
  const computing = computingRules(rules).filter((id) =>
    compileRules(rules)
      .group(theCase.group)
      .byId.get(id)
      ?.fitting.some(({ version }) => version.computes === trigger.type),
  );
  if (computing.length === 0) return [];
  return assessKnown(facts, rules, today, { ...options, only: computing }).flatMap((deadline) => deadline.missing);
}

/** Event types and other meanings that the answer of a version depends on. */
function dependsOn(fitting: FittingVersion, seen: Deadline): Set<string> {
  const { version } = fitting;
  const meanings = createdBy(fitting);
  if (version.ages) meanings.add('birthDate');
  // What already misses its trigger or a payment is not made clearer by one more field.
  if (seen.status === 'unknown') return meanings;
  for (const { type } of version.fulfilledBy) meanings.add(type);
  if (version.unlessEvent) meanings.add(version.unlessEvent);
  if (asksForAgreement(version.obligation)) meanings.add('interview-booked');
  // What is done is done, suspended or not.
  if (version.suspendable && seen.status !== 'met') meanings.add('suspension');
  return meanings;
}

/** @param otherwise what stands when nothing is unreadable */
function orUnreadable(seen: Deadline, fields: string[], otherwise = seen): Deadline {
  return fields.length === 0 ? otherwise : unknown(seen, fields);
}

function unknown(seen: Deadline, missing: string[]): Deadline {
  return {
    ...seen,
    status: 'unknown',
    due: null,
    lastSafeDay: null,
    earliestPossible: null,
    daysLeft: null,
    fulfilledOn: null,
    late: false,
    missing,
  };
}
