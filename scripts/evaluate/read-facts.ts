import { z } from 'zod';
import type { CaseFacts } from '../../lib/case/case-facts.ts';
import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';

/** A facts file, read and checked: the day to judge on, and what each case tells. */
export interface FactsFile {
  today: IsoDate;
  cases: RequestedCase[];
}

export interface RequestedCase {
  facts: CaseFacts;
  /** rule ids asked for by name; null = all rules */
  only: string[] | null;
}

/** The file cannot be judged; the message says where and why, one problem a line. */
export class BadFacts extends Error {
  override name = 'BadFacts';
}

/** More than this is noise: the first ones show what is wrong with the file. */
const mostProblems = 10;

const Day = z.string().transform((text, context) => {
  const day = parseIsoDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(text)} is not a real YYYY-MM-DD date` });
  return z.NEVER;
});

/** Absent and null are the same: nothing is told. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

const Event = z.object({
  type: z.string(),
  on: Day,
  with: optional(z.string()),
  by: optional(z.enum(['municipality', 'unemployment-fund'])),
  channel: optional(z.string()),
});

const Suspension = z
  .object({ from: Day, to: Day.nullish().transform((to) => to ?? null), reason: optional(z.string()) })
  .refine(({ from, to }) => to === null || to >= from, 'ends before it starts')
  .transform(({ from, to, reason }) => ({ from, to, reason: reason ?? '' }));

const Case = z.object({
  ref: z.string(),
  targetGroup: z
    .string()
    .nullish()
    .transform((group) => group ?? null),
  birthDate: optional(Day),
  events: optional(z.array(Event)),
  suspensions: optional(z.array(Suspension)),
  rules: optional(z.array(z.string())),
});

const File = z.object({ today: Day, cases: z.array(z.unknown()) });

/**
 * Reads a facts file. Unknown fields and event types are left alone; whatever else is not as agreed refuses the whole
 * file, so that no batch is half judged.
 *
 * @param ruleIds the rules a case may ask for
 * @throws BadFacts
 */
export function readFacts(text: string, ruleIds: ReadonlySet<string>): FactsFile {
  const file = File.safeParse(parseJson(text));
  if (!file.success) throw new BadFacts(file.error.issues.map((issue) => describe('', issue)).join('\n'));
  const problems: string[] = [];
  const cases: RequestedCase[] = [];
  for (const [index, value] of file.data.cases.entries()) {
    const read = Case.safeParse(value);
    if (read.success) {
      const unknownRule = read.data.rules?.find((id) => !ruleIds.has(id));
      if (unknownRule === undefined) cases.push(requestedCase(read.data));
      else problems.push(`${nameOf(value, index)}: rules: no rule has the id ${JSON.stringify(unknownRule)}`);
    } else problems.push(...read.error.issues.map((issue) => describe(`${nameOf(value, index)}: `, issue)));
    if (problems.length >= mostProblems) break;
  }
  if (problems.length > 0) throw new BadFacts(problems.slice(0, mostProblems).join('\n'));
  return { today: file.data.today, cases };
}

function parseJson(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark, which is not JSON.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw new BadFacts(`the file is not JSON: ${(error as Error).message}`);
  }
}

function requestedCase({
  ref,
  targetGroup,
  birthDate,
  events,
  suspensions,
  rules,
}: z.infer<typeof Case>): RequestedCase {
  return {
    facts: { ref, targetGroup, ...(birthDate && { birthDate }), events: events ?? [], suspensions: suspensions ?? [] },
    only: rules ?? null,
  };
}

function nameOf(value: unknown, index: number): string {
  const ref = value !== null && typeof value === 'object' && 'ref' in value ? value.ref : undefined;
  return typeof ref === 'string' ? `case ${JSON.stringify(ref)}` : `cases[${index}]`;
}

function describe(place: string, issue: z.core.$ZodIssue): string {
  const path = issue.path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  return `${place}${path === '' ? '' : `${path}: `}${issue.message}`;
}
