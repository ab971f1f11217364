import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { isCode, projectFiles, root, textOf } from './project-files.ts';

type Table = Record<string, unknown>;
type Texts = Record<'da' | 'en', Table>;

const tables = projectFiles.filter((path) => /^lib\/text\/.+-text\.ts$/.test(path));
const users = projectFiles.filter(
  (path) => isCode(path) && /^(lib|components|entrypoints)\//.test(path) && !tables.includes(path),
);

/** Every text in the code, and every pattern that a template of it can make: `${notice}.next` makes »….next«. */
function wordsIn(path: string): { texts: string[]; patterns: RegExp[] } {
  const texts: string[] = [];
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) texts.push(node.name.text);
    else if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      texts.push(...parts);
      // A template of nothing but its inserts would »use« every key there is.
      if (parts.some((part) => part.length > 1)) patterns.push(new RegExp(`^${parts.map(escaped).join('.+')}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return { texts, patterns };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const used = new Set<string>();
const made: RegExp[] = [];
for (const path of users) {
  const { texts, patterns } = wordsIn(path);
  for (const text of texts) used.add(text);
  made.push(...patterns);
}

describe.each(tables)('the words of %s', (path) => {
  const load = async () => {
    const module = (await import(/* @vite-ignore */ root + path)) as Record<string, unknown>;
    const texts = Object.values(module).filter((value): value is Texts => isTexts(value));
    if (texts.length === 0) throw new Error(`${path} exports no table of words, { da, en }.`);
    return texts;
  };

  test('stand in Danish and in English, key for key', async () => {
    for (const { da, en } of await load()) expect(Object.keys(en).toSorted()).toEqual(Object.keys(da).toSorted());
  });

  test('are all used', async () => {
    for (const { da } of await load()) {
      const unused = Object.keys(da).filter((key) => !used.has(key) && !made.some((pattern) => pattern.test(key)));
      expect(unused).toEqual([]);
    }
  });

  test('neither shout nor are left empty', async () => {
    expect(wordsIn(path).texts.filter((text) => text.includes('!'))).toEqual([]);
    for (const { da, en } of await load()) {
      const empty = [...Object.entries(da), ...Object.entries(en)].filter(([, word]) => String(word).trim() === '');
      expect(empty).toEqual([]);
    }
  });
});

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'da' in value && 'en' in value && typeof value.da === 'object';
}

test('no surface has Danish words of its own', () => {
  // Words stand in lib/text; a surface that writes its own speaks one language only. Law cites Danish texts, and
  // adapters name what stands on Danish pages.
  const danish = /[æøåÆØÅ]/;
  const own = users
    .filter(
      (path) =>
        !/^lib\/(text|rules|adapters|guidance)\//.test(path) &&
        !/\/closed-days\.ts$|\/read-danish-date\.ts$/.test(path),
    )
    .flatMap((path) =>
      wordsIn(path)
        .texts.filter((text) => danish.test(text))
        .map((text) => `${path}: ${text}`),
    );
  expect(own).toEqual([]);
});
