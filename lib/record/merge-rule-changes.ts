import type { StoredRuleChange } from './database.ts';

/**
 * The changes of two machines in one list, by the moment they were made. Those of one machine keep the order in which they
 * were made there, whatever its clock said.
 */
export function inOrderMade(here: readonly StoredRuleChange[], there: readonly StoredRuleChange[]): StoredRuleChange[] {
  const left = [...there];
  const before = here.flatMap((one) => {
    const next = left.findIndex((other) => madeAt(other) >= madeAt(one));
    return [...left.splice(0, next === -1 ? left.length : next), one];
  });
  return [...before, ...left];
}

/** @returns ISO moment; empty where this version does not understand the change: it has no effect wherever it stands */
function madeAt({ change }: StoredRuleChange): string {
  const { at } = (change ?? {}) as { at?: unknown };
  return typeof at === 'string' ? at : '';
}
