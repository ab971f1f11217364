import { fromText, isObject } from './policy-value.ts';

/**
 * What a policy says of guidance, as it came: lib/guidance checks it.
 *
 * @param raw the whole policy, as the browser gives it
 * @returns null where it says nothing, and where what it says is no object
 */
export function guidanceIn(raw: unknown): Record<string, unknown> | null {
  const guidance = isObject(raw) && Object.hasOwn(raw, 'guidance') ? fromText(raw.guidance) : null;
  return isObject(guidance) ? guidance : null;
}
