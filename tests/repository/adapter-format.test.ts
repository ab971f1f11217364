import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { checkAdapter } from '../../scripts/check-adapter/check-adapter.ts';
import { textOf } from './project-files.ts';

const told = textOf('docs/adapter-format.md');
const [list, casePage] = [...told.matchAll(/```html\n([\s\S]+?)\n```/g)].map(([, html]) => html!);
const [, adapter] = /```json\n([\s\S]+?)\n```/.exec(told)!;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adapter-format-'));
  writeFileSync(join(folder, 'adapter.json'), adapter!);
  writeFileSync(join(folder, 'list.html'), list!);
  writeFileSync(join(folder, 'case.html'), casePage!);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(file: string, address: string) {
  const outcome = await checkAdapter([join(folder, 'adapter.json'), join(folder, file), address], '2026-11-23');
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.answer;
}

test('the list and the case that the text shows are read by the adapter that it shows', async () => {
  const mine = await read('list.html', 'https://sager.example.dk/liste?vis=mine');
  expect(mine).toMatchObject({ page: 'Mine sager', problem: null, keyless: 0, withoutPlace: 0, doubted: [] });
  expect(mine.rows.map(({ ref, fields }) => [ref, fields.name, fields.start, fields.lastInterview])).toEqual([
    [
      '26-004117',
      { status: 'read', label: 'Borger', value: 'Ida Prøvesen' },
      { status: 'read', label: 'Ledig fra', value: '2026-05-18' },
      { status: 'read', label: 'Sidste samtale', value: '2026-10-12' },
    ],
    [
      '26-004118',
      { status: 'read', label: 'Borger', value: 'Karl Testrup' },
      { status: 'read', label: 'Ledig fra', value: '2026-06-01' },
      { status: 'empty', label: 'Sidste samtale' },
    ],
  ]);
  const one = await read('case.html', 'https://sager.example.dk/liste#/sag/26-004117');
  expect(one).toMatchObject({ page: 'Sagen', problem: null });
  expect(one.rows[0]!.fields).toMatchObject({
    targetGroup: { value: 'insured' },
    start: { value: '2026-05-18' },
    history: { value: [{ type: 'interview-held', on: '2026-10-12' }] },
  });
});

test('the text names every target group and everything that can happen, by id and in Danish', () => {
  const named = [...targetGroups, ...eventTypes].filter(({ id, da }) => !told.includes(`| \`${id}\` | ${da} |`));
  expect(named).toEqual([]);
});

test('the text names every key of the format', () => {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: object };
    if (properties && typeof properties === 'object') for (const name of Object.keys(properties)) names.add(name);
    Object.values(node).forEach(walk);
  };
  walk(JSON.parse(textOf('public/schema/adapter.schema.json')));
  expect([...names].filter((name) => !new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(told))).toEqual([]);
});
