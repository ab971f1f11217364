import { useState } from 'react';
import { diagnosisText } from '../lib/text/diagnosis-text.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import type { PageSwitch } from '../lib/views/page-line.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

/** A site, or a kind of page, on which nothing is read. */
export interface SwitchedOffThing {
  name: string;
  use: Omit<PageSwitch, 'words'>;
}

export interface SwitchedOffProps {
  off: readonly SwitchedOffThing[];
  language: Language;
  /** Rejects where it could not be kept. */
  onSwitchOn: (use: SwitchedOffThing['use']) => Promise<void>;
}

/** What was switched off, each with what switches it on again; nothing at all where nothing was. */
export function SwitchedOff({ off, language, onSwitchOn }: SwitchedOffProps) {
  const text = diagnosisText[language];
  const { state, save } = useSaving();
  const [last, setLast] = useState('');
  if (off.length === 0 && last === '') return null;
  return (
    <OptionSection title={text['off.title']}>
      <p className="text-soft">{text['off.next']}</p>
      <ul className="divide-y divide-line">
        {off.map(({ name, use }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 break-words">{name}</span>
            <Button
              onClick={() => {
                setLast(name);
                void save(() => onSwitchOn(use));
              }}
            >
              {text['off.list.on'](name)}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={`text-sm font-semibold ${state === 'failed' ? 'text-over' : ''}`}>
        {state === 'saved' && text['off.list.done'](last)}
        {state === 'failed' && optionsText[language]['save.failed']}
      </p>
    </OptionSection>
  );
}
