import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { managedSchema } from '../../lib/policy/managed-schema.ts';
import { settingChecks } from '../../lib/record/settings.ts';
import { chromiumId, geckoId } from '../../scripts/extension-ids.ts';
import { entriesOf } from '../../scripts/write-policy-admx.ts';
import { forChromium, policyFiles, policyFolder } from '../../scripts/write-policy-files.ts';
import { policyWords } from '../../scripts/write-policy-words.ts';
import { projectFiles, textOf } from './project-files.ts';

const schema = managedSchema(settingChecks);
const { $schema: _editor, ...example } = JSON.parse(textOf(`${policyFolder}/eksempel.json`)) as Record<string, unknown>;
const own = (path: string) => textOf(`${policyFolder}/${path}`);

test('the files for Edge, Chrome and Firefox say what the example says: "node scripts/write-policy-files.ts" writes them anew', async () => {
  for (const { path, text } of await policyFiles(example)) expect([path, own(path)]).toEqual([path, text]);
});

test('no other file of policies lies there, which nothing would keep true', async () => {
  const written = (await policyFiles(example)).map(({ path }) => `${policyFolder}/${path}`);
  const there = projectFiles.filter((path) => path.startsWith(`${policyFolder}/`));
  expect(there.toSorted()).toEqual([...written, `${policyFolder}/eksempel.json`].toSorted());
});

test('a policy with something that has no effect is not written, and the thing is named', async () => {
  await expect(policyFiles({ colour: 1 })).rejects.toThrow(/colour/);
  await expect(policyFiles({ settings: { bookingDays: { value: 3 } } })).rejects.toThrow(/bookingDays/);
});

test('whoever packs with a key of their own has the files under the id that it gives, and nowhere the one that ships', async () => {
  const id = 'abcdefghijklmnopabcdefghijklmnop';
  for (const { path, text } of await policyFiles(example, id)) {
    expect([path, text.includes(chromiumId)]).toEqual([path, false]);
    const namesIt = !path.endsWith('.adml') && !path.includes('firefox');
    expect([path, text.includes(id)]).toEqual([path, namesIt]);
  }
  await expect(policyFiles(example, 'rettidig')).rejects.toThrow(/no id of an extension/);
});

test('each browser is given the policy under the name it knows the extension by', () => {
  expect(JSON.parse(own('rettidig-chromium.json'))).toEqual({
    '3rdparty': { extensions: { [chromiumId]: forChromium(example, schema) } },
  });
  expect(JSON.parse(own('rettidig-firefox.json'))).toEqual({
    policies: { '3rdparty': { Extensions: { [geckoId]: example } } },
  });
});

test.each(['edge', 'chrome'])('the registry file for %s, read as Windows keeps it, is the same policy', (browser) => {
  const registry = readRegistry(own(`rettidig-${browser}.reg`));
  expect(asChromiumReads(registry, schema)).toEqual(forChromium(example, schema));
});

test.each(['edge', 'chrome'])(
  'the template for %s has a line for each thing that can be decided, with its words',
  (browser) => {
    const xml = (path: string) => new JSDOM(own(path), { contentType: 'text/xml' }).window.document;
    const template = xml(`rettidig-${browser}.admx`);
    const policies = [...template.querySelectorAll('policy')];
    expect(policies.map((one) => one.getAttribute('name'))).toEqual(
      entriesOf(schema).map(({ path }) => path.replaceAll('.', '_')),
    );
    for (const language of ['da-DK', 'en-US']) {
      const words = xml(`${language}/rettidig-${browser}.adml`);
      const ids = new Set(
        [...words.querySelectorAll('string, presentation')].map((one) => one.id || one.getAttribute('id')),
      );
      const wanted = [...own(`rettidig-${browser}.admx`).matchAll(/\$\((?:string|presentation)\.([^)]+)\)/g)];
      expect(wanted.map(([, id]) => id).filter((id) => !ids.has(id!))).toEqual([]);
    }
  },
);

test('everything that can be decided has a name in Danish and in English', () => {
  const { da, en } = policyWords;
  expect(Object.keys(en)).toEqual(Object.keys(da));
  const nameless = entriesOf(schema).filter(({ path }) => !Object.hasOwn(da, `policy.${path}`));
  expect(nameless.map(({ path }) => path)).toEqual([]);
  const known = new Set(entriesOf(schema).map(({ path }) => `policy.${path}`));
  expect(Object.keys(da).filter((key) => key.startsWith('policy.') && !known.has(key))).toEqual([]);
});

interface RegistryKey {
  [name: string]: RegistryKey | string | number;
}

/** As regedit takes it in: keys in keys, with texts and numbers. */
function readRegistry(text: string): RegistryKey {
  const root: RegistryKey = {};
  let key = root;
  for (const line of text.split('\r\n').slice(1)) {
    const [, way] = /^\[HKEY_LOCAL_MACHINE\\(.+)\]$/.exec(line) ?? [];
    if (way !== undefined) {
      key = root;
      for (const step of way
        .slice(way.indexOf('policy') + 'policy'.length)
        .split('\\')
        .filter(Boolean)) {
        key = (key[step] ??= {}) as RegistryKey;
      }
    }
    const [, name, number, quoted] = /^"([^"]+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line) ?? [];
    if (name === undefined) continue;
    key[name] = number !== undefined ? parseInt(number, 16) : quoted!.replace(/\\(.)/g, '$1');
  }
  return root;
}

/** As Chromium turns the registry into a policy: by the schema. */
function asChromiumReads(
  value: RegistryKey | string | number,
  node: ReturnType<typeof entriesOf>[number]['node'],
): unknown {
  if (node.type === 'object') {
    const known = Object.entries(value as RegistryKey).filter(([name]) => node.properties?.[name]);
    return Object.fromEntries(known.map(([name, one]) => [name, asChromiumReads(one, node.properties![name]!)]));
  }
  if (node.type === 'array') return typeof value === 'string' ? JSON.parse(value) : Object.values(value as object);
  return node.type === 'boolean' ? value !== 0 : value;
}
