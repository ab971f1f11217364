// Writes the files by which a municipality gives Rettidig its policy, from one file that says what is to be decided:
//   node scripts/write-policy-files.ts                          the example in docs/policy
//   node scripts/write-policy-files.ts vores.json folder        from vores.json, into folder
//   node scripts/write-policy-files.ts vores.json folder --id aaaabbbbccccddddeeeeffffgggghhhh     the id of one's own .crx
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { readManagedPolicy } from '../lib/policy/managed-policy.ts';
import { managedSchema, type SchemaNode } from '../lib/policy/managed-schema.ts';
import { misfits, settingChecks } from '../lib/record/settings.ts';
import { chromiumId, geckoId } from './extension-ids.ts';
import { adml, admx, type ManagedBrowser } from './write-policy-admx.ts';
import { plainJson, registryFile, registryKeys } from './write-policy-registry.ts';

type Policy = Record<string, unknown>;

/** What Chromium's policies cannot hold, as they can: a text of JSON where the schema asks for a text. */
export function forChromium(policy: Policy, { properties = {} }: SchemaNode): Policy {
  const fitted = (value: unknown, node: SchemaNode | undefined): unknown => {
    if (node?.type === 'string' && typeof value === 'object') return plainJson(value);
    if (node?.type === 'array' && Array.isArray(value)) return value.map((one) => fitted(one, node.items));
    return value;
  };
  return Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, fitted(value, properties[name])]));
}

/**
 * Every file for one policy, each by its place.
 *
 * @param id what Edge and Chrome call the extension; one that was packed with a key of one's own has one of its own
 * @throws Error naming what of the policy would have no effect, or an id that is none
 */
export async function policyFiles(policy: Policy, id = chromiumId): Promise<{ path: string; text: string }[]> {
  if (!/^[a-p]{32}$/.test(id)) throw new Error(`"${id}" is no id of an extension: 32 letters from a to p.`);
  const { $schema: _editor, ...asked } = policy;
  const read = readManagedPolicy(asked);
  const wrong = [...read.problems.map(({ key }) => key), ...misfits(read.policy.settings)];
  if (wrong.length > 0) throw new Error(`The policy has what cannot be used: ${wrong.join(', ')}.`);
  const schema = managedSchema(settingChecks);
  const chromium = forChromium(asked, schema);
  const json = (value: unknown) => format(JSON.stringify(value), { parser: 'json', printWidth: 120 });
  const browsers: readonly ManagedBrowser[] = ['edge', 'chrome'];
  const perBrowser = browsers.flatMap((browser) => {
    const key = registryKeys[browser](id);
    return [
      { path: `rettidig-${browser}.reg`, text: registryFile(chromium, schema, key) },
      { path: `rettidig-${browser}.admx`, text: admx(schema, browser, key) },
      { path: `da-DK/rettidig-${browser}.adml`, text: adml(schema, browser, 'da') },
      { path: `en-US/rettidig-${browser}.adml`, text: adml(schema, browser, 'en') },
    ];
  });
  return [
    {
      path: 'rettidig-chromium.json',
      text: await json({ '3rdparty': { extensions: { [id]: chromium } } }),
    },
    {
      path: 'rettidig-firefox.json',
      text: await json({ policies: { '3rdparty': { Extensions: { [geckoId]: asked } } } }),
    },
    ...perBrowser,
  ];
}

/** Where the example lies, and the files that are made from it. */
export const policyFolder = 'docs/policy';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { values, positionals } = parseArgs({ options: { id: { type: 'string' } }, allowPositionals: true });
  const [from = join(root, policyFolder, 'eksempel.json'), to = join(root, policyFolder)] = positionals;
  for (const { path, text } of await policyFiles(JSON.parse(readFileSync(from, 'utf8')) as Policy, values.id)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
    console.log(join(to, path));
  }
}
