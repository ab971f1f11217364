import { z } from 'zod';
import { RulePack } from './rule.ts';

/**
 * The format of a pack as JSON Schema, made from the very checks that a pack meets when it comes in. What a schema
 * cannot say (versions that overlap, events that do not exist) is checked all the same; `docs/rule-pack-format.md` tells.
 */
export function rulePackSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(RulePack, {
    target: 'draft-2020-12',
    // What may stand in a file, not what comes out of reading it.
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      // Set where rules in force are put together; a pack that says it is refused.
      delete jsonSchema.properties?.awaitsSignOff;
      // Days are the one kind of value with a check of its own.
      if (zodSchema._zod.def.type === 'custom') {
        Object.assign(jsonSchema, { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
      }
    },
  }) as Record<string, unknown>;
  const { properties, ...rest } = schema as { properties: Record<string, unknown> };
  return {
    ...rest,
    title: 'rettidig-rules/1',
    description: 'One area of law as a pack of rules for Rettidig: data, and no code.',
    properties: { $schema: { type: 'string' }, ...properties },
  };
}
