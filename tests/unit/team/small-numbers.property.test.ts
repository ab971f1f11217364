import { expect, test } from 'vitest';
import { publicLine, type PublicLine } from '../../../lib/team/small-numbers.ts';

/** All lists of so many numbers from 0 up to a largest one. */
function* lists(length: number, largest: number): Generator<number[]> {
  if (length === 0) return yield [];
  for (const rest of lists(length - 1, largest))
    for (let first = 0; first <= largest; first += 1) yield [first, ...rest];
}

const asTold = ({ cells, total }: PublicLine) => JSON.stringify([cells, total]);

// With 12 as the largest, the small ones, the one left out and those beside it can stand in every relation.
test.each([
  [1, 40],
  [2, 40],
  [3, 24],
  [4, 12],
  [5, 7],
])(
  'of %i numbers up to %i: whoever sees the line cannot tell one that is under 3, though he knows how it is made',
  (length, largest) => {
    const byLine = new Map<string, Set<number>[]>();
    for (const counts of lists(length, largest)) {
      const told = asTold(publicLine(counts));
      const values = byLine.get(told) ?? counts.map(() => new Set<number>());
      counts.forEach((count, place) => values[place]!.add(count));
      byLine.set(told, values);
    }
    const betrayed: string[] = [];
    for (const [told, values] of byLine) {
      const [cells, total] = JSON.parse(told) as [PublicLine['cells'], PublicLine['total']];
      // At the top of the range what would be possible is cut off by it.
      if (total.kind !== 'under-3' && touchesTop(cells, largest)) continue;
      cells.forEach((cell, place) => {
        if (cell.kind === 'under-3' && values[place]!.size < 2) betrayed.push(told);
      });
    }
    expect(betrayed.slice(0, 5)).toEqual([]);
  },
);

/** Where a number is left out, those beside it must have room below the largest. */
function touchesTop(cells: PublicLine['cells'], largest: number): boolean {
  return cells.some((cell) => cell.kind === 'exact' && cell.value === largest);
}

test('what is told adds up, and no number under 3 is told', () => {
  for (const counts of lists(4, 8)) {
    const { cells, total } = publicLine(counts);
    cells.forEach((cell, place) => {
      if (cell.kind === 'exact') expect(cell.value).toBe(counts[place]);
      expect(cell.kind === 'under-3').toBe(counts[place]! < 3);
    });
    if (total.kind === 'exact') expect(total.value).toBe(counts.reduce((sum, count) => sum + count, 0));
  }
});

test.each([
  ['all are large: all are told', [7, 4, 3], '7 4 3 = 14'],
  ['one is small: the least of the others is left out', [7, 4, 1], '7 · <3 = 12'],
  ['none of one kind is small, too', [7, 0, 4], '7 <3 · = 11'],
  ['one is small and the others hardly larger: the total is left out as well', [3, 3, 0], '· 3 <3 = ·'],
  ['only one is large: the total is left out', [9, 1], '9 <3 = ·'],
  ['all together are few', [1, 1, 0], '<3 <3 <3 = <3'],
])('%s', (_what, counts, expected) => {
  const words = { exact: '', 'under-3': '<3', hidden: '·' };
  const { cells, total } = publicLine(counts);
  const word = (one: PublicLine['total']) => (one.kind === 'exact' ? String(one.value) : words[one.kind]);
  expect(`${cells.map(word).join(' ')} = ${word(total)}`).toBe(expected);
});
