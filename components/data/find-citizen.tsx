import { useState } from 'react';
import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { CitizenSearch } from '../citizen-search.tsx';

/** A kept citizen, by one of their cases. */
export interface FoundPerson {
  id: string;
  who: string;
  /** »26-004117 i Fagsystemet« */
  cases: readonly string[];
}

export interface FindCitizenProps {
  language: Language;
  /** `more`: others fit too */
  onFind: (text: string) => Promise<{ found: FoundPerson[]; more: boolean }>;
  onChoose: (id: string) => void;
}

type Step =
  { at: 'rest' | 'short' | 'failed' } | { at: 'found'; text: string; found: readonly FoundPerson[]; more: boolean };

/** Finds a citizen among what is kept. */
export function FindCitizen({ language, onFind, onChoose }: FindCitizenProps) {
  const text = dataText[language];
  const [step, setStep] = useState<Step>({ at: 'rest' });

  async function find(wanted: string) {
    if (wanted.length < 2) return setStep({ at: 'short' });
    try {
      setStep({ at: 'found', text: wanted, ...(await onFind(wanted)) });
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep({ at: 'failed' });
    }
  }

  return (
    <>
      <CitizenSearch
        label={text['person.search']}
        button={text['person.find']}
        onSearch={(wanted) => void find(wanted)}
      />
      {step.at === 'found' && step.found.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line print:hidden">
          {step.found.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block break-words">{one.who}</span>
                <span className="block text-sm break-words text-soft">{one.cases.join(' · ')}</span>
              </span>
              <Button aria-label={text['extract.show.of'](one.who)} onClick={() => onChoose(one.id)}>
                {text['extract.show']}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="mt-2 print:hidden">
        {step.at === 'short' && text['person.short']}
        {step.at === 'found' && step.found.length === 0 && text['person.none'](step.text)}
        {step.at === 'found' && step.more && text['person.more']}
        {step.at === 'failed' && <span className="font-semibold text-over">{text['extract.failed']}</span>}
      </p>
    </>
  );
}
