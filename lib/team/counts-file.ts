import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { refusedFile, type FileRead } from '../files/file-read.ts';
import { readJson } from '../files/read-json.ts';
import { Day } from './day.ts';
import { Initials, UnitName } from './names.ts';
import { CountedWeek } from './team-counts.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

export const countsFileFormat = 'rettidig-counts/1';
export const countsSchemaName = 'counts.schema.json';

/** A year and a week; more than anyone keeps. */
const mostWeeks = 53;

/** A whole file is far below: a week of a caseworker is some dozen rows. */
const limits = { bytes: 2_000_000, values: 200_000, depth: 6, text: 200, name: 40 };

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes as base64url');

/** The public half of an installation's key, as a JSON Web Key. */
export const PublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export type PublicKey = z.infer<typeof PublicKey>;

const content = {
  format: z.literal(countsFileFormat),
  madeOn: Day,
  who: z.strictObject({ initials: Initials, unit: UnitName }),
  /** the oldest first; a week that was not counted is not there */
  weeks: z.array(CountedWeek).min(1).max(mostWeeks),
  key: PublicKey,
};

/** What a caseworker hands over: numbers, and nothing of a case. Everything but the signature is signed. */
export const CountsContent = z.strictObject(content);
export type CountsContent = z.infer<typeof CountsContent>;

export const CountsFile = z
  .strictObject({
    ...content,
    /** ECDSA with SHA-256 over `signedText` */
    signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/, '64 bytes as base64url'),
  })
  .superRefine(({ weeks, madeOn }, context) => {
    const seen = new Set<string>();
    for (const [index, { monday, countedOn }] of weeks.entries()) {
      const path = ['weeks', index];
      if (seen.has(monday)) {
        context.addIssue({ code: 'custom', path: [...path, 'monday'], message: '', params: { code: 'duplicate' } });
      }
      if (countedOn > madeOn) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'countedOn'],
          message: `≤ ${madeOn}`,
          params: { code: 'wrong' },
        });
      }
      seen.add(monday);
    }
  });
export type CountsFile = z.infer<typeof CountsFile>;

/**
 * Reads a counts file: whole, or not at all with each place that is wrong. Whether it is signed is another question.
 *
 * @param today what is made or counted later is refused
 */
export function readCountsFile(bytes: Uint8Array, today: IsoDate): FileRead<CountsFile> {
  const read = readJson(bytes, { schema: CountsFile, limits });
  if (read.ok && read.content.madeOn > today) return refusedFile('wrong', `≤ ${today}`, null, 'madeOn');
  return read;
}

/** The very text that is signed: all but the signature, with the names of each part in one order. */
export function signedText({ format, madeOn, who, weeks, key }: CountsContent): string {
  return JSON.stringify(inOrder({ format, madeOn, who, weeks, key }));
}

/** The text of a file, as people see it before they hand it over. */
export function countsFileText(file: CountsFile): string {
  return `${JSON.stringify({ $schema: countsSchemaName, ...file }, null, 2)}\n`;
}

/** The form of a counts file, for those who would check one by other means. */
export function countsSchema(): Record<string, unknown> {
  return z.toJSONSchema(CountsFile, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
}

function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (typeof data !== 'object' || data === null) return data;
  const parts = Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(parts.map(([name, part]) => [name, inOrder(part)]));
}
