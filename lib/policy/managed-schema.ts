import { z } from 'zod';
import { features } from './features.ts';

/** Built by hand, never compiled from text: extension pages forbid code generation. */
z.config({ jitless: true });

/** Name of the published schema, to which the manifest for Chromium points. */
export const managedSchemaName = 'managed.schema.json';

/** Settings that are a person's own, or that the policy says elsewhere: it gives none of them. */
const notGiven = [
  ...['initials', 'leave', 'ownName', 'pausedSites', 'pausedPages', 'weekFilters', 'tryYourself'],
  ...['citizensAdviser', 'featuresOff'],
];

/**
 * What Chromium lets through of a policy: it knows lists, objects with named keys and simple values only, and drops the
 * rest. What has more shapes than that, such as an adapter, stands as a text of JSON.
 */
const Managed = z
  .object({
    adapters: z.array(z.string()).describe('Set-ups, each as a text of JSON (rettidig-adapter/1)'),
    adaptersLocked: z.boolean().describe('They come before those of the machine'),
    hosts: z.array(z.string()).describe('Sites to be read, such as https://sager.example.dk/*'),
    rulePacks: z.array(z.string()).describe('Packs of rules, each as a text of JSON (rettidig-rules/1)'),
    requireSignOff: z.boolean().describe('A rule that nobody has signed off is shown as not confirmed'),
    guidance: z
      .string()
      .describe('The municipality’s own guidance, as a text of JSON: workflows, texts, procedures, citizensAdviser'),
    features: z
      .object(Object.fromEntries(features.map((name) => [name, z.boolean()])))
      .partial()
      .describe('false: switched off, and not to be turned on here'),
  })
  .partial();

export interface SchemaNode {
  type?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  required?: string[];
}

/**
 * The schema in the dialect that Chromium reads.
 *
 * @param settings the check of each setting by its name; those that are a person's own are left out
 * @throws Error naming a setting that has another shape than the dialect knows
 */
export function managedSchema(settings: Readonly<Record<string, z.ZodType>>): SchemaNode & { $schema: string } {
  const given = Object.entries(settings).filter(([name]) => !notGiven.includes(name));
  const properties = {
    ...inDialect(Managed, 'policy').properties,
    settings: {
      type: 'object',
      properties: Object.fromEntries(given.map(([name, check]) => [name, settingIn(name, check)])),
      description: 'Values for those who chose none; locked, for everyone',
    },
  };
  return { $schema: 'http://json-schema.org/draft-03/schema#', type: 'object', properties };
}

function settingIn(name: string, check: z.ZodType): SchemaNode {
  return { type: 'object', properties: { value: inDialect(check, name), locked: { type: 'boolean' } } };
}

function inDialect(check: z.ZodType, name: string): SchemaNode {
  return withoutLimits(z.toJSONSchema(check, { target: 'draft-7', io: 'input', unrepresentable: 'any' }), name);
}

/** Limits, lists of values and forms of texts are checked where the policy is read, which says what is wrong. */
function withoutLimits(schema: unknown, name: string): SchemaNode {
  const { type, anyOf, description, properties, items, required } = schema as SchemaNode & { anyOf?: SchemaNode[] };
  // What may be left empty is given, or not given at all.
  const other = anyOf?.filter((one) => one.type !== 'null');
  if (other?.length === 1) return withoutLimits(other[0], name);
  if (typeof type !== 'string')
    throw new Error(`managedSchema: ${name} has a shape that Chromium's policies do not know.`);
  return {
    type,
    ...(items && { items: withoutLimits(items, name) }),
    ...(properties && { properties: mapValues(properties, (one) => withoutLimits(one, name)) }),
    ...(required && required.length > 0 && properties && { required }),
    ...(description && { description }),
  };
}

function mapValues<From, To>(record: Record<string, From>, make: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
