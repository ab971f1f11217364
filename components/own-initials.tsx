import { useId, useState } from 'react';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface OwnInitialsProps {
  /** as they are kept */
  initials: string;
  language: Language;
  /** Rejects where it could not be kept; what was typed then stays. */
  onSave: (initials: string) => Promise<void>;
}

export function OwnInitials({ initials, language, onSave }: OwnInitialsProps) {
  const text = optionsText[language];
  const id = useId();
  const [typed, setTyped] = useState(initials);
  const { state, save, forget } = useSaving();
  return (
    <OptionSection title={text['initials.title']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(() => onSave(typed.trim()));
        }}
      >
        <label htmlFor={id}>{text['initials.label']}</label>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <input
            id={id}
            value={typed}
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-why`}
            className="min-h-8 w-32 rounded-control border border-edge bg-card px-2"
            onChange={(event) => {
              setTyped(event.target.value);
              forget();
            }}
          />
          <Button type="submit" look="primary">
            {text['initials.save']}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state !== 'idle' && text[state === 'saved' ? 'initials.saved' : 'save.failed']}
          </span>
        </div>
        <p id={`${id}-why`} className="mt-2 text-sm text-soft">
          {text['initials.why']}
        </p>
      </form>
    </OptionSection>
  );
}
