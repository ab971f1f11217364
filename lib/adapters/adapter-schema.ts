import { z } from 'zod';
import type { Adapter } from './adapter.ts';

/** Built by hand, never compiled from text: extension pages forbid code generation. */
z.config({ jitless: true });

const Selector = z.string().min(1).max(500);
const Word = z.string().min(1).max(200);
const From = z.union([
  z.enum(['text', 'value', 'title']),
  z.strictObject({ attribute: z.string().regex(/^[a-z][a-z0-9:_-]*$/i) }),
]);
const Locator = z.union([
  z.strictObject({ column: Word, from: From.optional() }),
  z.strictObject({ label: Word, from: From.optional() }),
  z.strictObject({ css: Selector, from: From.optional() }),
]);
const Words = z.record(Word, z.string().max(200));

const SimpleRead = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({ as: z.literal('cpr') }),
  z.strictObject({ as: z.literal('date') }),
  z.strictObject({ as: z.literal('dates') }),
  z.strictObject({ as: z.literal('choice'), words: Words }),
]);
const fieldOf = <Read extends z.ZodType>(read: Read) =>
  z.strictObject({
    find: z.array(Locator).min(1).max(10),
    read,
    optional: z.boolean().optional(),
    covers: z.array(Word).max(50).optional(),
    label: Word.optional(),
  });
const SimpleField = fieldOf(SimpleRead);
const Field = fieldOf(
  z.discriminatedUnion('as', [
    ...SimpleRead.options,
    z.strictObject({
      as: z.literal('history'),
      row: Selector,
      kind: SimpleField,
      on: SimpleField,
      with: SimpleField.optional(),
      by: SimpleField.optional(),
      channel: SimpleField.optional(),
    }),
    z.strictObject({
      as: z.literal('periods'),
      row: Selector,
      starts: SimpleField,
      ends: SimpleField,
      reason: SimpleField.optional(),
    }),
  ]),
);

const pageBase = {
  path: z.string().regex(/^\//, 'a path starts with "/"').max(500),
  has: Selector.optional(),
  mine: z.boolean(),
  fields: z
    .record(Word, Field)
    .refine((fields) => 'ref' in fields || 'cpr' in fields, { error: 'fields need "ref" or "cpr": the key of a case' }),
  complete: z.array(Word).max(200),
};
const AdapterPage = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    ...pageBase,
    list: Selector,
    row: Selector,
    anchor: Locator,
    whole: z.boolean(),
    rowsAre: z.enum(['cases', 'events']).optional(),
    emptyWhen: Selector.optional(),
  }),
  z.strictObject({ kind: z.literal('case'), ...pageBase, root: Selector, anchor: Locator }),
]);

/** An adapter from a file or policy, checked whole: unknown keys are refused, so that a misspelt one cannot pass. */
export const AdapterSchema: z.ZodType<Adapter> = z.strictObject({
  format: z.literal('rettidig-adapter/1'),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  system: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: Word,
  matches: z
    .array(z.string().regex(/^(https|http):\/\/[^/:]+\/.*$/, 'a match pattern has no port'))
    .min(1)
    .max(100),
  emptyWords: z.array(z.string().max(100)).max(50),
  slashOrder: z.enum(['day-first', 'month-first']).optional(),
  pages: z.record(Word, AdapterPage),
});
