import type { z } from 'zod';
import { dangerIn } from '../files/danger-in.ts';
import type { Adapter, AdapterPage, Field, Read } from './adapter.ts';
import { AdapterSchema } from './adapter-schema.ts';
import { eventKinds, lineMeanings, meanings, partIds, partKinds } from './meanings.ts';

/** What an adapter may hold at the most; one of a whole case system is far below each of them. */
export const adapterLimits = { characters: 1_000_000, values: 50_000, depth: 16, text: 500 } as const;

export type AdapterProblemCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'forbidden-name'
  | 'code-in-text'
  | 'text-too-long'
  | 'cpr-number'
  | 'unknown-key'
  | 'missing'
  | 'wrong'
  | 'unknown-meaning'
  | 'wrong-kind-of-reading'
  | 'unknown-id'
  | 'not-a-selector';

/** One thing that is wrong with an adapter: on which page, in which field, and what was expected there. */
export interface AdapterProblem {
  code: AdapterProblemCode;
  /** the page's name in the adapter; null where it is not about one page */
  page: string | null;
  /** the field's name; null where it is not about one field */
  field: string | null;
  /** way to the place from the field, the page or the adapter, whichever is named, such as `find[0].css` */
  at: string;
  /** what may stand there; empty where the code says it all */
  expected: string;
}

export type AdapterRead = { ok: true; adapter: Adapter } | { ok: false; problems: AdapterProblem[] };

/** What only others know: the ids of the rules, and what a browser takes for a selector. */
export interface AdapterWords {
  events: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  isSelector(text: string): boolean;
}

/** More than these help nobody. */
const mostProblems = 20;

/** Reads an adapter file. It is taken whole or not at all: one thing wrong, and nothing of it is used. */
export function readAdapterFile(text: string, words: AdapterWords): AdapterRead {
  if (text.length > adapterLimits.characters) return refused('too-large', `≤ ${adapterLimits.characters}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json', 'JSON');
  }
  return readAdapter(value, words);
}

/** The same for an adapter that is already data, such as one from managed settings. */
export function readAdapter(value: unknown, words: AdapterWords): AdapterRead {
  const danger = dangerOf(value);
  if (danger) return { ok: false, problems: [danger] };
  const numbers = cprNumbersIn(value, []);
  if (numbers.length > 0) return { ok: false, problems: numbers.slice(0, mostProblems) };
  const read = AdapterSchema.safeParse(withoutSchemaName(value));
  const problems = read.success
    ? problemsOfWords(read.data, words)
    : read.error.issues.flatMap((issue) => problemsOf(issue, value));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, adapter: read.data! };
}

/**
 * A problem as one line for a developer.
 *
 * @example
 * problemLine(problem) //=> 'page "Mine sager", field "start": find[0].colum: unknown key'
 */
export function problemLine({ code, page, field, at, expected }: AdapterProblem): string {
  const place = [page !== null && `page ${JSON.stringify(page)}`, field !== null && `field ${JSON.stringify(field)}`];
  const what = expected === '' ? code.replaceAll('-', ' ') : `${code.replaceAll('-', ' ')}, expected ${expected}`;
  return [place.filter(Boolean).join(', '), at, what].filter((part) => part !== '').join(': ');
}

function refused(code: AdapterProblemCode, expected: string): AdapterRead {
  return { ok: false, problems: [{ code, page: null, field: null, at: '', expected }] };
}

/** Files name their schema for the editor's sake; it is no part of the adapter. */
function withoutSchemaName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _name, ...adapter } = value as Record<string, unknown>;
  return adapter;
}

type Path = readonly PropertyKey[];

const { values, depth, text } = adapterLimits;

function dangerOf(root: unknown): AdapterProblem | null {
  const danger = dangerIn(root, { values, depth, text, name: text });
  if (!danger) return null;
  const { code, path, limit, inName } = danger;
  if (code === 'not-data') return problemAt('wrong', path, 'JSON');
  // A name that is code is not repeated: the place that holds it is named.
  if (inName && code !== 'forbidden-name') return problemAt(code, path.slice(0, -1), '');
  if (limit === null) return problemAt(code, path, '');
  return problemAt(code, path, code === 'too-large' ? `≤ ${limit} values` : `≤ ${limit}`);
}

/** Ten figures whose first six name a day, or one of the test numbers' days. */
const cprNumber = /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[-– ]?\d{4}(?!\d)/;

/** A set-up is kept in the clear and handed on, and must name no citizen. One in a name is not repeated either. */
function cprNumbersIn(value: unknown, path: Path): AdapterProblem[] {
  if (typeof value === 'string') return cprNumber.test(value) ? [problemAt('cpr-number', path, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    cprNumber.test(key)
      ? [problemAt('cpr-number', path, '')]
      : cprNumbersIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** From a way through the adapter to page and field, and the rest of the way. */
function problemAt(code: AdapterProblemCode, path: Path, expected: string): AdapterProblem {
  const inPage = path[0] === 'pages' && path.length > 1;
  const inField = inPage && path[2] === 'fields' && path.length > 3;
  const rest = path.slice(inField ? 4 : inPage ? 2 : 0);
  const at = rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`)).join('');
  const page = inPage ? String(path[1]).slice(0, 200) : null;
  const field = inField ? String(path[3]).slice(0, 200) : null;
  return { code, page, field, at: at.replace(/^\./, ''), expected };
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown): AdapterProblem[] {
  const absent: AdapterProblemCode = isThere(issue.path, root) ? 'wrong' : 'missing';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problemAt('unknown-key', [...issue.path, key], ''));
    case 'invalid_type':
      return [problemAt(absent, issue.path, kindNames[issue.expected] ?? issue.expected)];
    case 'invalid_value':
      return [problemAt(absent, issue.path, issue.values.map((value) => JSON.stringify(value)).join(' | '))];
    case 'invalid_union':
      return [unionProblem(issue, absent)];
    case 'too_small':
      return [problemAt('wrong', issue.path, `≥ ${issue.minimum}`)];
    case 'too_big':
      return [problemAt('wrong', issue.path, `≤ ${issue.maximum}`)];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, root));
    default:
      return [problemAt('wrong', issue.path, issue.message.replace(/^expected /, ''))];
  }
}

const kindNames: Record<string, string> = {
  int: 'a whole number',
  array: 'a list',
  record: 'an object',
  string: 'a text',
};

function isThere(path: Path, root: unknown): boolean {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value !== undefined;
}

/** Of a locator, what is wrong with the way that came nearest; of a page or a reading, the word that tells its kind. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion, code: AdapterProblemCode): AdapterProblem {
  const kinds: Record<string, string> = {
    kind: '"list" | "case"',
    as: '"text" | "person" | "number" | "cpr" | "date" | "dates" | "choice" | "history" | "periods"',
  };
  const last = issue.path.at(-1);
  if (typeof last === 'string' && kinds[last]) return problemAt(code, issue.path, kinds[last]);
  if (last === 'from') return problemAt(code, issue.path, '"text" | "value" | "title" | { "attribute": … }');
  const nearest = issue.errors.map((one) => one[0]).find((one) => one && one.path.length > 0 && one.code === 'custom');
  if (nearest) return problemAt('wrong', [...issue.path, ...nearest.path], nearest.message);
  return problemAt(code, issue.path, 'one of column, label, beside, aria, title, css');
}

/** What the shape cannot say: meanings, ids, and selectors that no browser knows. */
function problemsOfWords(adapter: Adapter, words: AdapterWords): AdapterProblem[] {
  return Object.entries(adapter.pages).flatMap(([name, page]) => [
    ...Object.entries(page.fields).flatMap(([field, one]) =>
      fieldProblems(field, one, ['pages', name, 'fields', field], words),
    ),
    ...page.complete.flatMap((id, index) => unknownEvent(id, ['pages', name, 'complete', index], words)),
    ...selectorsIn(page, ['pages', name])
      .filter(({ selector }) => !words.isSelector(selector))
      .map(({ path }) => problemAt('not-a-selector', path, 'a CSS selector')),
  ]);
}

function fieldProblems(name: string, field: Field, path: Path, words: AdapterWords): AdapterProblem[] {
  const kinds = Object.hasOwn(meanings, name) ? meanings[name]! : words.events.has(name) ? eventKinds : null;
  if (!kinds) return [problemAt('unknown-meaning', path, Object.keys(meanings).join(' | ') + ' | an event id')];
  const { read } = field;
  return [
    ...kindProblem(kinds, read, path),
    ...(field.covers ?? []).flatMap((id, index) => unknownEvent(id, [...path, 'covers', index], words)),
    ...(read.as === 'choice' ? choiceProblems(name, read.words, path, words) : []),
    ...partsOf(read).flatMap(([part, one]) => [
      ...kindProblem(partKinds[part]!, one.read, [...path, 'read', part]),
      ...(one.read.as === 'choice' ? choiceProblems(part, one.read.words, [...path, 'read', part], words) : []),
    ]),
  ];
}

function kindProblem(kinds: readonly Read['as'][], { as }: Read, path: Path): AdapterProblem[] {
  if (kinds.includes(as)) return [];
  return [problemAt('wrong-kind-of-reading', [...path, 'read', 'as'], kinds.map((kind) => `"${kind}"`).join(' | '))];
}

function choiceProblems(of: string, choices: Record<string, string>, path: Path, words: AdapterWords) {
  const isEvent = (id: string) => words.events.has(id) || lineMeanings.includes(id);
  const known: Record<string, { has: (id: string) => boolean; expected: string }> = {
    targetGroup: { has: (id) => words.groups.has(id), expected: [...words.groups].join(' | ') },
    kind: { has: isEvent, expected: 'an event id such as interview-held' },
    ...Object.fromEntries(
      Object.entries(partIds).map(([part, ids]) => [
        part,
        { has: (id: string) => ids.includes(id), expected: ids.join(' | ') },
      ]),
    ),
  };
  const check = known[of];
  if (!check) return [];
  return Object.entries(choices)
    .filter(([, id]) => id !== '' && !check.has(id))
    .map(([word]) => problemAt('unknown-id', [...path, 'read', 'words', word], check.expected));
}

function unknownEvent(id: string, path: Path, { events }: AdapterWords): AdapterProblem[] {
  return events.has(id) ? [] : [problemAt('unknown-id', path, 'an event id such as interview-held')];
}

/** The fields that a reading of lines holds. */
function partsOf(read: Read): [string, Field][] {
  return Object.entries(read).filter((entry): entry is [string, Field] => Object.hasOwn(partKinds, entry[0]));
}

function selectorsIn(page: AdapterPage, path: Path): { selector: string; path: Path }[] {
  const found: { selector: string; path: Path }[] = [];
  const walk = (node: unknown, at: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const isWord = at.at(-1) === 'words' || at.at(-1) === 'query';
      if (typeof value === 'string' && selectorKeys.has(key) && !isWord)
        found.push({ selector: value, path: [...at, key] });
      else walk(value, [...at, Array.isArray(node) ? Number(key) : key]);
    }
  };
  walk(page, path);
  return found;
}

const selectorKeys = new Set(['css', 'list', 'row', 'root', 'has', 'hasNot', 'emptyWhen']);
