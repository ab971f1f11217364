/**
 * Draws cases for supervision by chance, and the same ones again from the same seed.
 *
 * All cases are equally likely: they are numbered in the order of their references, the numbers are shuffled
 * (Fisher and Yates) by a generator that the seed starts (mulberry32), and the first ones are taken.
 *
 * @param of how many cases there are, 0 or more
 * @param size how many are wanted; all, where there are fewer
 * @returns places from 0, in the order they were drawn
 *
 * @example
 * drawSample(20261123, 40, 5) //=> five numbers from 0 to 39, always the same
 */
export function drawSample(seed: number, of: number, size: number): number[] {
  const places = Array.from({ length: of }, (_none, place) => place);
  const next = generator(seed);
  const drawn: number[] = [];
  while (drawn.length < size && places.length > 0) {
    const at = Math.floor(next() * places.length);
    drawn.push(places[at]!);
    // The last one takes the place of the one that was drawn.
    const last = places.pop()!;
    if (at < places.length) places[at] = last;
  }
  return drawn;
}

/** Seeds are numbers that people can write down and type again. */
export const largestSeed = 999_999;

/** A seed that nobody has chosen. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % (largestSeed + 1);
}

/** Numbers from 0 up to 1, the same row of them for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
