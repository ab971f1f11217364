import { useId, useState } from 'react';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { siteText } from '../lib/text/site-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

/** One site that may be read. */
export interface Site {
  /** the browser's pattern for it, for keys and for taking it back */
  origin: string;
  /** without what people do not read, such as `fagsystem.example.dk` */
  name: string;
  /** given at the installation; cannot be taken back here */
  builtIn: boolean;
  /** names of the set-ups that can read it */
  readBy: string[];
}

/** A set-up that pages are read with, with the site it is for. */
export interface BuiltInAdapter {
  id: string;
  name: string;
  pages: number;
  /** the patterns to ask for; null where they are granted already, or cannot be asked for here */
  origins: string[] | null;
}

export type GrantOutcome = 'granted' | 'refused' | 'failed' | 'not-an-address';

export interface SiteListProps {
  sites: readonly Site[];
  adapters: readonly BuiltInAdapter[];
  language: Language;
  /** Must ask the browser before anything else happens: it asks the user only as part of the click. */
  onGrantAddress: (address: string) => Promise<{ outcome: GrantOutcome; name: string }>;
  onGrantAdapter: (adapter: BuiltInAdapter) => Promise<{ outcome: GrantOutcome; name: string }>;
  onRevoke: (site: Site) => Promise<void>;
}

/** Which sites may be read, one to add, and what can read them. */
export function SiteList({ sites, adapters, language, onGrantAddress, onGrantAdapter, onRevoke }: SiteListProps) {
  const text = optionsText[language];
  const words = siteText[language];
  const id = useId();
  const [address, setAddress] = useState('');
  const [told, setTold] = useState('');
  const [invalid, setInvalid] = useState(false);

  function tell({ outcome, name }: { outcome: GrantOutcome; name: string }) {
    setInvalid(outcome === 'not-an-address');
    if (outcome === 'granted') setAddress('');
    setTold(outcome === 'not-an-address' ? words['address.invalid'] : words[outcomeWords[outcome]](name));
  }

  return (
    <OptionSection title={text['sites.title']}>
      {sites.length === 0 ? (
        <div>
          <p className="font-semibold">{text['sites.empty']}</p>
          <p className="text-soft">{text['sites.empty.text']}</p>
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {sites.map((site) => (
            <li key={site.origin} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 break-words">
                <span className="font-semibold">{site.name}</span>
                <span className="block text-sm text-soft">
                  {text[site.builtIn ? 'sites.builtIn' : 'sites.granted']}
                  {' · '}
                  {site.readBy.length > 0 ? words['site.readBy'](site.readBy.join(', ')) : words['site.noAdapter']}
                </span>
              </span>
              {!site.builtIn && (
                <Button onClick={() => onRevoke(site).then(() => setTold(words['revoke.done'](site.name)))}>
                  {text['sites.revoke'](site.name)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        className="mt-3 border-t border-line pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          void onGrantAddress(address).then(tell);
        }}
      >
        <label htmlFor={id}>{words['address.label']}</label>
        <div className="mt-1 flex flex-wrap gap-2">
          <input
            id={id}
            value={address}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint ${id}-told`}
            aria-invalid={invalid}
            className="min-h-8 min-w-0 flex-1 basis-56 rounded-control border border-edge bg-card px-2"
            onChange={(event) => {
              setAddress(event.target.value);
              setInvalid(false);
              setTold('');
            }}
          />
          <Button type="submit" look="primary">
            {words['address.grant']}
          </Button>
        </div>
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {words['address.hint']}
        </p>
        <p id={`${id}-told`} role="status" className={`mt-1 text-sm font-semibold ${invalid ? 'text-over' : ''}`}>
          {told}
        </p>
      </form>
      <h3 className="mt-3 border-t border-line pt-3 font-semibold">{words['adapters.title']}</h3>
      <p className="text-sm text-soft">{words['adapters.why']}</p>
      <ul className="mt-1">
        {adapters.map((adapter) => (
          <li key={adapter.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
            <span>
              {adapter.name}{' '}
              <span className="text-sm text-soft">
                {words['adapters.pages'](adapter.pages)}
                {adapter.origins && ` · ${text['sites.notGranted']}`}
              </span>
            </span>
            {adapter.origins && (
              <Button onClick={() => void onGrantAdapter(adapter).then(tell)}>
                {text['sites.grant'](adapter.name)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </OptionSection>
  );
}

const outcomeWords = { granted: 'grant.done', refused: 'grant.refused', failed: 'grant.failed' } as const;
