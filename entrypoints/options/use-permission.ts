import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** What a user gives when it is first needed, beside what the manifest asks for. */
export type AskedFor = 'idle' | 'notifications';

/** Whether it is given, now and after every change; null = not known yet. */
export function usePermission(name: AskedFor): boolean | null {
  const [isPermitted, setPermitted] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () => void browser.permissions.contains({ permissions: [name] }).then(setPermitted);
    return nowAndOnPermissions(read);
  }, [name]);
  return isPermitted;
}

/** Reads now, and when a permission was given or taken back, here or elsewhere. @returns ends it */
export function nowAndOnPermissions(read: () => void): () => void {
  read();
  browser.permissions.onAdded.addListener(read);
  browser.permissions.onRemoved.addListener(read);
  return () => {
    browser.permissions.onAdded.removeListener(read);
    browser.permissions.onRemoved.removeListener(read);
  };
}

/**
 * Asks for it, first of all in a click: a moment later the browser no longer knows that a person clicked.
 *
 * @returns whether it is given; where the browser does not ask, it is not
 */
export async function askPermission(name: AskedFor): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: [name] });
  } catch (error) {
    console.warn('Rettidig:', error);
    return false;
  }
}
