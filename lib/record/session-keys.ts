import { browser } from 'wxt/browser';

/** Under which they lie in session memory. */
export const keysName = 'record-keys';

/**
 * What a passphrase has opened, for as long as the record is unlocked. It lies in session memory only: on no disk, gone with
 * the browser, out of reach of every page and content script, and shared by the background and the pages of the extension.
 */
export interface SessionKeys {
  /** of the keys they belong to */
  made: string;
  /** the key that seals, base64 */
  sealing: string;
  /** the last layer of each hash, base64 */
  layer: string;
}

/** @returns null where the record is locked */
export async function sessionKeys(): Promise<SessionKeys | null> {
  return ((await browser.storage.session.get(keysName))[keysName] as SessionKeys | undefined) ?? null;
}

export function rememberKeys(keys: SessionKeys): Promise<void> {
  return browser.storage.session.set({ [keysName]: keys });
}

/** Locks the record: every context that has it open hears of it by `onKeysChanged`. */
export function forgetKeys(): Promise<void> {
  return browser.storage.session.remove(keysName);
}

/** Tells when the record was locked, unlocked, or given other keys, here or elsewhere. @returns ends the listening */
export function onKeysChanged(listener: () => void): () => void {
  const hear = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, keysName)) listener();
  };
  browser.storage.session.onChanged.addListener(hear);
  return () => browser.storage.session.onChanged.removeListener(hear);
}
