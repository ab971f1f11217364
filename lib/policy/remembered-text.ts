import { browser } from 'wxt/browser';

/** Where the last good copy lies: what the browser gave, not what was made of it, so that a newer Rettidig may know more. */
const key = 'policy';

/** The policy as it was last heard of, as JSON; `{}` where none was ever heard of. */
export async function rememberedText(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return typeof stored === 'string' ? stored : '{}';
}

/** Puts another policy in its place. */
export function rememberText(text: string): Promise<void> {
  return browser.storage.local.set({ [key]: text });
}

/** Calls back when another policy is remembered, until it is stopped. @returns stops it */
export function onPolicyRemembered(changed: () => void): () => void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.hasOwn(changes, key)) changed();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
