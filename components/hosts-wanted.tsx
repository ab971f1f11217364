import { adapterText } from '../lib/text/adapter-text.ts';
import type { Language } from '../lib/text/language.ts';

export interface HostsWantedProps {
  /** sites that the municipality wants read, and that nobody has said yes to yet */
  count: number;
  language: Language;
  /** where all are allowed at once */
  onOpen: () => void;
}

/** Nothing can be read before someone says yes: that comes before everything else. */
export function HostsWanted({ count, language, onOpen }: HostsWantedProps) {
  const text = adapterText[language];
  return (
    <aside className="border-b border-soon-line bg-soon-soft px-4 py-2 text-sm text-soon">
      {text['policy.hosts.wanted'](count)}{' '}
      <button type="button" className="cursor-pointer font-semibold underline" onClick={onOpen}>
        {text['policy.hosts.wanted.open']}
      </button>
    </aside>
  );
}
