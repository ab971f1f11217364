// Writes the published JSON Schemas from the checks they describe: node scripts/write-schemas.ts
// A repository test tells when they are out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { adapterSchema, adapterSchemaName } from '../lib/adapters/adapter-schema.ts';
import { copyTextSchema, workflowSchema } from '../lib/guidance/guidance-schema.ts';
import { procedureSchema, procedureSchemaName } from '../lib/guidance/procedure-schema.ts';
import { textSchemaName } from '../lib/guidance/texts-file.ts';
import { workflowSchemaName } from '../lib/guidance/workflow-file.ts';
import { managedSchema, managedSchemaName } from '../lib/policy/managed-schema.ts';
import { settingChecks } from '../lib/record/settings.ts';
import { schemaName } from '../lib/rules/pack-file.ts';
import { rulePackSchema } from '../lib/rules/pack-schema.ts';
import { countsSchema, countsSchemaName } from '../lib/team/counts-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each schema by its place, as it stands in its file. */
export async function schemaFiles(): Promise<{ path: string; text: string }[]> {
  const schemas = {
    [adapterSchemaName]: adapterSchema(),
    [schemaName]: rulePackSchema(),
    [countsSchemaName]: countsSchema(),
    [procedureSchemaName]: procedureSchema(),
    [textSchemaName]: copyTextSchema(),
    [workflowSchemaName]: workflowSchema(),
    [managedSchemaName]: managedSchema(settingChecks),
  };
  return Promise.all(
    Object.entries(schemas).map(async ([name, schema]) => {
      const path = `public/schema/${name}`;
      const options = await resolveConfig(join(root, path));
      return { path, text: await format(JSON.stringify(schema), { ...options, parser: 'json' }) };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, text } of await schemaFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
