import fc from 'fast-check';
import type { CaseEvent, CaseFacts } from '../../../lib/case/case-facts.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { inventedRule } from './build-case.ts';

/**
 * The rules of law, and one invented rule of each kind that every generated case has: some kinds stand in a single rule
 * of law for one group in some years, which a random case seldom meets.
 */
export const rulesOfEveryKind: readonly Rule[] = [...allRules, ...inventedOfEveryKind()];
export const everyRuleId = rulesOfEveryKind.map(({ id }) => id);

/** Invented rules in which a first act starts or moves a chain, so that an act can create a duty. */
export const startedByAct: ReadonlySet<string> = new Set([
  'invented-chain-after-nothing',
  'invented-every-since-fulfilment',
  'insured-every-3-months-after-6m',
  'sick-follow-up-every-4w',
]);

function inventedOfEveryKind(): Rule[] {
  const days = (count: number) => ({ unit: 'days' as const, count });
  const months = (count: number) => ({ unit: 'months' as const, count });
  const count = {
    kind: 'count-in-period' as const,
    count: 3,
    span: months(4),
    counting: 'inside' as const,
    quotas: [],
  };
  const quotas = [{ with: 'unemployment-fund', count: 1 }];
  type Version = Parameters<typeof inventedRule>[0];
  const kinds: Record<string, Version> = {
    within: { obligation: { kind: 'within', span: days(40), counting: 'after' } },
    'within-rolled': {
      obligation: { kind: 'within', span: days(28), counting: 'after', presumed: { unit: 'working-days', count: 6 } },
      roll: 'forward',
    },
    window: { obligation: { kind: 'window', from: months(1), to: months(3) } },
    count: {
      obligation: { ...count, quotas, thenEvery: null, thenByNeed: false },
      unlessEvent: 'reform-exemption-recorded',
    },
    'count-then-by-need': { obligation: { ...count, thenEvery: null, thenByNeed: true } },
    chain: { obligation: { ...count, thenEvery: months(1), thenByNeed: false } },
    'chain-after-nothing': { obligation: { ...count, count: 0, thenEvery: months(2), thenByNeed: false } },
    rolling: { obligation: { kind: 'rolling', count: 3, window: months(6) } },
    every: { obligation: { kind: 'every', span: { unit: 'weeks', count: 6 } } },
    'every-since-fulfilment': { obligation: { kind: 'every', span: { unit: 'weeks', count: 6 }, since: 'fulfilment' } },
    'by-need': { obligation: { kind: 'by-need', startsAfter: months(3), counting: 'inside' } },
    'held-since': { obligation: { kind: 'indicator', measure: 'held-since', span: months(2) }, suspendable: false },
    'working-days': {
      obligation: { kind: 'within', span: { unit: 'working-days', count: 10 }, counting: 'after' },
      fulfilledBy: [{ type: 'interview-held', by: 'municipality' }, { type: 'follow-up-held' }],
    },
  };
  return Object.entries(kinds).flatMap(([name, version]) =>
    inventedRule({ suspendable: true, ...version }).map((rule) => ({ ...rule, id: `invented-${name}` })),
  );
}

/** A case and a day to judge it on. */
export interface CaseAndDay {
  facts: CaseFacts;
  today: IsoDate;
}

/** Days on which something in the law changes, and a few between them. */
const interestingDays = [
  '2016-06-01',
  '2019-12-31',
  '2020-01-01',
  '2020-07-01',
  '2021-04-01',
  '2022-01-01',
  '2023-12-31',
  '2024-03-29',
  '2025-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-11-23',
  '2026-12-24',
  '2027-01-04',
].map(isoDate);

/** Every event type that starts a clock, and every one that fulfils, lifts or is asked for. */
export const triggerTypes = typesOf((version) => [version.trigger, ...Object.values(version.triggerByGroup ?? {})]);
export const actTypes = typesOf((version) => version.fulfilledBy.map(({ type }) => type));
const otherTypes = typesOf((version) => [version.unlessEvent, version.requiresEvent?.type]);
const interviewTypes = ['interview-held', 'follow-up-held'];

function typesOf(select: (version: (typeof allRules)[number]['versions'][number]) => (string | null | undefined)[]) {
  const types = allRules.flatMap((rule) => rule.versions.flatMap(select));
  return [...new Set(types.filter((type) => typeof type === 'string'))];
}

/** Offsets from today where the law can bite: around today, and in the first half year and year. */
const offset = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -260, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: -700, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(-21, -1, 0, 1, 21, 22) },
);

const participant = fc.constantFrom(undefined, undefined, undefined, 'unemployment-fund');
const actor = fc.constantFrom(undefined, undefined, undefined, 'municipality' as const, 'unemployment-fund' as const);

const draftEvent = fc.record({
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...interviewTypes) },
    { weight: 3, arbitrary: fc.constantFrom(...triggerTypes) },
    { weight: 2, arbitrary: fc.constantFrom(...actTypes) },
    { weight: 1, arbitrary: fc.constantFrom(...otherTypes, 'interview-booked', 'interview-no-show', 'no-such-event') },
  ),
  offset,
  by: actor,
  with: participant,
});

/** A case that the rules have something to say about: its group's clock has started, and acts lie around it. */
export const caseAndDay: fc.Arbitrary<CaseAndDay> = fc
  .record({
    base: fc.constantFrom(...interestingDays),
    shift: fc.integer({ min: -40, max: 40 }),
    group: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...targetGroups.map(({ id }) => id)) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    startedAgo: fc.integer({ min: 0, max: 400 }),
    age: fc.option(fc.integer({ min: 18 * 365, max: 66 * 365 }), { nil: undefined }),
    events: fc.array(draftEvent, { maxLength: 9 }),
    interviewsAfter: fc.array(fc.record({ after: fc.nat(200), by: actor, with: participant }), { maxLength: 6 }),
    exemptedAfter: fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.integer({ min: -20, max: 200 }) },
    ),
    suspensions: fc.array(fc.record({ from: offset, length: fc.option(fc.nat(150)) }), { maxLength: 2 }),
  })
  .map(({ base, shift, group, startedAgo, age, events, interviewsAfter, exemptedAfter, suspensions }) => {
    const today = plusDays(base, shift);
    const start = plusDays(today, -startedAgo);
    const starts = ['first-contact', 'unemployment-start', 'benefit-transition', 'first-absence-day', 'flexjob-start'];
    return {
      today,
      facts: {
        ref: 'generated',
        targetGroup: group,
        ...(age !== undefined && { birthDate: plusDays(today, -age) }),
        events: [
          ...starts.map((type) => ({ type, on: start })),
          ...interviewsAfter.map(({ after, ...who }) =>
            eventOn(start, { type: 'interview-held', offset: after, ...who }),
          ),
          ...(exemptedAfter === null
            ? []
            : [{ type: 'reform-exemption-recorded', on: plusDays(start, exemptedAfter) }]),
          ...events.map((draft) => eventOn(today, draft)),
        ],
        suspensions: suspensions.map(({ from, length }) => ({
          from: plusDays(today, from),
          to: length === null ? null : plusDays(today, from + length),
          reason: 'generated',
        })),
      },
    };
  });

/** An event so many days after a day. */
export function eventOn(
  day: IsoDate,
  draft: { type: string; offset: number; by?: CaseEvent['by']; with?: string | undefined },
): CaseEvent {
  return {
    type: draft.type,
    on: plusDays(day, draft.offset),
    ...(draft.by && { by: draft.by }),
    ...(draft.with !== undefined && { with: draft.with }),
  };
}
