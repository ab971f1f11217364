/**
 * Remembers the answers of a pure function, and forgets them all when there are `limit` of them, so that a batch of
 * any size runs in constant memory. Days repeat: a list of ten thousand cases knows a few hundred of them.
 */
export function boundedMemo<Key, Answer>(answer: (key: Key) => Answer, limit = 20_000): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const found = known.get(key);
    // `undefined` is never an answer here, so one look-up is enough.
    if (found !== undefined) return found;
    const fresh = answer(key);
    if (known.size >= limit) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
