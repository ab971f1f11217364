import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFiles, root, textOf } from './project-files.ts';

const readMe = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

test('every command that the texts name is there', () => {
  const texts = projectFiles.filter((path) => path.endsWith('.md'));
  const named = texts.flatMap((path) =>
    [...textOf(path).matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test)\b)/g)].map(
      ([, script, test]) => script ?? test!,
    ),
  );
  expect(named).toContain('demo');
  expect(named).toContain('test');
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every file that the texts link to is there', () => {
  const missing = projectFiles
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      return [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, link]) => folder + link!)
        .filter((target) => !existsSync(root + target));
    });
  expect(missing).toEqual([]);
});

/** The folders of the map: indentation is nesting, a line may name several, what follows two spaces is about them. */
function foldersOfMap(): string[] {
  const map = /```\n(entrypoints\/[^]*?)```/.exec(readMe)?.[1];
  if (!map) throw new Error('README.md: no map of folders, a block that begins with `entrypoints/`, was found.');
  const found: string[] = [];
  let parent = '';
  for (const line of map.split('\n')) {
    const indent = /^ */.exec(line)![0].length;
    const names = line.match(/(?<=^\s*|  )[\w.-]+(?:\/|\.\w+)(?=\s|$)/g) ?? [];
    for (const name of names) found.push(indent > 0 ? parent + name : name);
    if (indent === 0 && names[0]) parent = names[0];
  }
  return found;
}

test('the map of folders is true', () => {
  const named = foldersOfMap();
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((place) => !existsSync(root + place))).toEqual([]);
});

test('the map of folders is whole', () => {
  const named = new Set(foldersOfMap());
  const folders = (of: string) =>
    readdirSync(root + of, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && projectFiles.some((path) => path.startsWith(`${of}${entry.name}/`))
        ? [`${of}${entry.name}/`]
        : [],
    );
  const there = ['', 'lib/', 'tests/', 'entrypoints/'].flatMap(folders).filter((place) => !place.startsWith('.'));
  expect(there.filter((place) => !named.has(place))).toEqual([]);
});
