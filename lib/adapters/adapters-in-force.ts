import type { Adapter } from './adapter.ts';

/** Where adapters come from. */
export interface AdapterSources {
  /** those of the municipality, by managed settings */
  policy: readonly Adapter[];
  /** the municipality's come before those of this machine */
  policyLocked: boolean;
  /** those of this machine: pointed out here, or brought as files */
  own: readonly Adapter[];
  /** those that ship */
  known: readonly Adapter[];
}

/**
 * The adapters that pages are read by, in the order in which they are tried: of two that fit the same page the first one
 * reads it, and of two with the same id the first one is the only one.
 */
export function adaptersInForce({ policy, policyLocked, own, known }: AdapterSources): Adapter[] {
  const ordered = policyLocked ? [...policy, ...own, ...known] : [...own, ...policy, ...known];
  const ids = new Set<string>();
  return ordered.filter(({ id }) => !ids.has(id) && ids.add(id));
}
