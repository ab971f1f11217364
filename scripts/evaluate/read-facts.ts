import { JSONParser } from '@streamparser/json';
import { z } from 'zod';
import type { CaseFacts } from '../../lib/case/case-facts.ts';
import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';

/** What a facts file tells, piece by piece: the day to judge on stands once, before, between or after the cases. */
export type FactsPart = { kind: 'today'; today: IsoDate } | ({ kind: 'case' } & RequestedCase);

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

/**
 * Reads a facts file as its bytes come, with one piece of it in hand at a time. Unknown fields and event types are left
 * alone; whatever else is not as agreed refuses the file at its end, or with the tenth problem. So nothing may be made
 * of the parts before the whole file was read once.
 */
export class FactsReader {
  readonly #ruleIds: ReadonlySet<string>;
  readonly #parser = parserOfFields(
    (name, value) => this.#field(name, value),
    (value) => this.#case(value),
  );
  readonly #seen = new Set<string>();
  #cases = 0;
  #parts: FactsPart[] = [];
  #problems: string[] = [];

  /** @param ruleIds the rules a case may ask for */
  constructor(ruleIds: ReadonlySet<string>) {
    this.#ruleIds = ruleIds;
  }

  /**
   * Takes the next bytes.
   *
   * @returns what has become complete with them
   * @throws BadFacts for what is not JSON, and when there are ten problems
   */
  take(bytes: Uint8Array): FactsPart[] {
    this.#parts = [];
    this.#parse(() => this.#parser.write(bytes));
    if (this.#problems.length >= mostProblems) this.#refuse();
    return this.#parts;
  }

  /**
   * The file has ended.
   *
   * @throws BadFacts for anything that was not as agreed, or is missing
   */
  end(): void {
    this.#parse(() => this.#parser.end());
    for (const name of ['today', 'cases']) if (!this.#seen.has(name)) this.#problems.push(`${name}: is missing`);
    if (this.#problems.length > 0) this.#refuse();
  }

  #parse(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof BadFacts) throw error;
      throw new BadFacts(`the file is not JSON: ${(error as Error).message}`);
    }
  }

  #field(name: 'today' | 'cases', value: unknown): void {
    if (this.#seen.has(name)) this.#problems.push(`${name}: stands twice`);
    this.#seen.add(name);
    const read = (name === 'today' ? Day : z.array(z.unknown())).safeParse(value);
    if (!read.success) this.#problems.push(...read.error.issues.map((issue) => describe(`${name}: `, issue)));
    else if (name === 'today') this.#parts.push({ kind: 'today', today: read.data as IsoDate });
  }

  #case(value: unknown): void {
    const read = readCase(value, this.#cases, this.#ruleIds);
    this.#cases += 1;
    if (Array.isArray(read)) this.#problems.push(...read);
    else this.#parts.push({ kind: 'case', ...read });
  }

  #refuse(): never {
    throw new BadFacts(this.#problems.slice(0, mostProblems).join('\n'));
  }
}

/** A parser that gives each case and forgets it, and the file's own fields; `cases` itself comes last, and empty. */
function parserOfFields(
  onField: (name: 'today' | 'cases', value: unknown) => void,
  onCase: (value: unknown) => void,
): { write(bytes: Uint8Array): void; end(): void } {
  // A selector for the whole file would make the parser keep all of it.
  const parser = new JSONParser({ paths: ['$.today', '$.cases', '$.cases.*'], keepStack: false });
  let hasBegun = false;
  parser.onToken = ({ value }) => {
    if (!hasBegun && value !== '{') throw new BadFacts('expected an object with today and cases');
    hasBegun = true;
  };
  parser.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 1) return onField(key as 'today' | 'cases', value);
    if (!Array.isArray(parent)) return;
    onCase(value);
    // The parser would keep every case until the list ends.
    parent.length = 0;
  };
  return {
    write: (bytes) => parser.write(bytes),
    end() {
      if (!hasBegun) throw new Error('it is empty');
      if (!parser.isEnded) parser.end();
    },
  };
}

/** @returns the case, or what is wrong with it */
function readCase(value: unknown, index: number, ruleIds: ReadonlySet<string>): RequestedCase | string[] {
  const read = Case.safeParse(value);
  if (!read.success) return read.error.issues.map((issue) => describe(`${nameOf(value, index)}: `, issue));
  const { ref, targetGroup, birthDate, events, suspensions, rules } = read.data;
  const unknownRule = rules?.find((id) => !ruleIds.has(id));
  if (unknownRule !== undefined)
    return [`${nameOf(value, index)}: rules: no rule has the id ${JSON.stringify(unknownRule)}`];
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
