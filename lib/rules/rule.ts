import { z } from 'zod';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { versionProblems } from './version-problems.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/*
 * A rule as plain data: dated, cited, verified, with nothing executable in it. Packs written in this repository and
 * packs that come in from outside have the same shape. The engine imports the types only; the schema itself is for
 * the boundary (packs that come in) and for the tests that hold our own packs to it.
 */

/** An id in lower case with hyphens. */
export const Id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in lower case with hyphens');
const Sentence = z.string().min(1).max(2000);
/** A name, a role: one short line. */
export const ShortText = z.string().trim().min(1).max(120);

/** What people read of a rule, in both languages; law keeps its Danish names in either. */
const Words = z.strictObject({ da: Sentence, en: Sentence });
export type Words = z.infer<typeof Words>;

/** A real day, `YYYY-MM-DD`. */
export const Day = z.custom<IsoDate>((value) => parseIsoDate(value) !== null, 'expected a real day as YYYY-MM-DD');

/**
 * A period of time. Weeks keep the weekday; a year is twelve months; months and years clamp to the month's last
 * day, always counted from the base date in one step. `working-days` of 0 means the first working day on or after.
 */
const Span = z.strictObject({
  unit: z.enum(['days', 'weeks', 'months', 'years', 'working-days']),
  // A pack from outside must not be able to count past the last day there is.
  count: z.int().nonnegative().max(1200),
});
export type Span = z.infer<typeof Span>;

/**
 * Where a period ends. `after`: base + span. `inside`: the day before that, for »within the first n months«.
 * `through-week`: the last day of week n where the base is day 1. `whole-months`: the last day of the n-th calendar
 * month after the base's own.
 */
const Counting = z.enum(['after', 'inside', 'through-week', 'whole-months']);
export type Counting = z.infer<typeof Counting>;

/** Hours of unemployment that the law counts; gives the earliest possible day beside the calendar reading. */
const Hours = z.number().positive().max(20_000);

const Within = z.strictObject({
  kind: z.literal('within'),
  span: Span,
  counting: Counting,
  /** a letter is presumed received this long after the trigger; the span is counted from there */
  presumed: Span.optional(),
  hours: Hours.optional(),
});

/** Done too early does not count: it opens at trigger + `from` and closes at trigger + `to`, both days included. */
const Window = z.strictObject({ kind: z.literal('window'), from: Span, to: Span, hours: Hours.optional() });

/** Due this long before the trigger, such as papers before a meeting. */
const LeadTime = z.strictObject({ kind: z.literal('lead-time'), span: Span });

const CountInPeriod = z.strictObject({
  kind: z.literal('count-in-period'),
  /** 0: nothing is asked in the period itself, only the chain after it */
  count: z.int().nonnegative().max(100),
  span: Span,
  counting: Counting,
  /** so many of the counted days must have had this participant */
  quotas: z.array(z.strictObject({ with: Id, count: z.int().positive().max(100) })).max(10),
  /** after the count: one more in each such span, for ever */
  thenEvery: Span.nullable(),
  /** after the count and the period: by need */
  thenByNeed: z.boolean(),
  hours: Hours.optional(),
});

/** So many within any window of this length. */
const Rolling = z.strictObject({ kind: z.literal('rolling'), count: z.int().positive().max(100), window: Span });

/** One in each span; with `since: 'fulfilment'` the first one starts the chain and is never late. */
const Every = z.strictObject({ kind: z.literal('every'), span: Span, since: z.literal('fulfilment').optional() });

/** Adds payments up over a window; without payment data only the earliest possible day can be told. */
const Accumulation = z.strictObject({
  kind: z.literal('accumulation'),
  span: Span,
  /** for showing: the window the law adds up over */
  window: Span,
  exclude: Span,
  then: z.enum(['reached', 'end-of-month']),
});

const ByNeed = z.strictObject({
  kind: z.literal('by-need'),
  startsAfter: Span.optional(),
  counting: Counting.optional(),
});

/** A suspension covering today rests the duties that can be suspended. */
const SuspensionPeriod = z.strictObject({ kind: z.literal('suspension') });

const Indicator = z.discriminatedUnion('measure', [
  z.strictObject({ kind: z.literal('indicator'), measure: z.literal('band'), span: Span }),
  z.strictObject({ kind: z.literal('indicator'), measure: z.literal('held-since'), span: Span }),
  z.strictObject({
    kind: z.literal('indicator'),
    measure: z.literal('version-switch'),
    dates: z.array(Day).min(1).max(100),
  }),
]);

const Obligation = z.discriminatedUnion('kind', [
  Within,
  Window,
  LeadTime,
  CountInPeriod,
  Rolling,
  Every,
  Accumulation,
  ByNeed,
  SuspensionPeriod,
  Indicator,
]);
export type Obligation = z.infer<typeof Obligation>;
export type ObligationOf<Kind extends Obligation['kind']> = Extract<Obligation, { kind: Kind }>;

/** One kind of act that fulfils. An event without an actor is the municipality's own. */
const Fulfilment = z.strictObject({
  type: Id,
  by: z.enum(['municipality', 'unemployment-fund']).optional(),
  /** this participant must have taken part */
  with: Id.optional(),
  /** this participant must not have taken part */
  without: Id.optional(),
});
export type Fulfilment = z.infer<typeof Fulfilment>;

const Citation = z.strictObject({
  act: Sentence,
  section: Sentence.nullable(),
  /** what is not certain about the paragraph, such as »number from memory« */
  note: Words.optional(),
});

/** Who in the municipality stands by a version as it is written. */
const SignOff = z.strictObject({ name: ShortText, role: ShortText, on: Day });
export type SignOff = z.infer<typeof SignOff>;

export const RuleVersion = z.strictObject({
  /** first trigger day that this version decides; null = open */
  validFrom: Day.nullable(),
  /** last trigger day that this version decides; null = open */
  validTo: Day.nullable(),
  /** what happens to cases that already run when `date` has passed */
  runsUntil: z.strictObject({ date: Day, after: z.enum(['not-applicable', 'unknown']) }).optional(),

  /** group ids, or `any` alone */
  targetGroups: z.array(Id).min(1).max(100),
  duty: z.enum(['municipality', 'citizen', 'unemployment-fund', 'employer']),
  /**
   * `duty`: something that must be done. `right`: someone may do it until then; unused it lapses, and is never
   * overdue. `limit`: after that day the municipality can no longer do it, which is no breach.
   */
  nature: z.enum(['duty', 'right', 'limit']),

  /** the event type that starts the clock; null = the day of asking */
  trigger: Id.nullable(),
  /** other event types that start the clock for some groups */
  triggerByGroup: z.record(Id, Id).optional(),
  /** a case of the group without the trigger is one where a fact is missing */
  triggerRequired: z.boolean(),
  /** one of them must hold for the age on the trigger day; `from` is included, `below` is not */
  ages: z
    .array(z.strictObject({ from: z.int().min(0).max(150).optional(), below: z.int().min(0).max(150).optional() }))
    .min(1)
    .optional(),
  requiresEvent: z.strictObject({ type: Id, when: z.enum(['any', 'since-trigger', 'up-to-trigger']) }).optional(),
  /** such an event since the trigger lifts the duty */
  unlessEvent: Id.optional(),

  obligation: Obligation,
  fulfilledBy: z.array(Fulfilment).max(50),
  /** the due day is itself an event of this type, which other rules start from */
  computes: Id.optional(),

  clock: z.enum(['calendar', 'working-days', 'unemployment-hours']),
  /** `forward`: a due date on a closed day moves to the next working day; an authority's date stays */
  roll: z.enum(['none', 'forward', 'back']),
  suspendable: z.boolean(),
  /** the date is a calendar reading of a clock that counts hours */
  estimated: z.boolean(),

  citation: Citation,
  /** what was read */
  source: Words,
  lastChecked: Day,
  /** unverified = the text was not seen: shown as provisional */
  verification: z.enum(['verified', 'unverified']),
  numberSource: z.enum(['law', 'local-norm', 'our-reading']),
  /** where the rule is from: the administration's notes, a stored public page, or memory */
  confidence: z.enum(['seed', 'found', 'recall']),
  citationConfidence: z.enum(['seed', 'found', 'recall']),
  /** what the law says of cases that run when the version changes */
  transition: Words.optional(),
  /** the reading taken, and what is open */
  notes: Words.optional(),
  /** the municipality stands by this version as it is written here; absent = nobody has signed it off */
  signOff: SignOff.optional(),
  /**
   * Policy demands a sign-off and there is none: shown as provisional. Set where rules in force are put together;
   * a pack that comes in may not say it.
   */
  awaitsSignOff: z.literal(true).optional(),
});
export type RuleVersion = z.infer<typeof RuleVersion>;

const Area = z.enum([
  'employment-2017',
  'local-bif',
  'employment-2020',
  'sickness-benefit',
  'reform-2026',
  'administrative-law',
]);
export type Area = z.infer<typeof Area>;

/** One rule with all its versions, the oldest first. A version is never edited; a new one is added. */
export const Rule = z
  .strictObject({ id: Id, title: Words, area: Area, versions: z.array(RuleVersion).min(1).max(100) })
  .superRefine((rule, context) => {
    for (const problem of versionProblems(rule.versions)) {
      const { version, code, message } = problem;
      context.addIssue({ code: 'custom', path: ['versions', version], message, params: { problem: code } });
    }
  });
export type Rule = z.infer<typeof Rule>;

/** One area of law. */
export const RulePack = z.strictObject({
  format: z.literal('rettidig-rules/1'),
  area: Area,
  title: Words,
  notice: Words,
  rules: z.array(Rule).max(500),
});
export type RulePack = z.infer<typeof RulePack>;
