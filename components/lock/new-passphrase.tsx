import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { PassphraseField } from '../backup/passphrase-field.tsx';

const least = 12;

/** A passphrase that is chosen here: typed twice, and long enough. */
export interface ChosenPassphrase {
  typed: string;
  again: string;
  short: string | null;
  differs: string | null;
  type: (typed: string) => void;
  typeAgain: (again: string) => void;
  /** @returns it, or null where it will not do, and from now on the fields say why */
  take: () => string | null;
  clear: () => void;
}

export function useNewPassphrase(language: Language): ChosenPassphrase {
  const text = lockText[language];
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const short = typed.length < least ? text['lock.short'](least) : null;
  const differs = typed === again ? null : text['lock.differs'];
  return {
    typed,
    again,
    short: isChecked ? short : null,
    differs: isChecked ? differs : null,
    type: setTyped,
    typeAgain: setAgain,
    take() {
      setChecked(true);
      return short || differs ? null : typed;
    },
    clear() {
      setTyped('');
      setAgain('');
      setChecked(false);
    },
  };
}

export interface NewPassphraseProps {
  chosen: ChosenPassphrase;
  autoFocus?: boolean;
  language: Language;
}

export function NewPassphrase({ chosen, autoFocus, language }: NewPassphraseProps) {
  const text = lockText[language];
  return (
    <>
      <PassphraseField
        label={text['lock.new']}
        value={chosen.typed}
        use="new"
        autoFocus={autoFocus}
        hint={text['lock.rule'](least)}
        problem={chosen.short}
        onChange={chosen.type}
      />
      <PassphraseField
        label={text['lock.again']}
        value={chosen.again}
        use="new"
        problem={chosen.differs}
        onChange={chosen.typeAgain}
      />
      {/* What is wrong is heard at once too, wherever the cursor stands. */}
      <p role="status" className="sr-only">
        {chosen.short ?? chosen.differs}
      </p>
    </>
  );
}
