import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** An id in lower case with hyphens, as rules and target groups have them. */
export const GuidanceId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a-z, 0-9, -');

/** One short line: a title, a name. */
export const Line = z.string().trim().min(1).max(200);

/** A real day, `YYYY-MM-DD`. */
export const GuidanceDay = z.custom<IsoDate>((value) => parseIsoDate(value) !== null, 'YYYY-MM-DD');

/** What the page in front of the reader is about; `decision` shows decisions and complaints. */
export const PageKind = z.enum(['list', 'calendar', 'case', 'decision']);
export type PageKind = z.infer<typeof PageKind>;

/**
 * An address or the rest of one, as it stands in a file. What is no link at all (`javascript:`, `data:`, `file:`) does
 * not come in; whether a link may be opened is decided where it is shown.
 */
export const Address = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !/^\s*[a-z][a-z0-9+.-]*:/i.test(text) || /^https?:\/\//i.test(text), {
    error: 'https://…',
    params: { code: 'address' },
  });
