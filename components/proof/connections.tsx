import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { trialWords, type Loaded, type Trial } from '../../lib/views/proof.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface TrialsDone {
  trials: readonly Trial[];
  /** the policy as the browser told it when it refused; null where it refused nothing */
  policy: string | null;
}

export interface ConnectionsProps {
  loaded: Loaded;
  language: Language;
  /** Tries to reach an address that there is not. */
  onTry: () => Promise<TrialsDone>;
}

/** That nothing is sent or fetched, as the browser tells it, and a trial that must be refused. */
export function Connections({ loaded, language, onTry }: ConnectionsProps) {
  const text = proofText[language];
  const [done, setDone] = useState<TrialsDone | 'trying' | null>(null);

  async function attempt() {
    setDone('trying');
    setDone(await onTry());
  }

  return (
    <OptionSection title={text['connections.title']}>
      <p>{text['connections.lead']}</p>
      <p className="mt-1">
        {loaded.own > 0 ? text['connections.loaded'](loaded.own) : text['connections.silent']}{' '}
        {loaded.others.length === 0 ? text['connections.none'] : text['connections.others'](loaded.others.length)}
      </p>
      {loaded.others.length > 0 && (
        <ul className="list-disc pl-5 text-over wrap-anywhere">
          {loaded.others.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      )}
      <div className="mt-3">
        <Button className="print:hidden" disabled={done === 'trying'} onClick={() => void attempt()}>
          {text[done === 'trying' ? 'connections.trying' : 'connections.try']}
        </Button>
        <p className="mt-1 text-sm text-soft">{text['connections.try.what']}</p>
      </div>
      <div role="status" className="mt-2">
        {done && done !== 'trying' && (
          <>
            <ul>
              {done.trials.map((trial) => (
                <li key={trial.kind} className={trial.refusedBy === null ? 'text-over' : 'text-ok'}>
                  {trialWords(trial, language)}
                </li>
              ))}
            </ul>
            {done.policy !== null && (
              <>
                <p className="mt-1">{text['connections.told']}</p>
                <p className="font-mono text-sm text-soft wrap-anywhere">{done.policy}</p>
              </>
            )}
          </>
        )}
      </div>
    </OptionSection>
  );
}
