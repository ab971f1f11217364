import { expect, test } from 'vitest';
import { readPackFile } from '../../lib/rules/pack-file.ts';
import { schemaFiles } from '../../scripts/write-schemas.ts';
import { projectFiles, textOf } from './project-files.ts';

test('the published schemas say what the checks check: "node scripts/write-schemas.ts" writes them anew', async () => {
  for (const { path, text } of await schemaFiles()) expect([path, textOf(path)]).toEqual([path, text]);
});

test('the schema of packs lets no field in that is not named, anywhere', () => {
  const open: string[] = [];
  const walk = (node: unknown, way: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const schema = node as { type?: unknown; properties?: unknown; additionalProperties?: unknown };
    if (schema.type === 'object' && schema.properties && schema.additionalProperties !== false) open.push(way);
    for (const [key, value] of Object.entries(node)) walk(value, `${way}/${key}`);
  };
  walk(JSON.parse(textOf('public/schema/rule-pack.schema.json')), '');
  expect(open).toEqual([]);
});

test('a file that makes schemas says before the first of them that none is compiled: extension pages forbid it', () => {
  const makers = projectFiles.filter((path) => /^lib\/.*\.ts$/.test(path) && /\bz\.\w*[oO]bject\(/.test(textOf(path)));
  const before = (path: string) => textOf(path).split(/\bz\.\w*[oO]bject\(/)[0]!;
  expect(makers.length).toBeGreaterThan(5);
  expect(makers.filter((path) => !before(path).includes('z.config({ jitless: true });'))).toEqual([]);
});

test('what is told of the format names each of its fields', () => {
  const told = textOf('docs/rule-pack-format.md');
  const schema = JSON.parse(textOf('public/schema/rule-pack.schema.json')) as Packs;
  const { rules, ...pack } = schema.properties;
  const rule = rules.items.properties;
  const names = [...Object.keys(pack), 'rules', ...Object.keys(rule), ...Object.keys(rule.versions.items.properties)];
  expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

test('the pack that the text shows is one that comes in', () => {
  const [, example] = /```json\n([\s\S]+?)\n```/.exec(textOf('docs/rule-pack-format.md'))!;
  expect(readPackFile(example!)).toMatchObject({ ok: true });
});

interface Packs {
  properties: { rules: { items: { properties: { versions: { items: { properties: Record<string, unknown> } } } } } };
}
