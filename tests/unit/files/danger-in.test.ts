import { expect, test } from 'vitest';
import { dangerIn } from '../../../lib/files/danger-in.ts';

const limits = { values: 100, depth: 5, text: 50, name: 20 };

test.each<[string, unknown, string]>([
  ['markup', { a: '<img src=x>' }, 'code-in-text'],
  ['a link that runs something', { a: ['javascript:alert(1)'] }, 'code-in-text'],
  ['the same with a line break in it', { a: 'java\nscript:alert(1)' }, 'code-in-text'],
  ['a link that is a document of its own', { a: 'data:text/html,hej' }, 'code-in-text'],
  ['a sign that turns the reading round', { a: 'sags\u202Enummer' }, 'code-in-text'],
  ['code in the name of a field', { 'data:text/html,': 1 }, 'code-in-text'],
  ['a name that reaches into the language', JSON.parse('{"__proto__": {"isAdmin": true}}'), 'forbidden-name'],
  ['a text that is too long', { a: 'x'.repeat(51) }, 'text-too-long'],
  ['too many values', { a: Array.from({ length: 200 }, () => 0) }, 'too-large'],
  ['too many brackets', JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)), 'too-deep'],
  ['what is no data', { a: () => 1 }, 'not-data'],
])('%s is found', (_what, value, code) => {
  expect(dangerIn(value, limits)).toMatchObject({ code });
});

test('a ring is found and does not run for ever', () => {
  const ring: Record<string, unknown> = {};
  ring.inner = ring;
  expect(dangerIn(ring, limits)).toMatchObject({ code: 'too-deep' });
});

test('what is wrong with a name is told of the name, not of what stands under it', () => {
  expect(dangerIn({ list: [{ toString: 'hej' }] }, limits)).toEqual({
    code: 'forbidden-name',
    path: ['list', 0, 'toString'],
    limit: null,
    inName: true,
  });
});

test('Danish texts, dates, dashes and quotation marks are no danger', () => {
  const value = {
    titel: 'Opfølgning – »første« samtale',
    dato: '2026-11-23',
    a: 'https://example.dk/?a=1&b=2',
    n: null,
  };
  expect(dangerIn(value, limits)).toBeNull();
});
