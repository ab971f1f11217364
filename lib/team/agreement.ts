import { z } from 'zod';
import { Day } from './day.ts';
import { UnitName } from './names.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** What a lead may see: the whole team's numbers only, or each caseworker's by initials. */
export const teamLevels = ['total', 'named'] as const;
export type TeamLevel = (typeof teamLevels)[number];

/** A quarter: long enough to see whether it is getting better. */
export const usualWeeks = 13;
export const mostWeeks = 53;

/**
 * What was agreed before anyone's numbers are gathered. Without it nothing is received, read from a list or kept.
 * Staff are told before it begins, and the works council has discussed it.
 */
export const TeamAgreement = z.strictObject({
  purpose: z.string().trim().min(10).max(500),
  /** the day the works council (MED) discussed it */
  discussedOn: Day,
  /** the day staff were told */
  informedOn: Day,
  /** counts older than so many weeks are deleted */
  keepWeeks: z.int().min(1).max(mostWeeks),
  level: z.enum(teamLevels),
});
export type TeamAgreement = z.infer<typeof TeamAgreement>;

/** Target groups whose cases belong to another unit than one's own. */
export const OtherUnitList = z
  .array(
    z.strictObject({
      unit: UnitName.refine((name) => name.trim() !== '', '≥ 1'),
      groups: z.array(z.string().max(100)).min(1).max(100),
    }),
  )
  .max(20);
