import { useState } from 'react';
import { adapterText } from '../lib/text/adapter-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { FileField } from './file-field.tsx';
import { OptionSection } from './option-section.tsx';
import { RefusedFile } from './refused-file.tsx';

/** What became of a file: in, whole, or refused, with a line for each thing that is wrong; null = it could not be kept. */
export type AdapterImportOutcome =
  | { in: true; names: string[]; /** others of the same id were there */ replaced: boolean; undo: () => Promise<void> }
  | { in: false; problems: string[] | null };

export interface AdapterImportProps {
  language: Language;
  schemaHref: string;
  onImport: (file: File) => Promise<AdapterImportOutcome>;
}

type Step =
  | { at: 'rest' }
  | { at: 'in'; words: string; undo: () => Promise<void> }
  | { at: 'refused'; name: string; problems: string[] }
  | { at: 'said'; words: string };

/** A set-up from a file, whole or not at all. */
export function AdapterImport({ language, schemaHref, onImport }: AdapterImportProps) {
  const text = adapterText[language];
  const [step, setStep] = useState<Step>({ at: 'rest' });

  async function take(file: File) {
    try {
      const outcome = await onImport(file);
      if (!outcome.in) {
        const { problems } = outcome;
        const failed: Step = { at: 'said', words: text['adapters.failed'] };
        return setStep(problems ? { at: 'refused', name: file.name, problems } : failed);
      }
      const names = outcome.names.join(', ');
      const words = text[outcome.replaced ? 'import.replaced' : 'import.done'](names);
      setStep({ at: 'in', words, undo: outcome.undo });
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep({ at: 'said', words: text['import.unreadable'] });
    }
  }

  return (
    <OptionSection title={text['import.title']}>
      <FileField
        label={text['import.choose']}
        accept=".json,application/json"
        hint={
          <>
            {text['import.hint']}{' '}
            <a href={schemaHref} target="_blank" rel="noreferrer" className="text-accent underline">
              {text['import.schema']}
            </a>
          </>
        }
        onChoose={(file) => void take(file)}
      />
      <div role="status">
        {step.at === 'said' && <p className="mt-2 font-semibold">{step.words}</p>}
        {step.at === 'in' && (
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-semibold text-ok">{step.words}</span>
            <Button
              onClick={() =>
                void step.undo().then(
                  () => setStep({ at: 'said', words: text['adapters.undone'] }),
                  () => setStep({ at: 'said', words: text['adapters.failed'] }),
                )
              }
            >
              {text['adapters.undo']}
            </Button>
          </p>
        )}
        {step.at === 'refused' && (
          <RefusedFile
            title={text['import.refused'](step.name)}
            text={text['import.refused.text']}
            lines={step.problems}
          />
        )}
      </div>
    </OptionSection>
  );
}
