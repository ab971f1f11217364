import { beforeEach, expect, test, vi } from 'vitest';
import { askedAhead } from '../../../lib/record/asked-ahead.ts';
import type { Live } from '../../../lib/record/live-cases.ts';

/** Something live that is told by hand. */
let followers: { next: (value: string) => void; error?: ((reason: unknown) => void) | undefined }[] = [];
const live: Live<string> = {
  subscribe(next, error) {
    const follower = { next, error };
    followers.push(follower);
    return { unsubscribe: () => void (followers = followers.filter((one) => one !== follower)) };
  },
};
const say = (words: string) => followers.forEach(({ next }) => next(words));
beforeEach(() => void (followers = []));

test('what was answered before anyone came is told at once, and once', () => {
  const ahead = askedAhead(live);
  say('first');
  say('second');
  const heard = vi.fn();
  ahead.subscribe(heard);
  expect(heard.mock.calls).toEqual([['second']]);
});

test('who came before the answer is told it when it comes, and every change after it', () => {
  const ahead = askedAhead(live);
  const [one, other] = [vi.fn(), vi.fn()];
  ahead.subscribe(one);
  say('first');
  ahead.subscribe(other);
  say('second');
  expect(one.mock.calls).toEqual([['first'], ['second']]);
  expect(other.mock.calls).toEqual([['first'], ['second']]);
  expect(followers).toHaveLength(1);
});

test('what failed before anyone came is told as failed', () => {
  const ahead = askedAhead(live);
  followers.forEach(({ error }) => error?.(new Error('locked')));
  const [heard, failed] = [vi.fn(), vi.fn()];
  ahead.subscribe(heard, failed);
  expect(heard).not.toHaveBeenCalled();
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('locked'));
});

test('when the last has left nothing is followed or kept, and who comes later asks anew', () => {
  const ahead = askedAhead(live);
  const [one, other, late] = [vi.fn(), vi.fn(), vi.fn()];
  const [first, second] = [ahead.subscribe(one), ahead.subscribe(other)];
  say('before');
  first.unsubscribe();
  first.unsubscribe();
  expect(followers).toHaveLength(1);
  second.unsubscribe();
  expect(followers).toEqual([]);
  ahead.subscribe(late);
  expect(late).not.toHaveBeenCalled();
  say('after');
  expect(late.mock.calls).toEqual([['after']]);
  expect(one.mock.calls).toEqual([['before']]);
});
