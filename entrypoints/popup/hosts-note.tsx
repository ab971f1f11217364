import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { HostsWanted } from '../../components/hosts-wanted.tsx';
import { rememberedPolicy } from '../../lib/policy/remembered-policy.ts';
import { onPolicyRemembered } from '../../lib/policy/remembered-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { nowAndOnPermissions } from '../options/use-permission.ts';

/** Whether a site that the municipality wants read still waits for someone's yes; asked beside everything else. */
export function HostsNote({ language, onOpen }: { language: Language; onOpen: () => void }) {
  const [missing, setMissing] = useState(0);
  useEffect(() => {
    let left = false;
    const read = () =>
      void countMissing().then(
        (count) => !left && setMissing(count),
        (error: unknown) => console.warn('Rettidig:', error),
      );
    const ends = [onPolicyRemembered(read), nowAndOnPermissions(read)];
    return () => {
      left = true;
      for (const end of ends) end();
    };
  }, []);
  return missing > 0 && <HostsWanted count={missing} {...{ language, onOpen }} />;
}

async function countMissing(): Promise<number> {
  const { policy } = await rememberedPolicy();
  const granted = await Promise.all(policy.hosts.map((host) => browser.permissions.contains({ origins: [host] })));
  return granted.filter((isGranted) => !isGranted).length;
}
