import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { BuiltInAdapter, GrantOutcome, Site } from '../../components/site-list.tsx';
import { matchesPattern } from '../../lib/adapters/choose-page.ts';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { originPattern, siteName } from './origin-pattern.ts';
import { nowAndOnPermissions } from './use-permission.ts';

export interface Sites {
  sites: Site[];
  adapters: BuiltInAdapter[];
}

/** The sites granted now, and after every change, wherever it was made; null until the browser has told. */
export function useSites(adapters: readonly Adapter[]): Sites | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const read = () => void browser.permissions.getAll().then(({ origins = [] }) => setOrigins(origins));
    return nowAndOnPermissions(read);
  }, []);
  return useMemo(() => origins && sitesOf(origins, adapters), [origins, adapters]);
}

function sitesOf(origins: readonly string[], adaptersInForce: readonly Adapter[]): Sites {
  const builtIn = new Set<string>(browser.runtime.getManifest().host_permissions ?? []);
  const sites = origins.toSorted().map((origin) => ({
    origin,
    name: siteName(origin),
    builtIn: builtIn.has(origin),
    readBy: adaptersInForce
      .filter(({ matches }) => matches.some((match) => overlap(match, origin)))
      .map(({ name }) => name),
  }));
  const adapters = adaptersInForce.map(({ id, name, pages, matches }) => {
    const isGranted = matches.every((match) => origins.some((origin) => overlap(match, origin)));
    // Only sites with TLS can be asked for; others come with the installation.
    const canAsk = matches.every((match) => match.startsWith('https://'));
    return { id, name, pages: Object.keys(pages).length, origins: !isGranted && canAsk ? matches : null };
  });
  return { sites, adapters };
}

/** Whether the addresses of an adapter lie on a granted site. */
function overlap(match: string, origin: string): boolean {
  const url = URL.parse(match.replaceAll('*', 'x'));
  return match === origin || (url !== null && matchesPattern(origin, url));
}

/** Asks the browser, which asks the user. Nothing may be awaited before: the click would be over. */
export async function grant(origins: string[]): Promise<GrantOutcome> {
  try {
    return (await browser.permissions.request({ origins })) ? 'granted' : 'refused';
  } catch (error) {
    console.warn('Rettidig:', error);
    return 'failed';
  }
}

export async function grantAddress(address: string): Promise<{ outcome: GrantOutcome; name: string }> {
  const pattern = originPattern(address);
  if (pattern === null) return { outcome: 'not-an-address', name: address };
  return { outcome: await grant([pattern]), name: siteName(pattern) };
}

export async function revoke({ origin }: Site): Promise<void> {
  await browser.permissions.remove({ origins: [origin] });
}
