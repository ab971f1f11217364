import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noOftener } from '../../../lib/page/no-oftener.ts';

const due = vi.fn();
let tell: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  due.mockClear();
  tell = noOftener(100, due);
});
afterEach(() => {
  vi.useRealTimers();
});

test('one change is seen to at once', () => {
  tell();
  expect(due).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(due).toHaveBeenCalledOnce();
});

test('what changes right after it is seen to as well, all of it together', () => {
  for (let changes = 0; changes < 5; changes += 1) tell();
  expect(due).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(101);
  expect(due).toHaveBeenCalledTimes(2);
});

test('of a page that changes all the time no more is asked than ten times a second', () => {
  for (let time = 0; time < 3000; time += 1) {
    tell();
    vi.advanceTimersByTime(1);
  }
  expect(due.mock.calls.length).toBeGreaterThanOrEqual(29);
  expect(due.mock.calls.length).toBeLessThanOrEqual(31);
});

test('a change after a while is seen to at once again', () => {
  tell();
  vi.advanceTimersByTime(200);
  tell();
  expect(due).toHaveBeenCalledTimes(2);
});
