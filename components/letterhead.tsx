import { useId, useState } from 'react';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { proofText } from '../lib/text/proof-text.ts';
import type { Letterhead as Signed } from '../lib/views/copied-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface LetterheadProps {
  letterhead: Signed;
  /** names of those that the municipality has locked */
  locked?: readonly string[];
  language: Language;
  onSave: (letterhead: Signed) => Promise<void>;
}

/** Who signs the letters, and where the citizen can call. */
export function Letterhead({ letterhead, locked = [], language, onSave }: LetterheadProps) {
  const text = guidanceText[language];
  const id = useId();
  const [typed, setTyped] = useState(letterhead);
  const { state, save, forget } = useSaving();
  const field = (name: keyof Signed, label: string, most: number) => (
    <p className="mt-2">
      <label htmlFor={`${id}-${name}`} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        value={locked.includes(name) ? letterhead[name] : typed[name]}
        disabled={locked.includes(name)}
        maxLength={most}
        autoComplete="off"
        className="mt-1 min-h-8 w-full max-w-96 rounded-control border border-edge bg-card px-2"
        onChange={(event) => {
          setTyped({ ...typed, [name]: event.target.value });
          forget();
        }}
      />
      {locked.includes(name) && <span className="block text-sm text-soft">{proofText[language]['policy.locked']}</span>}
    </p>
  );
  return (
    <OptionSection title={text['letterhead.title']}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save(() => onSave(typed));
        }}
      >
        {field('unitName', text['letterhead.unit'], 80)}
        {field('unitPhone', text['letterhead.phone'], 30)}
        {field('ownName', text['letterhead.name'], 80)}
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary">
            {text['letterhead.save']}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state === 'saved' && text['letterhead.saved']}
            {state === 'failed' && optionsText[language]['save.failed']}
          </span>
        </p>
      </form>
    </OptionSection>
  );
}
