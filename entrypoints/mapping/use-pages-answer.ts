import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../lib/messaging/client.ts';

/**
 * How many of a page's cases were read by the set-up that was saved: the page tells it when it has its badges.
 *
 * @param tabId null = nothing was saved yet
 * @returns null until it is told
 */
export function usePagesAnswer(tabId: number | null): { read: number; cases: number } | null {
  const [answer, setAnswer] = useState<{ read: number; cases: number } | null>(null);
  useEffect(() => {
    if (tabId === null) return;
    const { onChanged } = browser.storage.session;
    const look = async () => {
      const status = await ask('page/status', { tabId });
      if (status.state !== 'read') return;
      onChanged.removeListener(onChange);
      setAnswer({ read: status.read, cases: status.cases });
    };
    const onChange = () => void look().catch((error: unknown) => console.warn('Rettidig:', error));
    onChanged.addListener(onChange);
    onChange();
    return () => onChanged.removeListener(onChange);
  }, [tabId]);
  return answer;
}
