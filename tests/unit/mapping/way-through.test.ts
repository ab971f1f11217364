import { expect, test } from 'vitest';
import { noAnswers, type Answers } from '../../../lib/mapping/answers.ts';
import { progressAt, stepAfter, stepBefore, wayThrough, type Step } from '../../../lib/mapping/way-through.ts';

const group = { find: [], label: 'Målgruppe', values: [], meaning: 'targetGroup' };
const table = { find: [], label: null, row: 'tr', columns: [] };

const pages: [string, Partial<Answers>, Step[]][] = [
  ['a list', { kind: 'list' }, ['kind', 'row', 'key', 'fields', 'place', 'save', 'saved']],
  [
    'a list that shows target groups',
    { kind: 'list', fields: [group] },
    ['kind', 'row', 'key', 'fields', 'groups', 'place', 'save', 'saved'],
  ],
  ['a case', { kind: 'case' }, ['kind', 'key', 'fields', 'place', 'save', 'saved']],
  [
    'a case that shows a target group and what has happened',
    { kind: 'case', fields: [group], tables: [table] },
    ['kind', 'key', 'fields', 'groups', 'history', 'place', 'save', 'saved'],
  ],
];

test.each(pages)('of %s is asked what it shows, and nothing else', (_page, said, way) => {
  expect(wayThrough({ ...noAnswers, ...said })).toEqual(way);
});

test.each(pages)('the way back through %s is the way there', (_page, said, way) => {
  const answers = { ...noAnswers, ...said };
  for (const [index, step] of way.entries()) {
    expect(stepAfter(step, answers)).toBe(way[index + 1] ?? 'saved');
    expect(stepBefore(step, answers)).toBe(way[index - 1] ?? 'kind');
  }
});

test('how far one has come is told of each kind of page alike, and not when it is saved', () => {
  expect(progressAt('kind', noAnswers)).toEqual({ at: 1, of: 7 });
  expect(progressAt('save', noAnswers)).toEqual({ at: 7, of: 7 });
  expect(progressAt('key', { ...noAnswers, kind: 'case' })).toEqual({ at: 2, of: 7 });
  expect(progressAt('saved', noAnswers)).toBeNull();
});
