import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterRest } from '../../../lib/page/after-rest.ts';

const due = vi.fn();
let tell: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  due.mockClear();
  tell = afterRest({ rest: 300, most: 1200 }, due);
});
afterEach(() => {
  vi.useRealTimers();
});

test('one change is seen to when it has rested', () => {
  tell();
  vi.advanceTimersByTime(295);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10);
  expect(due).toHaveBeenCalledOnce();
});

test('of several close together the last is waited for', () => {
  tell();
  vi.advanceTimersByTime(200);
  tell();
  vi.advanceTimersByTime(200);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(105);
  expect(due).toHaveBeenCalledOnce();
});

test('what never rests is seen to every so often all the same', () => {
  for (let time = 0; time < 6000; time += 10) {
    tell();
    vi.advanceTimersByTime(10);
  }
  expect(due.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(due.mock.calls.length).toBeLessThanOrEqual(5);
});

test('each change after it was seen to is waited for anew, and none is lost', () => {
  tell();
  vi.advanceTimersByTime(305);
  tell();
  expect(due).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(305);
  expect(due).toHaveBeenCalledTimes(2);
});
