import { z } from 'zod';
import { withoutCprNumbers } from './cpr-number.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** What may be done here that someone may ask about afterwards. */
export const logActs = [
  /** the municipality signs a version of a rule off */
  'sign-off',
  /** a rule is changed here, or changed back */
  'override',
  'import',
  'export',
  /** what was known of one citizen was handed over */
  'extract',
  'deletion',
  /** a deletion, a restore or a merge was taken back */
  'undo',
  'backup',
  'restore',
  /** two numbers were told to be one citizen's */
  'merge',
  /** the passphrase was turned on, changed or turned off */
  'lock',
  /** the agreement about the team's numbers was turned on, changed or turned off */
  'team',
  'policy',
] as const;

export type LogAct = (typeof logActs)[number];

const longestText = 200;
const mostDetails = 20;
const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);

/**
 * Never about a citizen. What people name themselves, such as a file, may hold a number that looks like a CPR number:
 * it is cut out, for a line that is missing would be worse than a line that says less.
 */
const DetailText = z
  .string()
  .transform((text) => (isHash(text) ? text : withoutCprNumbers(text.slice(0, longestText)).slice(0, longestText)));
const DetailNumber = z.number().refine((value) => withoutCprNumbers(String(value)) !== '', 'looks like a CPR number');

export const LogEntry = z.strictObject({
  /** ISO moment, from `lib/clock` */
  at: z.iso.datetime(),
  act: z.enum(logActs),
  /** such as `{ what: 'adapters', count: 3 }`; names in the code's words */
  detail: z
    .record(z.string().regex(/^[a-z][A-Za-z-]{0,39}$/), z.union([DetailText, DetailNumber]))
    .refine((detail) => Object.keys(detail).length <= mostDetails, `more than ${mostDetails} details`),
});

export interface LogEntry {
  at: string;
  act: LogAct;
  detail: Record<string, string | number>;
}
