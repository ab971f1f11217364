import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import { explain } from '../rules/assess.ts';
import type { ExplainedDeadline } from '../rules/deadline.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import type { Rule, RuleVersion } from '../rules/rule.ts';
import type { Language } from '../text/language.ts';
import { ruleBookText, type RuleBookText } from '../text/rule-book-text.ts';
import { calculationSteps } from './calculation-steps.ts';
import { deadlineBadge, lapsedRightBadge } from './deadline-badge.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { TimelineStep } from './explanation.ts';
import { eventLabel } from './missing-words.ts';
import { groupLabel } from './rule-words.ts';
import type { ViewContext } from './view-context.ts';

/** What a reader fills in; null = not told. */
export interface ExampleInput {
  group: string;
  start: IsoDate | null;
  birthDate: IsoDate | null;
  done: (IsoDate | null)[];
  today: IsoDate | null;
}

/** What the example asks for, so that the reader knows what each date is. */
export interface ExampleForm {
  groups: { id: string; label: string }[];
  /** the event that starts the clock for the group */
  start: string;
  asksForBirth: boolean;
  /** one field for each act that may be needed; none where no act fulfils the rule */
  done: string[];
  assumed: string | null;
  input: ExampleInput;
}

export type ExampleAnswer =
  | { state: 'missing' }
  | { state: 'not-applicable'; words: string; because: string }
  | { state: 'answered'; badge: BadgeView; timeline: TimelineStep[] };

/** The most acts an example asks for. */
const mostActs = 6;

/**
 * The form of a version's example, filled in so that the version decides it.
 *
 * @returns null for a rule that works out no date
 */
export function exampleForm(version: RuleVersion, today: IsoDate, language: Language): ExampleForm | null {
  const { trigger, obligation, fulfilledBy, ages, requiresEvent } = version;
  const text = ruleBookText[language];
  if (trigger === null) return null;
  const groups = version.targetGroups.includes('any') ? targetGroups.map(({ id }) => id) : version.targetGroups;
  const [first = ''] = groups;
  const acts = fulfilledBy.length === 0 ? 0 : actsAsked(version);
  const label = eventLabel(fulfilledBy[0]?.type ?? '', language);
  const from = startDay(version, today);
  const isAhead = obligation.kind === 'lead-time';
  return {
    groups: groups.map((id) => ({ id, label: groupLabel(id, language) })),
    start: eventLabel(triggerFor(version, first), language),
    asksForBirth: ages !== undefined,
    done: Array.from({ length: acts }, (_none, index) =>
      acts === 1 ? text['example.done'](label) : text['example.doneNumber'](index + 1, label),
    ),
    assumed: requiresEvent ? text['example.assumed'](eventLabel(requiresEvent.type, language)) : null,
    input: {
      group: first,
      start: isAhead ? plusDays(from, 28) : from,
      birthDate: ages ? (`${Number(from.slice(0, 4)) - exampleAge(ages)}-01-01` as IsoDate) : null,
      done: Array.from({ length: acts }, () => null),
      today: from,
    },
  };
}

/** The name of the event that starts the clock for a group. */
export function exampleStart(version: RuleVersion, group: string, language: Language): string {
  return eventLabel(triggerFor(version, group), language);
}

/** The example worked out by the very engine that works out the badges. */
export function exampleAnswer(
  rule: Rule,
  version: RuleVersion,
  { group, start, birthDate, done, today }: ExampleInput,
  language: Language,
): ExampleAnswer {
  const text = ruleBookText[language];
  if (!start || !today || (version.ages && !birthDate)) return { state: 'missing' };
  const facts: CaseFacts = {
    ref: text['example.title'],
    targetGroup: group,
    ...(birthDate && { birthDate }),
    events: [
      { type: triggerFor(version, group), on: start },
      ...required(version, start),
      ...done.flatMap((on) => (on ? [act(version, on)] : [])),
    ],
    suspensions: [],
  };
  const rules = alone(rule);
  const explained = explain(facts, rule.id, rules, today);
  const context: ViewContext = { facts, rules, today, language };
  const shown = versionToShow(rules, explained);
  const isLapsed = explained.status === 'not-applicable' && explained.due !== null;
  if (explained.status === 'not-applicable' && !isLapsed) {
    return { state: 'not-applicable', words: text['example.notApplicable'], because: becauseWords(explained, text) };
  }
  const badge = isLapsed ? lapsedRightBadge(explained, context) : deadlineBadge(explained, shown, context);
  return { state: 'answered', badge, timeline: calculationSteps(explained, shown, badge, context) };
}

const alones = new WeakMap<Rule, readonly Rule[]>();

/** The rule by itself, in the same array each time: the engine knows rules by their array. */
function alone(rule: Rule): readonly Rule[] {
  const before = alones.get(rule);
  if (before) return before;
  const rules = [rule];
  alones.set(rule, rules);
  return rules;
}

function becauseWords({ trace }: ExplainedDeadline, text: RuleBookText): string {
  const because = trace.findLast(({ step }) => step === 'status')?.detail?.because;
  return told.find((one) => one === because) === undefined
    ? text['example.because.other']
    : text[`example.because.${because as (typeof told)[number]}`];
}

const told = ['no-version', 'repealed', 'age', 'not-yet', 'lapsed', 'trigger-in-future'] as const;

/** A day on which the version decides: today where it is in force, else the nearest one it is for. */
function startDay({ validFrom, validTo }: RuleVersion, today: IsoDate): IsoDate {
  if (validTo !== null && validTo < today) return validTo;
  return validFrom !== null && validFrom > today ? validFrom : today;
}

function actsAsked({ obligation }: RuleVersion): number {
  switch (obligation.kind) {
    case 'count-in-period':
      return Math.min(Math.max(obligation.count, obligation.thenEvery ? 2 : 1), mostActs);
    case 'rolling':
      return Math.min(obligation.count, mostActs);
    case 'every':
      return 2;
    default:
      return 1;
  }
}

function triggerFor({ trigger, triggerByGroup = {} }: RuleVersion, group: string): string {
  return triggerByGroup[group] ?? trigger ?? '';
}

function required({ requiresEvent }: RuleVersion, start: IsoDate): CaseEvent[] {
  return requiresEvent ? [{ type: requiresEvent.type, on: start }] : [];
}

function act({ fulfilledBy }: RuleVersion, on: IsoDate): CaseEvent {
  const { type, by, with: participant } = fulfilledBy[0]!;
  return { type, on, ...(by && { by }), ...(participant && { with: participant }) };
}

function exampleAge(ages: NonNullable<RuleVersion['ages']>): number {
  const [{ from, below } = {}] = ages;
  if (from !== undefined) return from + 1;
  return Math.max((below ?? 30) - 5, 0);
}
