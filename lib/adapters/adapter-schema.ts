import { z } from 'zod';
import type { Adapter } from './adapter.ts';
import { selectorProblem } from './selector-problem.ts';

/** Built by hand, never compiled from text: extension pages forbid code generation. */
z.config({ jitless: true });

const Selector = z
  .string()
  .min(1)
  .max(500)
  .superRefine((selector, context) => {
    const problem = selectorProblem(selector);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem, params: { problem } });
  })
  .meta({ id: 'selector', description: 'A CSS selector; ":scope" is the row, or the root of a case page, itself' });
const Word = z.string().min(1).max(200);
const Attribute = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9:_-]*$/i, 'expected the name of an attribute');
const From = z
  .union([z.enum(['text', 'value', 'title']), z.strictObject({ attribute: Attribute })])
  .meta({ id: 'from', description: 'What of the element is read: its text, unless said otherwise' });
const locators = {
  column: z.strictObject({ column: Word.describe('Header words of the column'), from: From.optional() }),
  label: z.strictObject({ label: Word.describe('Words of the label: dt, th or label'), from: From.optional() }),
  beside: z.strictObject({
    beside: Word.describe('Whole words of the element right before it'),
    from: From.optional(),
  }),
  aria: z.strictObject({ aria: Word.describe('Name or description for screen readers'), from: From.optional() }),
  title: z.strictObject({ title: Word.describe('Words of its title'), from: From.optional() }),
  css: z.strictObject({ css: Selector, from: From.optional() }),
};
const Locator = z
  .union([locators.column, locators.label, locators.beside, locators.aria, locators.title, locators.css])
  .meta({ id: 'locator' });
const Words = z
  .record(Word, z.string().max(200))
  .refine((words) => Object.keys(words).length <= 500, { error: 'at most 500 words' })
  .meta({ id: 'words', description: 'Words of the page to ids; an empty id says that the word means nothing here' });

const Share = z.number().min(0).max(1);
const Years = z.tuple([z.int().min(0).max(200), z.int().min(0).max(200)]);
const Expect = z
  .strictObject({
    years: Years.optional().describe('Days: at most so many years before today, and after'),
    shapes: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(20)
      .optional()
      .describe('Texts: 0 is a figure, A a letter, all else itself, such as 00-000000'),
    words: z.array(Word).min(1).max(500).optional().describe('Texts: one of these'),
    range: z.tuple([z.number(), z.number()]).optional().describe('Numbers: the least and the most'),
    filled: z.literal(true).optional().describe('It is never empty'),
    share: Share.optional().describe('So great a share of the rows must be readable, else none counts; 0.8'),
  })
  .meta({ id: 'expect', description: 'What must be true of what is read, or it is not believed' });

const SimpleRead = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({ as: z.literal('person') }),
  z.strictObject({ as: z.literal('number') }),
  z.strictObject({ as: z.literal('cpr') }),
  z.strictObject({ as: z.literal('date') }),
  z.strictObject({ as: z.literal('dates') }),
  z.strictObject({ as: z.literal('choice'), words: Words }),
]);
const Find = z
  .array(Locator)
  .min(1)
  .max(10)
  .meta({ id: 'find', description: 'Where it stands; the first that finds it is used' });
const Part = z
  .strictObject({ find: Find, read: SimpleRead, optional: z.boolean().optional(), label: Word.optional() })
  .meta({ id: 'part' });
const Field = z
  .strictObject({
    find: Find,
    read: z.discriminatedUnion('as', [
      ...SimpleRead.options,
      z.strictObject({
        as: z.literal('history'),
        row: Selector,
        kind: Part,
        on: Part,
        with: Part.optional(),
        by: Part.optional(),
        channel: Part.optional(),
      }),
      z.strictObject({
        as: z.literal('periods'),
        row: Selector,
        starts: Part,
        ends: Part,
        reason: Part.optional(),
      }),
    ]),
    optional: z.boolean().optional().describe('The page may lack it'),
    covers: z.array(Word).max(50).optional().describe('Events of which there is none either where it is empty'),
    label: Word.optional().describe('The page’s own word for it, where the locators hold none'),
    expect: Expect.optional(),
  })
  .meta({ id: 'field' });

const Glob = z.string().max(500);
const pageBase = {
  path: Glob.regex(/^\//, 'a path starts with "/"').describe('Path of the address: * is one step, ** any number'),
  query: z
    .record(z.string().min(1).max(100), z.string().max(200))
    .refine((query) => Object.keys(query).length <= 20, { error: 'at most 20 names' })
    .optional()
    .describe('What must stand after the ? of the address; * is any value'),
  fragment: Glob.optional().describe('What stands after the # of the address, with stars as in the path'),
  has: Selector.optional().describe('Must fit something on the page'),
  hasNot: Selector.optional().describe('May fit nothing on the page'),
  mine: z.boolean().describe('The page shows the user’s own cases only'),
  fields: z
    .record(Word, Field)
    .refine((fields) => 'ref' in fields || 'cpr' in fields, { error: 'fields need "ref" or "cpr": the key of a case' })
    .refine((fields) => Object.keys(fields).length <= 100, { error: 'at most 100 fields' }),
  complete: z.array(Word).max(200).describe('Events of which the page shows every one there is'),
};
const AdapterPage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    ...pageBase,
    list: Selector.describe('The element that holds the rows'),
    row: Selector.describe('A row of the list'),
    anchor: Locator.describe('Where the badge goes, inside the row'),
    whole: z.boolean().describe('Every case is on the page at once: not paged, filtered, or drawn piece by piece'),
    otherPane: z
      .strictObject({
        row: Selector.describe('The part of a row that stands in the other pane'),
        by: Attribute.optional().describe('The attribute by which both parts are known'),
      })
      .optional()
      .describe('Each row is drawn in two parts, as grids do whose first columns stay'),
    columnsComeAndGo: z.boolean().optional().describe('Columns are drawn as one scrolls aside to them'),
    rowsAre: z.enum(['cases', 'events']).optional(),
    emptyWhen: Selector.optional().describe('Shown when the list is truly empty'),
  }),
  z.strictObject({
    kind: z.literal('case'),
    ...pageBase,
    root: Selector.describe('The element that holds the case'),
    anchor: Locator.describe('Where the badge goes'),
  }),
]);

const Id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'expected small letters, figures and hyphens');

/** An adapter from a file or policy, checked whole: unknown keys are refused, so that a misspelt one cannot pass. */
export const AdapterSchema: z.ZodType<Adapter> = z.strictObject({
  format: z.literal('rettidig-adapter/1'),
  id: Id,
  system: Id.describe('The case system whose references these are; adapters of one system share it'),
  name: Word,
  matches: z
    .array(
      z
        .string()
        .max(500)
        .regex(
          /^(https|http):\/\/[^/:]+\/.*$/,
          'expected a match pattern without a port: "https://sager.example.dk/*"',
        ),
    )
    .min(1)
    .max(100),
  emptyWords: z.array(z.string().max(100)).max(50).describe('Texts that stand for »nothing here«'),
  slashOrder: z.enum(['day-first', 'month-first']).optional().describe('How 04/12/2026 is meant'),
  pages: z
    .record(Word, AdapterPage)
    .refine((pages) => Object.keys(pages).length <= 100, { error: 'at most 100 pages' })
    .describe('By what the system itself calls the page'),
});

/** Name of the published schema, by which editors find it beside the file. */
export const adapterSchemaName = 'adapter.schema.json';

/**
 * The format as JSON Schema, made from the very checks that an adapter meets when it comes in. What a schema cannot say
 * (meanings that do not exist, selectors that take too long) is checked all the same; `docs/adapter-format.md` tells.
 */
export function adapterSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(AdapterSchema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  const { properties, ...rest } = schema as { properties: Record<string, unknown> };
  return {
    ...rest,
    title: 'rettidig-adapter/1',
    description: 'Where things stand on the pages of one case system, for Rettidig: data, and no code.',
    properties: { $schema: { type: 'string' }, ...properties },
  };
}
