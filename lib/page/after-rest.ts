/** How long what is told of may wait, in milliseconds: until nothing has been told for `rest`, and no longer than `most`. */
export interface Rest {
  rest: number;
  most: number;
}

/**
 * Has something done when what calls for it has come to rest; where it never does, every so often.
 *
 * @returns to be called with each thing that calls for it, a thousand times a second if need be
 */
export function afterRest({ rest, most }: Rest, due: () => void): () => void {
  let waiting: { since: number; last: number } | null = null;

  function waitOn({ since, last }: { since: number; last: number }): void {
    const left = Math.min(last + rest, since + most) - performance.now();
    // A timer may come a moment early.
    if (left >= 1) return void setTimeout(() => waitOn(waiting!), left);
    waiting = null;
    due();
  }

  return () => {
    const now = performance.now();
    if (waiting) waiting.last = now;
    else waitOn((waiting = { since: now, last: now }));
  };
}
