import 'fake-indexeddb/auto';

/** What the code that was killed meets at its next step; nobody is there to hear of it. */
class Killed extends Error {}

/** The end of one context, planned for one of its next steps. */
export interface PlannedKill {
  /** whether it has come; where it has not, the work had fewer steps */
  readonly hasHappened: boolean;
  /**
   * What became of work that may be killed: `true` where it was acknowledged, `false` where it failed or where nothing
   * more was heard of it, as of everything that is killed.
   */
  acknowledges(work: Promise<unknown>): Promise<boolean>;
  /** a fresh start: contexts opened from now on live, those that were killed stay dead */
  end(): void;
}

interface Plan {
  left: number;
  happened: boolean;
  /** called when whatever still comes would have come */
  silence: () => void;
}

let plan: Plan | null = null;
const dead = new WeakSet<IDBDatabase>();
const running = new WeakMap<IDBDatabase, Set<IDBTransaction>>();

/**
 * Kills every context that takes the step after `steps` more steps with the database: as when a browser ends its
 * background, what was committed stays, what runs is undone, and nothing after it is ever done.
 *
 * A step is a transaction that is begun, or one thing asked in it. Work between two steps touches no data, so a kill
 * there looks the same as one at the next step.
 */
export function killAfter(steps: number): PlannedKill {
  const own: Plan = { left: steps, happened: false, silence: () => {} };
  const silent = new Promise<void>((resolve) => (own.silence = resolve));
  plan = own;
  return {
    get hasHappened() {
      return own.happened;
    },
    acknowledges: (work) =>
      Promise.race([
        work.then(
          () => true,
          () => false,
        ),
        silent.then(() => false),
      ]),
    end() {
      plan = null;
    },
  };
}

function step(connection: IDBDatabase): void {
  if (plan && !dead.has(connection)) {
    if (plan.left > 0) plan.left -= 1;
    else {
      plan.happened = true;
      dead.add(connection);
      for (const transaction of running.get(connection) ?? []) abort(transaction);
      connection.close();
      afterTurns(50, plan.silence);
    }
  }
  if (dead.has(connection)) throw new Killed('This context was killed.');
}

/** Long enough for code that goes on after a failure to say so. */
function afterTurns(turns: number, then: () => void): void {
  if (turns === 0) then();
  else setImmediate(() => afterTurns(turns - 1, then));
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was over already: then what it did stands.
  }
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** Puts `before` in front of the methods of a class that are there under these names. */
function precede(prototype: object, names: readonly string[], before: (target: never) => void): void {
  const methods = prototype as Record<string, Method>;
  for (const name of names) {
    const method = methods[name];
    if (!method) throw new Error(`killed-context: there is no method ${name}`);
    methods[name] = function (this: unknown, ...given) {
      before(this as never);
      return method.apply(this, given);
    };
  }
}

const reads = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
precede(IDBObjectStore.prototype, [...reads, 'put', 'add', 'delete', 'clear'], (store: IDBObjectStore) =>
  step(store.transaction.db),
);
precede(IDBIndex.prototype, reads, (index: IDBIndex) => step(index.objectStore.transaction.db));
precede(IDBCursor.prototype, ['update', 'delete', 'continue'], (cursor: IDBCursor) => {
  const { source } = cursor;
  step(('objectStore' in source ? source.objectStore : source).transaction.db);
});

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
  // The stand-in's own way to start an upgrade; a real browser undoes one whose context ends.
  if ((given[1] as string | undefined) !== 'versionchange') step(this);
  const transaction = begin.apply(this, given);
  const ofConnection = running.get(this) ?? new Set();
  running.set(this, ofConnection.add(transaction));
  for (const ending of ['complete', 'abort'])
    transaction.addEventListener(ending, () => ofConnection.delete(transaction));
  return transaction;
};
