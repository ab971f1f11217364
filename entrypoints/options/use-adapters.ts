import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../components/use-live.ts';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { adaptersInForce } from '../../lib/adapters/adapters-in-force.ts';
import { knownAdapters } from '../../lib/adapters/known-adapters.ts';
import type { PolicyRead } from '../../lib/policy/managed-policy.ts';
import { rememberedPolicy } from '../../lib/policy/remembered-policy.ts';
import { onPolicyRemembered } from '../../lib/policy/remembered-text.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveOwnAdapters, type OwnAdaptersRead } from '../../lib/record/own-adapters.ts';

/** Every adapter there is, and those that pages are read by. */
export interface AdapterShelf {
  /** in the order in which they are tried, as the background has them */
  inForce: readonly Adapter[];
  own: OwnAdaptersRead;
  policy: PolicyRead;
}

/** Until the adapters are read; the same object each time. */
export const noAdapters: Pick<AdapterShelf, 'inForce'> = { inForce: [] };

/** The municipality's policy as it is remembered, now and after every change; null until it is read. */
export function usePolicy(): PolicyRead | null {
  const [policy, setPolicy] = useState<PolicyRead | null>(null);
  useEffect(() => {
    const read = () => void rememberedPolicy().then(setPolicy);
    read();
    return onPolicyRemembered(read);
  }, []);
  return policy;
}

/** The adapters, now and after every change; null until they are read. */
export function useAdapters(record: CaseRecord): AdapterShelf | null {
  const policy = usePolicy();
  const own = useLive(useMemo(() => liveOwnAdapters(record), [record]));
  return useMemo(() => {
    return policy === null || own.state !== 'ready' ? null : shelfOf(own.value, policy);
  }, [policy, own]);
}

/** The adapters as they were read once. */
export function shelfOf(own: OwnAdaptersRead, policy: PolicyRead): AdapterShelf {
  const inForce = adaptersInForce({
    policy: policy.policy.adapters,
    policyLocked: policy.policy.adaptersLocked,
    own: own.own.map(({ adapter }) => adapter),
    known: knownAdapters,
  });
  return { inForce, own, policy };
}
