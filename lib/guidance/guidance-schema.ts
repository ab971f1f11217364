import { z } from 'zod';
import { TextFile } from './texts.ts';
import { WorkflowCatalogue } from './workflow.ts';

/** The form of a workflow catalogue as JSON Schema, made from the very check that a file meets when it comes in. */
export function workflowSchema(): Record<string, unknown> {
  return published(
    WorkflowCatalogue,
    'rettidig-workflows/1',
    'The workflows of a municipality for Rettidig: data, and no code.',
  );
}

/** The same for a file of texts to copy. */
export function copyTextSchema(): Record<string, unknown> {
  return published(TextFile, 'rettidig-texts/1', 'A municipality’s own texts to copy for Rettidig: data, and no code.');
}

function published(shape: z.ZodType, title: string, description: string): Record<string, unknown> {
  const schema = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    // What may stand in a file, not what comes out of reading it.
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // Days are the one kind of value with a check of its own.
      if (zodSchema._zod.def.type === 'custom') {
        Object.assign(jsonSchema, { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
      }
    },
  }) as Record<string, unknown> & { properties: Record<string, unknown> };
  const { properties, ...rest } = schema;
  return { ...rest, title, description, properties: { $schema: { type: 'string' }, ...properties } };
}
