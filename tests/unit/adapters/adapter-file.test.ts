import { describe, expect, test } from 'vitest';
import { adapterLimits, problemLine, readAdapterFile, type AdapterWords } from '../../../lib/adapters/adapter-file.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { knownAdapters } from '../../../lib/adapters/known-adapters.ts';
import { selectorProblem } from '../../../lib/adapters/selector-problem.ts';
import { eventTypes, targetGroups } from '../../../lib/rules/packs/vocabulary.ts';

const words: AdapterWords = {
  events: new Set(eventTypes.map(({ id }) => id)),
  groups: new Set(targetGroups.map(({ id }) => id)),
  isSelector: (text) => !text.includes('[['),
};

interface Draft {
  [key: string]: unknown;
  pages: Record<string, Record<string, unknown>>;
}
const start = { find: [{ column: 'Start' }], read: { as: 'date' } };
const draft = (): Draft => ({
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: ['https://x.example.dk/*'],
  emptyWords: ['–'],
  pages: {
    Sager: {
      kind: 'list',
      path: '/sager',
      mine: true,
      list: 'table',
      row: 'tbody tr',
      anchor: { column: 'Sag' },
      whole: true,
      complete: [],
      fields: { ref: { find: [{ column: 'Sag' }], read: { as: 'text' } }, start },
    },
  },
});
/** The lines that tell what is wrong with the adapter after this change; none where it comes in. */
function wrong(change: (one: Draft) => void): string[] {
  const one = draft();
  change(one);
  const read = readAdapterFile(JSON.stringify(one), words);
  return read.ok ? [] : read.problems.map(problemLine);
}
const withStart = (field: unknown) => (one: Draft) =>
  (one.pages.Sager!.fields = { ...(one.pages.Sager!.fields as object), start: field });

test('every adapter that ships comes in as a file, and a small one too', () => {
  for (const adapter of knownAdapters)
    expect(readAdapterFile(JSON.stringify(adapter), words)).toEqual({ ok: true, adapter });
  expect(wrong(() => {})).toEqual([]);
  expect(wrong((one) => (one.$schema = 'adapter.schema.json'))).toEqual([]);
});

describe('a CPR number is no part of a set-up, wherever it stands, and is not repeated', () => {
  test.each<[string, (one: Draft) => void, string]>([
    [
      'as a label',
      withStart({ ...start, find: [{ label: '610190-1234' }] }),
      'page "Sager", field "start": find[0].label: cpr number',
    ],
    [
      'in a sentence',
      withStart({ ...start, label: 'Start for 6101901234' }),
      'page "Sager", field "start": label: cpr number',
    ],
    [
      'as a word of the page',
      withStart({ ...start, read: { as: 'choice', words: { 'Ida 610190 1234': '' } } }),
      'page "Sager", field "start": read.words: cpr number',
    ],
    ['in a selector', (one) => (one.pages.Sager!.list = '[title="610190-1234"]'), 'page "Sager": list: cpr number'],
    ['as the name of a page', (one) => (one.pages['610190-1234'] = one.pages.Sager!), 'pages: cpr number'],
  ])('%s', (_where, change, told) => {
    expect(wrong(change)).toEqual([told]);
  });

  test('a number of a case with ten figures that name no day is none', () => {
    expect(wrong(withStart({ ...start, label: 'Sag 9913451234' }))).toEqual([]);
  });
});

describe('what is wrong is told with page, field and what was expected', () => {
  test.each<[string, (one: Draft) => void, string]>([
    ['a misspelt key', withStart({ ...start, optinal: true }), 'page "Sager", field "start": optinal: unknown key'],
    [
      'a misspelt locator',
      withStart({ ...start, find: [{ colum: 'Start' }] }),
      'page "Sager", field "start": find[0]: wrong, expected one of column, label, beside, aria, title, css',
    ],
    [
      'a meaning that there is none of',
      (one) => (one.pages.Sager!.fields = { ...(one.pages.Sager!.fields as object), begynder: start }),
      'page "Sager", field "begynder": unknown meaning, expected ref | cpr |',
    ],
    [
      'a day read as text',
      withStart({ ...start, read: { as: 'text' } }),
      'page "Sager", field "start": read.as: wrong kind of reading, expected "date"',
    ],
    [
      'a way of reading that there is none of',
      withStart({ ...start, read: { as: 'datum' } }),
      'page "Sager", field "start": read.as: wrong, expected "text" | "person" |',
    ],
    [
      'a target group that there is none of',
      (one) =>
        (one.pages.Sager!.fields = {
          ...(one.pages.Sager!.fields as object),
          targetGroup: { find: [{ column: 'M' }], read: { as: 'choice', words: { Dagpenge: 'dagpenge' } } },
        }),
      'page "Sager", field "targetGroup": read.words.Dagpenge: unknown id, expected insured |',
    ],
    [
      'an event that there is none of',
      (one) => (one.pages.Sager!.complete = ['samtale']),
      'page "Sager": complete[0]: unknown id, expected an event id such as interview-held',
    ],
    ['no key of a case', (one) => (one.pages.Sager!.fields = { start }), 'page "Sager": fields: wrong, expected'],
    ['no row', (one) => delete one.pages.Sager!.row, 'page "Sager": row: missing, expected a text'],
    ['a path without a stroke', (one) => (one.pages.Sager!.path = 'sager'), 'page "Sager": path: wrong, expected'],
    [
      'a page of no kind',
      (one) => (one.pages.Sager!.kind = 'side'),
      'page "Sager": kind: wrong, expected "list" | "case"',
    ],
    ['no name', (one) => delete one.name, 'name: missing, expected a text'],
    [
      'what no browser takes for a selector',
      (one) => (one.pages.Sager!.row = 'tr[['),
      'page "Sager": row: not a selector, expected a CSS selector',
    ],
    [
      'a port in the match pattern',
      (one) => (one.matches = ['https://x.example.dk:8443/*']),
      'matches[0]: wrong, expected a match pattern without a port',
    ],
  ])('%s', (_what, change, line) => {
    expect(wrong(change)[0]).toContain(line);
  });
});

describe('a hostile file is refused whole', () => {
  test.each<[string, (one: Draft) => void, string]>([
    ['a link that runs something', (one) => (one.name = 'java\nscript:alert(1)'), 'name: code in text'],
    ['markup', (one) => (one.name = '<img src=x onerror=alert(1)>'), 'name: code in text'],
    ['a hidden sign', (one) => (one.name = 'Fa\u202Esit'), 'name: code in text'],
    ['a code as page', (one) => (one.pages = { 'javascript:1': one.pages.Sager! }), 'code in text'],
    ['a text too long', (one) => (one.name = 'x'.repeat(501)), 'name: text too long'],
    ['a selector of many steps', (one) => (one.pages.Sager!.row = 'tr '.repeat(20)), 'at most 12 spaces'],
    ['a selector that looks everywhere', (one) => (one.pages.Sager!.row = 'tr:has(a):has(b):has(i)'), '":has("'],
    ['a selector in a locator', withStart({ ...start, find: [{ css: 'a ~ b ~ i ~ u ~ p' }] }), '"~" at most 3'],
    ['more locators than anyone needs', withStart({ ...start, find: Array(11).fill({ column: 'Start' }) }), '≤ 10'],
  ])('%s', (_what, change, told) => {
    expect(wrong(change)[0]).toContain(told);
  });

  test('names that would reach into the language', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const text = JSON.stringify(draft()).replace('"start"', `"${name}"`);
      const read = readAdapterFile(text, words);
      expect(read.ok ? [] : read.problems.map(problemLine)).toEqual([`page "Sager", field "${name}": forbidden name`]);
    }
  });

  test('one that is too large, too deep, too full, or no JSON', () => {
    const codeOf = (text: string) => {
      const read = readAdapterFile(text, words);
      return read.ok ? null : read.problems[0]!.code;
    };
    expect(codeOf(' '.repeat(adapterLimits.characters + 1))).toBe('too-large');
    expect(codeOf(`[${'0,'.repeat(adapterLimits.values)}0]`)).toBe('too-large');
    expect(codeOf('['.repeat(5000) + ']'.repeat(5000))).toBe('too-deep');
    expect(codeOf('{')).toBe('not-json');
    expect(codeOf('null')).toBe('wrong');
    expect(codeOf('[]')).toBe('wrong');
  });

  test('one with a hundred faults tells of the first', () => {
    const lines = wrong((one) => (one.pages = Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`S${n}`, {}]))));
    expect(lines.length).toBe(20);
  });
});

test('the selectors of the demo are none that take long, nor is a way through the page child by child', () => {
  const selectors: string[] = [];
  JSON.stringify(demo, (key, value: unknown) => {
    if (['css', 'row', 'list', 'root', 'has', 'emptyWhen'].includes(key)) selectors.push(value as string);
    return value;
  });
  expect(selectors.map(selectorProblem).filter(Boolean)).toEqual([]);
  expect(selectorProblem(`main > ${'div:nth-of-type(3) > '.repeat(20)}b`)).toBeNull();
  expect(selectorProblem('[data-a="a, b, (c ~ d ~ e ~ f ~ g"]')).toBeNull();
  expect(selectorProblem(':not(:is(:where(:not(a))))')).toContain('parentheses');
});
