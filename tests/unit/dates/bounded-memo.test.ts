import { expect, test, vi } from 'vitest';
import { boundedMemo } from '../../../lib/dates/bounded-memo.ts';

test('an answer is worked out once while it is remembered', () => {
  const double = vi.fn((key: number) => 2 * key);
  const memo = boundedMemo(double);
  expect([memo(1), memo(1), memo(2), memo(1)]).toEqual([2, 2, 4, 2]);
  expect(double).toHaveBeenCalledTimes(2);
});

test('so many answers are remembered and no more: the next one begins anew', () => {
  const double = vi.fn((key: number) => 2 * key);
  const memo = boundedMemo(double, 2);
  expect([memo(1), memo(2), memo(1), memo(2)]).toEqual([2, 4, 2, 4]);
  expect(double).toHaveBeenCalledTimes(2);
  memo(3);
  expect(memo(3)).toBe(6);
  expect(double).toHaveBeenCalledTimes(3);
  expect(memo(1)).toBe(2);
  expect(double).toHaveBeenCalledTimes(4);
});

test('falsy answers are answers', () => {
  const nothing = vi.fn((_key: string) => 0);
  const memo = boundedMemo(nothing);
  expect([memo('a'), memo('a')]).toEqual([0, 0]);
  expect(nothing).toHaveBeenCalledOnce();
});
