import type { RecordTables } from './open-record.ts';

const lastTurns = new WeakMap<RecordTables, Promise<unknown>>();

/**
 * Runs writes of this context one after another, in the order they were asked for, so that of two readings
 * of one page the later one stands. Writers in other contexts are not waited for; the revision handles those.
 */
export function inTurn<Result>(record: RecordTables, work: () => Promise<Result>): Promise<Result> {
  const turn = (lastTurns.get(record) ?? Promise.resolve()).then(work, work);
  lastTurns.set(
    record,
    turn.catch(() => undefined),
  );
  return turn;
}
