import { z } from 'zod';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { Procedure } from './procedure.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** What a file of procedures may hold at the most. */
export const procedureLimits = { procedures: 200, steps: 40, text: 600 } as const;

const Day = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, { error: 'expected a real YYYY-MM-DD date' })
  .meta({ format: 'date' });
const Id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a-z, 0-9 and -');
const Line = z.string().trim().min(1).max(200);
const Text = z.string().trim().min(1).max(procedureLimits.text);
/** The meaning of a field: `targetGroup`, `nextInterview`, or an event type id. */
const Meaning = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9-]+$/);

/** Whether it is an address that a tool may have; which hosts links may open is decided where they are shown. */
export const httpsUrl = (text: string) => URL.parse(text)?.protocol === 'https:';

const DoneWhen = z.union([
  z.strictObject({
    events: z.array(Id).min(1).max(10),
    count: z.int().min(1).max(20).optional(),
    planned: z.boolean().optional(),
    later: z.boolean().optional(),
  }),
  z.strictObject({ fact: z.literal('targetGroup') }),
]);

const Step = z.strictObject({
  id: Id,
  what: Line.describe('What to do, short'),
  why: Text.describe('Why, in a sentence or two'),
  citation: z.strictObject({ words: Line, checked: z.boolean().describe('false = from memory') }).nullable(),
  targetGroups: z.array(Id).min(1).max(30).optional().describe('Only for these; left out = for all'),
  workflow: Id.nullable().describe('Id of the workflow that tells more'),
  text: Id.nullable().describe('Id of the text to copy'),
  tool: z
    .strictObject({ title: Line, url: z.string().max(500).refine(httpsUrl, { error: 'expected an https address' }) })
    .nullable(),
  field: Meaning.nullable().describe('Meaning or event type of the field where it is done'),
  where: Line.describe('Where it is found when the page does not have the field'),
  doneWhen: DoneWhen.nullable().describe('What shows that it is done; null = a person ticks it'),
});

export const ProcedureShape = z.strictObject({
  id: Id,
  title: Line,
  validity: z.strictObject({ from: Day.nullable(), to: Day.nullable() }).describe('By the day the case began'),
  targetGroups: z.array(Id).min(1).max(30),
  rules: z.array(Id).max(60),
  round: z
    .strictObject({ begins: z.enum(['with', 'after']), events: z.array(Id).min(1).max(10) })
    .nullable()
    .describe('What makes it begin anew: with the newest of the events, or the day after it; null = it runs once'),
  owner: Line,
  checkedOn: Day,
  steps: z.array(Step).min(1).max(procedureLimits.steps),
});

/** A file of procedures, such as one machine hands to the others. */
export const ProcedureFile = z.strictObject({
  format: z.literal('rettidig-procedures/1'),
  procedures: z.array(ProcedureShape).min(1).max(procedureLimits.procedures),
});

export const procedureSchemaName = 'procedures.schema.json';

/** The JSON Schema of the file, for editors. */
export function procedureSchema(): object {
  const schema = z.toJSONSchema(ProcedureFile, { io: 'input' });
  return { ...schema, $id: procedureSchemaName, title: 'Rettidig procedures' };
}

/** Says the same as the type does: what is checked here is a `Procedure`. */
export function asProcedure(read: z.infer<typeof ProcedureShape>): Procedure {
  return read as unknown as Procedure;
}
