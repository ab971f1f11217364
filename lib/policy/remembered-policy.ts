import { browser } from 'wxt/browser';
import { noPolicy, readManagedPolicy, type PolicyRead } from './managed-policy.ts';
import { rememberedText, rememberText } from './remembered-text.ts';

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
  const text = await rememberedText();
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
    if (text === (await rememberedText())) return false;
    await rememberText(text);
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

/** Clears what the extension keeps beside the record, but for the policy: that is the municipality's, and stands. */
export async function clearAllButPolicy(): Promise<void> {
  const text = await rememberedText();
  await browser.storage.local.clear();
  await rememberText(text);
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
