import { z } from 'zod';
import type { CaseReading, FieldReading, ReadEvent, ReadPeriod, UnreadableBecause } from '../case/case-reading.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';

/*
 * Room for what a case system can show, and an end to what a hostile one can make of it: a page that is
 * longer than this is refused whole, never cut, since half a history would be judged as all of it.
 */
const Label = z.string().max(300);
const Text = z.string().max(4000);
const Word = z.string().min(1).max(200);
const mostDays = 1000;
const mostLines = 5000;
const mostFields = 100;

const Day = z.custom<IsoDate>((day) => parseIsoDate(day) !== null, 'expected a real day as YYYY-MM-DD');

const Event: z.ZodType<ReadEvent> = z.strictObject({
  type: Word,
  on: Day,
  with: Text.optional(),
  by: z.enum(['municipality', 'unemployment-fund']).optional(),
  channel: Text.optional(),
});
const Period: z.ZodType<ReadPeriod> = z.strictObject({ from: Day, to: Day.nullable(), reason: Text });

const because = [
  'field-not-found',
  'found-twice',
  'not-a-date',
  'ambiguous-date',
  'relative-date',
  'unknown-word',
  'not-a-cpr',
  'implausible',
] as const satisfies readonly UnreadableBecause[];

const Field: z.ZodType<FieldReading> = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    label: Label,
    value: z.union([Text, z.array(Day).max(mostDays), z.array(Event).max(mostLines), z.array(Period).max(mostLines)]),
  }),
  z.strictObject({ status: z.literal('empty'), label: Label }),
  z.strictObject({ status: z.literal('unreadable'), label: Label, because: z.enum(because) }),
]);

/** Meanings and event types are words with hyphens; a key such as `__proto__` is not one. */
const Meaning = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/, 'expected a meaning such as "start" or "interview-held"');

/** A reading as a content script sends it; the reference is a key of plain objects later, so `__proto__` is none. */
export const Reading: z.ZodType<CaseReading> = z.strictObject({
  ref: z
    .string()
    .min(1)
    .max(200)
    .refine((ref) => ref !== '__proto__', 'not a case reference'),
  fields: z
    .record(Meaning, Field)
    .refine((fields) => Object.keys(fields).length <= mostFields, `expected at most ${mostFields} fields`),
  complete: z.array(Word).max(200),
});
