import { browser } from 'wxt/browser';
import { noPolicy, readManagedPolicy, type PolicyRead } from './managed-policy.ts';

/** Where the last good copy lies: what the browser gave, not what was made of it, so that a newer Rettidig may know more. */
const key = 'policy';

/** How long the browser may take, in milliseconds, each time it is asked: it has been seen to take minutes. */
const patience: readonly number[] = [5_000, 20_000, 60_000, 300_000];

let read: { text: string; policy: PolicyRead } = { text: '{}', policy: { policy: noPolicy, problems: [] } };

/**
 * The policy as it was last heard of, at once and from this machine: nothing that waits for a policy may wait for the
 * browser to find it.
 *
 * @returns the same object as long as the policy is the same; no policy where none was ever heard of
 */
export async function rememberedPolicy(): Promise<PolicyRead> {
  const text = await storedText();
  if (text !== read.text) read = { text, policy: readManagedPolicy(JSON.parse(text)) };
  return read.policy;
}

/**
 * Asks the browser for the policy and remembers what it says. A browser that does not answer in time is asked again, and
 * meanwhile, and after the last time, what was remembered stands.
 *
 * @returns whether the policy is another one than was remembered
 */
export async function refreshPolicy(
  ask: () => Promise<unknown> = managed,
  waits: readonly number[] = patience,
): Promise<boolean> {
  for (const wait of waits) {
    const answer = await inTime(ask(), wait);
    if (answer === null) continue;
    const text = JSON.stringify(answer.value ?? {});
    if (text === (await storedText())) return false;
    await browser.storage.local.set({ [key]: text });
    return true;
  }
  return false;
}

/** Calls back when the browser says that the policy has changed. Call it in the background's first turn. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

/** Calls back when another policy is remembered, until it is stopped. @returns stops it */
export function onPolicyRemembered(changed: () => void): () => void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, key)) changed();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}

/** Clears what the extension keeps beside the record, but for the policy: that is the municipality's, and stands. */
export async function clearAllButPolicy(): Promise<void> {
  const text = await storedText();
  await browser.storage.local.clear();
  await browser.storage.local.set({ [key]: text });
}

/** Firefox refuses to answer where there is no policy at all. */
async function managed(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    if (/manifest not found/i.test(String(error))) return {};
    throw error;
  }
}

/** @returns null for no answer in time, and for one that failed */
async function inTime(asked: Promise<unknown>, wait: number): Promise<{ value: unknown } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), wait)));
  const answer = asked.then(
    (value) => ({ value }),
    () => null,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function storedText(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return typeof stored === 'string' ? stored : '{}';
}
