import { useState } from 'react';
import { Button } from '../button.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface ByPassphraseProps {
  label: string;
  /** what the button says */
  use: string;
  isBusy: boolean;
  onUse: (passphrase: string) => void;
  /** What was said of the passphrase before no longer holds. */
  onType: () => void;
}

/** Something that one passphrase opens. */
export function ByPassphrase({ label, use, isBusy, onUse, onType }: ByPassphraseProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onUse(passphrase);
      }}
    >
      <PassphraseField
        label={label}
        value={passphrase}
        use="typed"
        onChange={(value) => {
          setPassphrase(value);
          onType();
        }}
      />
      <Button type="submit" look="primary" className="mt-3" disabled={isBusy || passphrase === ''}>
        {use}
      </Button>
    </form>
  );
}
