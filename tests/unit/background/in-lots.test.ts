import { expect, test } from 'vitest';
import { inLots } from '../../../lib/background/in-lots.ts';

test('each thing is worked on once, in order, and who waits for a turn has it between two lots', async () => {
  const done: (number | string)[] = [];
  await inLots([1, 2, 3, 4, 5], 2, (some) => {
    done.push(...some);
    setTimeout(() => done.push('another'));
  });
  expect(done).toEqual([1, 2, 'another', 3, 4, 'another', 5]);
});

test('of nothing nothing is done', async () => {
  await inLots([], 2, () => expect.unreachable());
});
