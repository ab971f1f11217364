import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { loadedBy, type Loaded } from '../../lib/views/proof.ts';
import { trialAddress } from './try-connections.ts';

/** What the browser says this page has loaded, now and after each thing more. */
export function useLoaded(): Loaded {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setAddresses(performance.getEntriesByType('resource').map(({ name }) => name));
    const watch = new PerformanceObserver(read);
    watch.observe({ type: 'resource', buffered: true });
    read();
    return () => watch.disconnect();
  }, []);
  return loadedBy(addresses, browser.runtime.getURL('/'), trialAddress);
}
