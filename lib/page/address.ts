/** The part of the Navigation API that is used; not every browser's types know it yet. */
interface Navigations extends EventTarget {
  currentEntry: { url: string | null } | null;
}

/**
 * Tells when a single-page application changes the address without loading a page: by history or by fragment.
 * Browsers without the Navigation API tell only of the fragment and of going back and forth.
 */
export function onAddressChange(listener: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: Navigations };
  navigation?.addEventListener('currententrychange', listener, { signal });
  if (navigation) return;
  for (const event of ['popstate', 'hashchange']) addEventListener(event, listener, { signal });
}
