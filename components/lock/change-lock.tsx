import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { PassphraseField } from '../backup/passphrase-field.tsx';
import { useWork, type Work } from '../backup/use-work.ts';
import { WorkOutcome } from '../backup/work-outcome.tsx';
import { WorkProgress } from '../backup/work-progress.tsx';
import { Button } from '../button.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

export interface ChangeLockProps {
  /** the municipality asks for a lock: it cannot be turned off */
  isRequired: boolean;
  language: Language;
  /** @returns whether the old passphrase was the right one; else nothing was changed */
  onChange: (old: string, passphrase: string) => Promise<boolean>;
  /** @returns likewise; this page is then loaded again */
  onTurnOff: (old: string, work: Work) => Promise<boolean>;
}

/** Another passphrase, or no lock any more: either asks for the passphrase as it is. */
export function ChangeLock({ isRequired, language, onChange, onTurnOff }: ChangeLockProps) {
  const text = lockText[language];
  const { percent, failed, run, stop } = useWork(language);
  const chosen = useNewPassphrase(language);
  const [old, setOld] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isChanged, setChanged] = useState(false);

  async function change() {
    const passphrase = chosen.take();
    if (passphrase === null || old === '') return;
    setChanged(false);
    await run(async () => {
      const isDone = await onChange(old, passphrase);
      setWrong(!isDone);
      setChanged(isDone);
      if (!isDone) return;
      setOld('');
      chosen.clear();
    });
  }
  function turnOff() {
    setChanged(false);
    void run(async (work) => setWrong(!(await onTurnOff(old, work))));
  }

  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="cursor-pointer font-semibold">{text[isRequired ? 'lock.change.do' : 'lock.change']}</summary>
      <PassphraseField
        label={text['lock.old']}
        value={old}
        use="typed"
        problem={isWrong ? text['lock.old.wrong'] : null}
        onChange={(value) => {
          setOld(value);
          setWrong(false);
        }}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <NewPassphrase {...{ chosen, language }} />
        <Button type="submit" className="mt-3" disabled={percent !== null || old === ''}>
          {text['lock.change.do']}
        </Button>
      </form>
      <p className="mt-4 text-sm text-soft">{text[isRequired ? 'lock.turnOff.no' : 'lock.turnOff.why']}</p>
      {!isRequired && (
        <Button look="danger" className="mt-2" disabled={percent !== null || old === ''} onClick={turnOff}>
          {text['lock.turnOff']}
        </Button>
      )}
      {percent !== null && <WorkProgress words={text['lock.turningOn']} {...{ percent, language }} onStop={stop} />}
      <WorkOutcome done={isChanged ? text['lock.changed'] : null} failed={failed} />
    </details>
  );
}
