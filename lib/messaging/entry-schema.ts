import { z } from 'zod';
import { decisionReasons, postponeReasons } from '../case/contradiction.ts';
import { channels, enteredTypes } from '../case/hand-entry.ts';
import { parseIsoDate } from '../dates/iso-date.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const Day = z.string().transform((text, context) => {
  const day = parseIsoDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'expected a real YYYY-MM-DD date' });
  return z.NEVER;
});

/** Ids of alternatives are made by us from what pages say, so they may be as long as a day and two names. */
const AlternativeId = z.string().min(1).max(1000);

/** What a caseworker enters by hand: codes and days, never free text. */
export const NewEntry = z.strictObject({
  type: z.enum(enteredTypes),
  on: Day,
  with: z.literal('unemployment-fund').optional(),
  by: z.enum(['municipality', 'unemployment-fund']).optional(),
  channel: z.enum(channels).optional(),
  movedFrom: Day.optional(),
});

/** What a caseworker says of two sources that disagree. */
export const NewDecision = z.strictObject({
  meaning: z.string().min(1).max(100),
  between: z.array(AlternativeId).min(2).max(20),
  made: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chosen'), alternative: AlternativeId, because: z.enum(decisionReasons) }),
    z.strictObject({ kind: z.literal('postponed'), because: z.enum(postponeReasons) }),
    z.strictObject({ kind: z.literal('taken-back') }),
  ]),
});
