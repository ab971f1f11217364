import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gone, withCaseIds } from '../../../lib/record/case-ids-in.ts';

const [one, other, third] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
] as const;
const without = (...ids: string[]) => new Map(ids.map((id) => [id, null]));

describe('when a case is deleted', () => {
  test.each([
    ['a joint summons keeps the others', { at: '10.00', caseIds: [one, other] }, { at: '10.00', caseIds: [other] }],
    ['a joint summons of that case alone stays, empty', { caseIds: [one] }, { caseIds: [] }],
    [
      'what is about it in a list goes',
      { days: [{ caseId: one, on: 'x' }, { caseId: other }] },
      { days: [{ caseId: other }] },
    ],
    [
      'a line that begins with it goes whole',
      {
        standings: [
          [one, 'late', null],
          [other, 'soon', null],
        ],
      },
      { standings: [[other, 'soon', null]] },
    ],
    ['a table by id has one fewer', { sequence: { [one]: 3, [other]: 1 } }, { sequence: { [other]: 1 } }],
    ['a key made of it goes too', { sequence: { [`${one}/interview`]: 3 } }, { sequence: {} }],
  ])('%s', (_what, before, after) => {
    expect(withCaseIds(before, without(one))).toEqual(after);
  });

  test.each([
    ['an accepted day', { id: `accepted ${one}`, kind: 'accepted', content: { caseId: one, on: 'x' } }],
    ['the id alone', one],
  ])('%s is about nothing else and goes', (_what, data) => {
    expect(withCaseIds(data, without(one))).toBe(gone);
  });
});

test('when two cases become one, the id is another one wherever it stands', () => {
  const data = { id: `accepted ${one}`, content: { caseId: one, list: [one, third], [one]: 'x' } };
  expect(withCaseIds(data, new Map([[one, other]]))).toEqual({
    id: `accepted ${other}`,
    content: { caseId: other, list: [other, third], [other]: 'x' },
  });
});

test('what names no such case is the very same data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      expect(withCaseIds(data, without(one))).toBe(data);
    }),
  );
});

test('wherever it stood, the id of a deleted case is nowhere afterwards', () => {
  const leaf = fc.oneof(
    fc.constantFrom<string>(one, other, `x ${one} y`),
    fc.string(),
    fc.integer(),
    fc.constant(null),
  );
  const key = fc.oneof(fc.constantFrom<string>(one, `${other} ${one}`), fc.string());
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(key, tie('data'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(data, (before) => {
      const after = withCaseIds(before, without(one));
      expect(after === gone ? '' : JSON.stringify(after)).not.toContain(one);
    }),
  );
});
