import { z } from 'zod';

/** Built by hand, never compiled from text: extension pages forbid code generation. */
z.config({ jitless: true });

/** Name of the published schema, to which the manifest for Chromium points. */
export const managedSchemaName = 'managed.schema.json';

const setting = (value: z.ZodType) => z.object({ value, locked: z.boolean() }).partial();
const whole = z.number().int();

/**
 * What Chromium lets through of a policy: it knows lists, objects with named keys and simple values only, and drops the
 * rest. What has more shapes than that, such as an adapter, stands as a text of JSON.
 */
const Managed = z
  .object({
    adapters: z.array(z.string()).describe('Set-ups, each as a text of JSON (rettidig-adapter/1)'),
    adaptersLocked: z.boolean().describe('They come before those of the machine'),
    hosts: z.array(z.string()).describe('Sites to be read, such as https://sager.example.dk/*'),
    requireSignOff: z.boolean().describe('A rule that nobody has signed off is shown as not confirmed'),
    guidance: z
      .string()
      .describe('The municipality’s own guidance, as a text of JSON: workflows, texts, procedures, citizensAdviser'),
    settings: z
      .object({
        language: setting(z.string()),
        staleAfterWorkingDays: setting(whole),
        retentionDays: setting(whole),
        bookingDays: setting(whole),
        noticeDays: setting(whole),
        closingDays: setting(z.array(z.object({ from: z.string(), to: z.string(), name: z.string() }))),
      })
      .partial()
      .describe('Values for those who chose none; locked, for everyone'),
  })
  .partial();

/** The schema in the dialect that Chromium reads. */
export function managedSchema(): Record<string, unknown> {
  const { properties } = z.toJSONSchema(Managed, { target: 'draft-7', io: 'input' });
  const inDialect = JSON.parse(JSON.stringify(properties), (key, value: unknown) =>
    // The limits of whole numbers are those of the language, not of the policy.
    key === 'minimum' || key === 'maximum' || key === 'additionalProperties' ? undefined : value,
  ) as Record<string, unknown>;
  return { $schema: 'http://json-schema.org/draft-03/schema#', type: 'object', properties: inDialect };
}
