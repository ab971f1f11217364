/**
 * Has something done as soon as it is called for, and again when it was called for since; but no oftener than every so
 * many milliseconds.
 *
 * @returns to be called with each thing that calls for it, a thousand times a second if need be
 */
export function noOftener(milliseconds: number, due: () => void): () => void {
  let last = -Infinity;
  let isWaiting = false;

  function wait(): void {
    const left = last + milliseconds - performance.now();
    isWaiting = left > 0;
    // A timer may come a moment early.
    if (isWaiting) return void setTimeout(wait, left);
    last = performance.now();
    due();
  }

  return () => {
    if (!isWaiting) wait();
  };
}
