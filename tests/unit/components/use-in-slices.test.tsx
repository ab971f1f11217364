// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { useInSlices } from '../../../components/use-in-slices.ts';
import { drawn } from './drawn.ts';

/** Between two slices the page has its turn; while this stands, it lasts. */
const pageIsBusy = vi.hoisted(() => {
  const turn: { lasts: Promise<void> | null } = { lasts: null };
  Object.assign(globalThis, { scheduler: { yield: () => turn.lasts ?? Promise.resolve() } });
  return turn;
});

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

/** As long as a slice may last, and more, for the first twelve. */
const slow = (item: number) => {
  const end = performance.now() + (item < 12 ? 5 : 0);
  while (performance.now() < end);
  return item;
};
const upTo = (count: number) => Array.from({ length: count }, (_one, index) => index);

test('of few nobody is told how far it is: all of them are there at once, however slow', async () => {
  expect((await drawn(<Sums items={upTo(200)} work={slow} />)).textContent).toMatch(/^200 items: 0 1 2/);
});

test('of slow work with many the page can say how far it is, and then has all of it', async () => {
  const turn = Promise.withResolvers<void>();
  pageIsBusy.lasts = turn.promise;
  const place = await drawn(<Sums items={upTo(201)} work={slow} />);
  expect(place.textContent).toMatch(/^\d+ done$/);
  pageIsBusy.lasts = null;
  await act(async () => turn.resolve());
  await vi.waitFor(() => act(async () => expect(place.textContent).toMatch(/^201 items: 0 1 2/)));
});

test('what cannot be worked through is told, and does not stand as worked through', async () => {
  const broken = (): number => {
    throw new Error('no such rule');
  };
  const place = await drawn(<Sums items={[1]} work={broken} />);
  expect(place.textContent).toBe('failed');
});
