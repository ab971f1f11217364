import { useId, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { StepCard } from './step-card.tsx';

export interface AccessStepProps {
  /** null = the browser does not tell which site it is, and the address must be given */
  site: string | null;
  language: Language;
  /** what came of asking */
  told: string | null;
  /** Must ask the browser before anything else happens: it asks the user only as part of the click. */
  onGrant: (address: string) => void;
}

/** May the page be read? */
export function AccessStep({ site, language, told, onGrant }: AccessStepProps) {
  const text = mappingText[language];
  const id = useId();
  const [address, setAddress] = useState('');
  if (site !== null) {
    return (
      <StepCard
        question={text['access.question']}
        text={text['access.text'](site)}
        told={told}
        buttons={
          <Button look="primary" onClick={() => onGrant(site)}>
            {text['access.grant'](site)}
          </Button>
        }
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGrant(address);
      }}
    >
      <StepCard
        question={text['access.question']}
        told={told}
        buttons={
          <Button type="submit" look="primary">
            {text['access.address.grant']}
          </Button>
        }
      >
        <label htmlFor={id} className="block text-sm font-semibold">
          {text['access.address']}
        </label>
        <input
          id={id}
          value={address}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          className="min-h-8 w-full rounded-control border border-edge bg-card px-2"
          onChange={(event) => setAddress(event.target.value)}
        />
        <p id={`${id}-hint`} className="mt-0.5 text-xs text-soft">
          {text['access.address.hint']}
        </p>
      </StepCard>
    </form>
  );
}
