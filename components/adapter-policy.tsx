import { useState } from 'react';
import { adapterText } from '../lib/text/adapter-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import type { GrantOutcome } from './site-list.tsx';

export interface AdapterPolicyProps {
  /** sites that the municipality wants read */
  hosts: readonly { pattern: string; name: string; granted: boolean }[];
  adaptersLocked: boolean;
  signOffRequired: boolean;
  /** the settings that are locked, in words */
  locked: readonly string[];
  /** what of the policy could not be used, in words */
  problems: readonly string[];
  language: Language;
  /** Must ask the browser before anything else happens: it asks the user only as part of the click. */
  onGrant: (patterns: string[]) => Promise<GrantOutcome>;
}

/** What the municipality has decided for this machine; nothing where it has decided nothing. */
export function AdapterPolicy(props: AdapterPolicyProps) {
  const { hosts, adaptersLocked, signOffRequired, locked, problems, language, onGrant } = props;
  const text = adapterText[language];
  const [told, setTold] = useState<GrantOutcome | null>(null);
  const missing = hosts.filter(({ granted }) => !granted);
  const isSilent = hosts.length + locked.length + problems.length === 0 && !adaptersLocked && !signOffRequired;
  if (isSilent) return null;
  return (
    <OptionSection title={text['policy.title']}>
      <p className="text-soft">{text['policy.lead']}</p>
      <ul className="mt-1 list-disc pl-5">
        {signOffRequired && <li>{text['policy.signOff']}</li>}
        {adaptersLocked && <li>{text['policy.adaptersLocked']}</li>}
        {locked.length > 0 && <li className="wrap-anywhere">{text['policy.settings'](locked.join(', '))}</li>}
      </ul>
      {hosts.length > 0 && (
        <>
          <h3 className="mt-3 font-semibold">{text['policy.hosts']}</h3>
          <ul className="list-disc pl-5 wrap-anywhere">
            {hosts.map(({ pattern, name, granted }) => (
              <li key={pattern} className={granted ? 'text-soft' : ''}>
                {name} {granted && <span aria-hidden="true">✓</span>}
              </li>
            ))}
          </ul>
          {missing.length === 0 ? (
            <p className="mt-1 text-ok">{text['policy.hosts.all']}</p>
          ) : (
            <div className="mt-2">
              <Button look="primary" onClick={() => void onGrant(missing.map(({ pattern }) => pattern)).then(setTold)}>
                {text['policy.hosts.grant'](missing.length)}
              </Button>
              <p className="mt-1 text-sm text-soft">{text['policy.hosts.ask']}</p>
            </div>
          )}
          <p role="status" className="mt-1 font-semibold">
            {told && text[told === 'granted' ? 'policy.hosts.done' : outcomeWords[told]]}
          </p>
        </>
      )}
      {problems.length > 0 && (
        <div className="mt-3 border-l-4 border-over pl-3">
          <p className="font-semibold">{text['policy.problems']}</p>
          <ul className="list-disc pl-5 text-sm wrap-anywhere">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </OptionSection>
  );
}

const outcomeWords = {
  refused: 'policy.hosts.refused',
  failed: 'policy.hosts.failed',
  'not-an-address': 'policy.hosts.failed',
} as const;
