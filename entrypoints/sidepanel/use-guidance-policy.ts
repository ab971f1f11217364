import { useLive } from '../../components/use-live.ts';
import { liveGuidancePolicy, type GuidanceOfPolicy } from './live-guidance-policy.ts';

/** What the municipality's policy says of guidance, now and after every change. @returns null until it is known */
export function useGuidancePolicy(): GuidanceOfPolicy | null {
  const policy = useLive(liveGuidancePolicy);
  return policy.state === 'ready' ? policy.value : null;
}
