import { guidancePolicy, type GuidancePolicy } from '../../lib/guidance/guidance-policy.ts';
import { rememberedGuidance } from '../../lib/policy/remembered-guidance.ts';
import { onPolicyRemembered } from '../../lib/policy/remembered-text.ts';
import type { Live } from '../../lib/record/live-cases.ts';

export interface GuidanceOfPolicy extends GuidancePolicy {
  /** what the policy says of guidance, as it came: workflows are read from it where they are used; null = nothing */
  raw: unknown;
}

/**
 * What the municipality's policy says of guidance, now and after every change. A policy that cannot be read is as none,
 * for nothing of the machine's own is worse.
 */
export const liveGuidancePolicy: Live<GuidanceOfPolicy> = {
  subscribe(next) {
    let left = false;
    const take = (raw: unknown) => {
      if (!left) next({ ...guidancePolicy(raw), raw });
    };
    const look = () =>
      rememberedGuidance().then(take, (error: unknown) => {
        console.warn('Rettidig:', error);
        take(null);
      });
    void look();
    const stop = onPolicyRemembered(() => void look());
    return {
      unsubscribe() {
        left = true;
        stop();
      },
    };
  },
};
