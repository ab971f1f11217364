// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AdapterExample } from '../../../lib/adapters/example.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { AdapterSchema } from '../../../lib/adapters/adapter-schema.ts';
import { knownAdapters } from '../../../lib/adapters/known-adapters.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';

const folder = join('lib', 'adapters');
const adapters = await Promise.all(
  knownAdapters.map(async (adapter) => {
    const { examples } = (await import(`../../../lib/adapters/${adapter.id}/examples.ts`)) as {
      examples: readonly AdapterExample[];
    };
    return { id: adapter.id, adapter, examples };
  }),
);

describe.each(adapters)('the adapter $id', ({ id, adapter, examples }) => {
  const saved = (file: string) => readFileSync(join(folder, id, 'examples', file), 'utf8');

  test('has the form that is published', () => {
    expect(AdapterSchema.safeParse(adapter).error?.issues).toBeUndefined();
  });

  test('has an example of each kind of page, and no saved page lies there unused', () => {
    const kinds = new Set(examples.map(({ page }) => adapter.pages[page]?.kind));
    expect(kinds).toEqual(new Set(Object.values(adapter.pages).map(({ kind }) => kind)));
    const files = readdirSync(join(folder, id, 'examples'));
    expect(files.sort()).toEqual(examples.flatMap(({ file }) => [`${file}.html`, `${file}.json`]).sort());
  });

  test.each(examples)('reads from the saved page $file just what stands beside it', ({ page: name, file }) => {
    document.documentElement.innerHTML = saved(`${file}.html`);
    const page = adapter.pages[name]!;
    const read = readPage(document, { adapter, name, page });
    expect(read.problem).toBeNull();
    const rows = read.rows.map(({ reading }) => {
      const { ref, fields } = interpretReading(reading, page, adapter);
      return { ref, fields };
    });
    expect(rows).toEqual(JSON.parse(saved(`${file}.json`)));
  });
});

test('every folder of an adapter is among those that ship', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(knownAdapters.map(({ id }) => id).sort());
  expect(folders.every(({ name }) => existsSync(join(folder, name, 'examples.ts')))).toBe(true);
});
