import { useLayoutEffect, useState } from 'react';
import { guidancePolicy, type GuidancePolicy } from '../../lib/guidance/guidance-policy.ts';
import { rememberedGuidance } from '../../lib/policy/remembered-guidance.ts';
import { onPolicyRemembered } from '../../lib/policy/remembered-text.ts';

export interface GuidanceOfPolicy extends GuidancePolicy {
  /** what the policy says of guidance, as it came: workflows are read from it where they are used; null = nothing */
  raw: unknown;
}

/**
 * What the municipality's policy says of guidance, now and after every change.
 *
 * @returns null until it is known; a policy that cannot be read is as none, for nothing of the machine's own is worse
 */
export function useGuidancePolicy(): GuidanceOfPolicy | null {
  const [read, setRead] = useState<GuidanceOfPolicy | null>(null);
  useLayoutEffect(() => {
    let left = false;
    const take = (raw: unknown) => !left && setRead({ ...guidancePolicy(raw), raw });
    const look = () =>
      rememberedGuidance().then(take, (error: unknown) => {
        console.warn('Rettidig:', error);
        take(null);
      });
    void look();
    const stop = onPolicyRemembered(() => void look());
    return () => {
      left = true;
      stop();
    };
  }, []);
  return read;
}
