import { z } from 'zod';
import { Day, Id, RulePack, RuleVersion, ShortText } from './rule.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/*
 * What a municipality does to the rules that are shipped. The list of changes is only ever added to: a change that was
 * wrong is taken back by another one, so that it stands for ever who did what, and when.
 */

/** Who makes the change, as they write it themselves. */
const Author = z.strictObject({ name: ShortText, role: ShortText });
export type Author = z.infer<typeof Author>;

const stamp = {
  id: z.uuid(),
  /** the moment, in UTC: `2026-11-23T09:30:00.000Z` */
  at: z.iso.datetime(),
  by: Author,
  /** why, in the author's own words */
  because: z.string().trim().min(1).max(500).optional(),
};
/** A version is known by the day it takes effect; null is the one that is open at the start. */
const ofVersion = { rule: Id, validFrom: Day.nullable() };

/** What a new version makes of the cases that run on the one before it. */
const RunningCases = z.enum(['keep', 'not-applicable', 'unknown']);
export type RunningCases = z.infer<typeof RunningCases>;

const NewVersion = z.strictObject({
  ...stamp,
  kind: z.literal('new-version'),
  rule: Id,
  version: RuleVersion,
  /** `keep`: they stay under the old one; `not-applicable`: it lapses for them too; `unknown`: nobody knows yet */
  running: RunningCases,
});

const OverrideNumber = z.strictObject({
  ...stamp,
  kind: z.literal('override-number'),
  ...ofVersion,
  /** so many of the unit that stands there instead */
  count: z.int().min(0).max(1200),
});

const SignOffChange = z.strictObject({
  ...stamp,
  kind: z.literal('sign-off'),
  ...ofVersion,
  on: Day,
  /** what was signed, word for word: another wording must be signed anew */
  signed: RuleVersion,
});

/** The rule ends and nothing follows it; the version in force on that day is the last. */
const End = z.strictObject({ ...stamp, kind: z.literal('end'), rule: Id, lastDay: Day, running: RunningCases });

/** One thing that was done to the rules. */
export const RuleChange = z.discriminatedUnion('kind', [
  NewVersion,
  End,
  z.strictObject({ ...stamp, kind: z.literal('switch-off'), rule: Id }),
  z.strictObject({ ...stamp, kind: z.literal('switch-on'), rule: Id }),
  OverrideNumber,
  SignOffChange,
  z.strictObject({ ...stamp, kind: z.literal('withdraw-sign-off'), ...ofVersion }),
  z.strictObject({ ...stamp, kind: z.literal('import-pack'), pack: RulePack }),
  /** takes back an earlier new version, number or pack; what came in between stands as far as it still fits */
  z.strictObject({ ...stamp, kind: z.literal('take-back'), change: z.uuid() }),
]);
export type RuleChange = z.infer<typeof RuleChange>;
export type RuleChangeOf<Kind extends RuleChange['kind']> = Extract<RuleChange, { kind: Kind }>;

type Unstamped<Change> = Change extends RuleChange ? Omit<Change, 'id' | 'at' | 'by'> : never;

/** A change before it is stamped with who made it, and when. */
export type RuleEdit = Unstamped<RuleChange>;
