import { browser } from 'wxt/browser';

/** Whether Rettidig may read the site of an address now: by the manifest, by policy, or because the user has said so. */
export function isPermitted(address: string): Promise<boolean> {
  const { protocol, hostname } = new URL(address);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}
