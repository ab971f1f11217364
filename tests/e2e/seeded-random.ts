/** Numbers that look random and are the same for the same seed. */
export interface SeededRandom {
  /** from 0, below 1 */
  fraction(): number;
  /** whole, from 0, below `limit` */
  below(limit: number): number;
  /** one of `choices`, each as often as its weight says */
  pick<Choice extends { weight: number }>(choices: readonly Choice[]): Choice;
}

/** @param seed a whole number */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const fraction = () => {
    // mulberry32: one multiplication chain, good enough to choose what to click.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    below: (limit) => Math.floor(fraction() * limit),
    pick(choices) {
      let left = fraction() * choices.reduce((sum, { weight }) => sum + weight, 0);
      return choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1)!;
    },
  };
}
