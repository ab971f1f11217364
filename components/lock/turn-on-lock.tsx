import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { useWork, type Work } from '../backup/use-work.ts';
import { WorkOutcome } from '../backup/work-outcome.tsx';
import { WorkProgress } from '../backup/work-progress.tsx';
import { Button } from '../button.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

export interface TurnOnLockProps {
  /** where a copy can be saved first; null = it can when the lock is on only, and then nothing more is said of copies */
  backupHref: string | null;
  /** one can type at once */
  autoFocus?: boolean;
  language: Language;
  /** this page is then loaded again */
  onTurnOn: (passphrase: string, work: Work) => Promise<void>;
}

/** No lock is on: what turning it on means, and the form for it. */
export function TurnOnLock({ backupHref, autoFocus, language, onTurnOn }: TurnOnLockProps) {
  const text = lockText[language];
  const { percent, failed, run, stop } = useWork(language);
  const chosen = useNewPassphrase(language);
  const [isBegun, setBegun] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const passphrase = chosen.take();
        if (passphrase === null) return;
        setBegun(true);
        void run((work) => onTurnOn(passphrase, work)).then((isDone) => setBegun(isDone));
      }}
    >
      <p className="mt-3 border-l-4 border-soon-line pl-3">
        {text[backupHref === null ? 'first.warning' : 'lock.warning']}{' '}
        {backupHref !== null && (
          <a className="text-accent underline" href={backupHref}>
            {text['lock.backup']}
          </a>
        )}
      </p>
      <NewPassphrase {...{ chosen, autoFocus, language }} />
      {backupHref !== null && <p className="mt-2 text-sm text-soft">{text['lock.then']}</p>}
      <Button type="submit" look="primary" className="mt-3" disabled={isBegun}>
        {text['lock.turnOn']}
      </Button>
      {percent !== null && <WorkProgress words={text['lock.turningOn']} {...{ percent, language }} onStop={stop} />}
      <WorkOutcome done={null} failed={failed} />
    </form>
  );
}
