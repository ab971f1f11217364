// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { useInSlices } from '../../../components/use-in-slices.ts';
import { drawn } from './drawn.ts';

interface Props {
  items: readonly number[] | null;
  work: (item: number) => number;
}

function Sums({ items, work }: Props) {
  const { whole, done, failed } = useInSlices(items, work);
  return (
    <p>
      {failed !== null ? 'failed' : whole ? `${whole.items.length} items: ${whole.results.join(' ')}` : `${done} done`}
    </p>
  );
}

const double = (item: number) => item * 2;

test('all are worked through, in their order, each once', async () => {
  const work = vi.fn(double);
  const place = await drawn(<Sums items={[1, 2, 3]} work={work} />);
  expect(place.textContent).toBe('3 items: 2 4 6');
  expect(work).toHaveBeenCalledTimes(3);
});

test('nothing is said of what is not known yet', async () => {
  expect((await drawn(<Sums items={null} work={double} />)).textContent).toBe('0 done');
});

test('of slow work the page can say how far it is, and then has all of it', async () => {
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const slow = (item: number) => {
    const end = performance.now() + 5;
    while (performance.now() < end);
    if (item === 11) finish();
    return item;
  };
  const items = Array.from({ length: 12 }, (_one, index) => index);
  const place = await drawn(<Sums items={items} work={slow} />);
  expect(place.textContent).toMatch(/^\d+ done$/);
  await act(() => finished);
  expect(place.textContent).toMatch(/^12 items: 0 1 2/);
});

test('what cannot be worked through is told, and does not stand as worked through', async () => {
  const broken = (): number => {
    throw new Error('no such rule');
  };
  const place = await drawn(<Sums items={[1]} work={broken} />);
  expect(place.textContent).toBe('failed');
});
