import type { CaseEvent, CaseFacts } from '../case/case-facts.ts';
import { daysBetween, plusDays } from '../dates/calendar.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { workingDayOnOrAfter } from '../dates/working-days.ts';
import { explain } from './assess.ts';
import { isValidOn } from './choose-version.ts';
import { compileRules } from './compile-rules.ts';
import type { Deadline, ExplainedDeadline } from './deadline.ts';
import { periodEnd } from './period-end.ts';
import type { Counting, Rule, RuleVersion, Span } from './rule.ts';
import { versionUsed } from './version-used.ts';

/**
 * A slip that people make when they work a deadline out by hand.
 *
 * - `version`: a rule for cases that began at another time
 * - `suspension`: an exemption was taken to move the date
 * - `not-counted`: counted from something that does not count, such as a no-show
 * - `other-day`: counted from another day of the case
 * - `start-day`: the first day was counted that is not, or the other way round
 * - `round-months`: months were taken to be thirty days, or four weeks
 * - `closed-days`: every day was counted where only working days are
 * - `closed-end`: a last day that is closed was moved and is not, or the other way round
 * - `last-safe-day`: the last working day before the deadline, which is a good day, and not the deadline
 * - `other-deadline`: another deadline of the case
 */
export const mistakeKinds = [
  'version',
  'suspension',
  'not-counted',
  'other-day',
  'start-day',
  'round-months',
  'closed-days',
  'closed-end',
  'last-safe-day',
  'other-deadline',
] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** One slip, and the day it leads to. */
export interface Mistake {
  kind: MistakeKind;
  day: IsoDate;
  /** what was counted from; only for `not-counted` and `other-day` */
  from: CaseEvent | null;
  /** the version that was taken; only for `version` */
  version: RuleVersion | null;
  /** the rule whose deadline it is; only for `version` and `other-deadline` */
  rule: string | null;
}

/** Interviews that came to nothing, or have not come yet. */
const cameToNothing: ReadonlySet<string> = new Set(['interview-no-show', 'interview-cancelled', 'interview-booked']);

/**
 * The days that common slips lead to, the most telling first. Each is worked out by the engine's own arithmetic with one
 * thing done wrong, and none of them is the deadline itself.
 *
 * @param explained the deadline with its working
 * @param deadlines all that runs in the case
 */
export function commonMistakes(
  explained: ExplainedDeadline,
  facts: CaseFacts,
  deadlines: readonly Deadline[],
  rules: readonly Rule[],
  today: IsoDate,
): Mistake[] {
  const { due, lastSafeDay } = explained;
  const version = versionUsed(rules, explained);
  if (due === null || version === null) return [];
  const mistakes: Mistake[] = [];
  const add = (kind: MistakeKind, day: IsoDate | null, more: Partial<Mistake> = {}) => {
    if (day !== null && day !== due) mistakes.push({ kind, day, from: null, version: null, rule: null, ...more });
  };
  for (const one of otherVersions(explained, version, facts, rules, today)) add('version', one.day, one);
  for (const day of movedBySuspension(explained, facts, today)) add('suspension', day);
  const period = lastPeriod(explained);
  if (period) {
    for (const event of facts.events) {
      // A day that was worked out stands on no page, and on the right day nothing is wrong.
      if (!event.source && isComputed(event.type, rules)) continue;
      if (event.on === period.from) continue;
      const kind = cameToNothing.has(event.type) ? 'not-counted' : 'other-day';
      add(kind, ended(period, version, { from: event.on }), { from: event });
    }
    for (const counting of ['after', 'inside'] as const) {
      if (period.counting === 'after' || period.counting === 'inside')
        add('start-day', ended(period, version, { counting }));
    }
    if (period.span.unit === 'months') {
      const { count } = period.span;
      add('round-months', ended(period, version, { span: { unit: 'days', count: 30 * count } }));
      add('round-months', ended(period, version, { span: { unit: 'weeks', count: 4 * count } }));
    }
    if (period.span.unit === 'working-days') {
      add('closed-days', ended(period, version, { span: { unit: 'days', count: period.span.count } }));
    }
  }
  add('closed-end', unrolled(explained) ?? workingDayOnOrAfter(due));
  add('last-safe-day', lastSafeDay);
  for (const one of deadlines) if (one.rule !== explained.rule) add('other-deadline', one.due, { rule: one.rule });
  return mistakes;
}

interface Period {
  from: IsoDate;
  span: Span;
  counting: Counting;
}

const countings: readonly unknown[] = ['after', 'inside', 'through-week', 'whole-months'] satisfies Counting[];

/**
 * The day the deadline is counted from: the start of its last period, which for a chain of interviews is the latest of
 * them.
 *
 * @returns null where it is not counted forward from a day
 */
export function countedFrom(explained: ExplainedDeadline): IsoDate | null {
  return lastPeriod(explained)?.from ?? null;
}

function lastPeriod({ trace }: ExplainedDeadline): Period | null {
  const { from, unit, count, counting } = trace.findLast(({ step }) => step === 'period')?.detail ?? {};
  const start = parseIsoDate(from);
  if (!start || typeof count !== 'number' || !countings.includes(counting)) return null;
  return { from: start, span: { unit: unit as Span['unit'], count }, counting: counting as Counting };
}

function ended(period: Period, { roll }: RuleVersion, otherwise: Partial<Period>): IsoDate {
  const { from, span, counting } = { ...period, ...otherwise };
  const end = periodEnd(from, span, counting);
  return roll === 'forward' ? workingDayOnOrAfter(end) : end;
}

/** The closed day that a deadline was moved from; null where it was not. */
function unrolled({ trace }: ExplainedDeadline): IsoDate | null {
  return parseIsoDate(trace.find(({ step }) => step === 'rolled')?.detail?.from);
}

function isComputed(type: string, rules: readonly Rule[]): boolean {
  return rules.some(({ versions }) => versions.some(({ computes }) => computes === type));
}

/** Where one would be if an exemption moved the date: by as many days as it rests, or to its end. */
function movedBySuspension({ due, trace }: ExplainedDeadline, facts: CaseFacts, today: IsoDate): IsoDate[] {
  const start = trace.find(({ step }) => step === 'trigger')?.date ?? null;
  if (due === null || start === null) return [];
  return facts.suspensions.flatMap(({ from, to }) => {
    const begins = from > start ? from : start;
    const ends = to ?? today;
    if (begins > due || ends < begins) return [];
    const moved = plusDays(due, daysBetween(begins, ends) + 1);
    return to !== null && to > due ? [moved, to] : [moved];
  });
}

/** What versions for cases that began at another time would give: of the same rule, or of one for the same act. */
function otherVersions(
  { trace }: ExplainedDeadline,
  used: RuleVersion,
  facts: CaseFacts,
  rules: readonly Rule[],
  today: IsoDate,
): Pick<Mistake, 'day' | 'version' | 'rule'>[] {
  const start = trace.find(({ step }) => step === 'trigger')?.date ?? null;
  if (start === null) return [];
  return versionsBeside(used, facts.targetGroup, rules).flatMap(({ rule, version }) => {
    if (isValidOn(version, start)) return [];
    const { due } = explain(facts, rule.id, alone(rule, version), today);
    return due === null ? [] : [{ day: due, version, rule: rule.id }];
  });
}

/**
 * The versions that a reader could take for the one that decides: for the same group, of the same duty and for the same
 * act. The one itself is not among them.
 */
export function versionsBeside(
  used: RuleVersion,
  group: string | null,
  rules: readonly Rule[],
): { rule: Rule; version: RuleVersion }[] {
  const acts = new Set(used.fulfilledBy.map(({ type }) => type));
  return [...compileRules(rules).group(group).byId.values()].flatMap(({ rule, fitting }) =>
    fitting
      .filter(({ version, trigger }) => version !== used && trigger !== null && version.duty === used.duty)
      .filter(({ version }) => version.fulfilledBy.some(({ type }) => acts.has(type)))
      .map(({ version }) => ({ rule, version })),
  );
}

const alones = new WeakMap<RuleVersion, readonly Rule[]>();

/** A version by itself and for all times, in the same array each time: the engine knows rules by their array. */
function alone(rule: Rule, version: RuleVersion): readonly Rule[] {
  const before = alones.get(version);
  if (before) return before;
  const { runsUntil: _ended, ...rest } = version;
  const rules = [{ ...rule, versions: [{ ...rest, validFrom: null, validTo: null }] }];
  alones.set(version, rules);
  return rules;
}
