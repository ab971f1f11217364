import { z } from 'zod';
import type { RawField, RawReading } from '../adapters/raw-reading.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/*
 * Room for what a case system can show, and an end to what a hostile one can make of it: a page that is
 * longer than this is refused whole, never cut, since half a history would be judged as all of it.
 */
const Text = z.string().max(20_000);
const mostLines = 5000;
const mostFields = 100;

/** Meanings and event types are words with hyphens; a key such as `__proto__` is not one. */
const Meaning = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/, 'expected a meaning such as "start" or "interview-held"');

const Plain = z.strictObject({ text: Text, entered: z.boolean().optional() });
const Fault = z.strictObject({ fault: z.enum(['field-not-found', 'found-twice']) });
/** The parts of a line are plain: no table stands in a table's line. */
const Line = z.record(Meaning, z.union([Plain, Fault]));
const Lines = z.strictObject({ lines: z.array(Line).max(mostLines) });

const Field: z.ZodType<RawField> = z.union([Plain, Lines, Fault]);

/** A reading as a content script sends it; the reference is a key of plain objects later, so `__proto__` is none. */
export const Reading: z.ZodType<RawReading> = z.strictObject({
  ref: z
    .string()
    .min(1)
    .max(200)
    .refine((ref) => ref !== '__proto__', 'not a case reference'),
  fields: z
    .record(Meaning, Field)
    .refine((fields) => Object.keys(fields).length <= mostFields, `expected at most ${mostFields} fields`),
});
