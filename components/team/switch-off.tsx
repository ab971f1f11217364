import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';

export interface SwitchOffProps {
  isOn: boolean;
  language: Language;
  /** Switches it off and deletes. @returns what brings all of it back */
  onOff: () => Promise<() => Promise<void>>;
}

type Step = { at: 'rest'; told?: 'undone' | 'failed' } | { at: 'asked' } | { at: 'off'; undo: () => Promise<void> };

/** Ends it: asked twice, and to be undone while the page is open. */
export function SwitchOff({ isOn, language, onOff }: SwitchOffProps) {
  const text = teamText[language];
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const attempt = (work: () => Promise<Step>) =>
    work().then(setStep, (error: unknown) => {
      console.warn('Rettidig:', error);
      setStep({ at: 'rest', told: 'failed' });
    });
  return (
    <div className="mt-4">
      {step.at === 'rest' && isOn && (
        <Button look="danger" onClick={() => setStep({ at: 'asked' })}>
          {text['agreement.off']}
        </Button>
      )}
      {step.at === 'asked' && (
        <div role="group" aria-label={text['agreement.off.title']} className="border-l-4 border-over pl-3">
          <p className="font-semibold">{text['agreement.off.title']}</p>
          <p className="text-sm">{text['agreement.off.text']}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            {/* The focus goes where nothing is lost. */}
            <Button autoFocus look="primary" onClick={() => setStep({ at: 'rest' })}>
              {text['agreement.off.cancel']}
            </Button>
            <Button look="danger" onClick={() => void attempt(async () => ({ at: 'off', undo: await onOff() }))}>
              {text['agreement.off.do']}
            </Button>
          </div>
        </div>
      )}
      <div role="status">
        {step.at === 'off' && (
          <p>
            {text['agreement.off.done']}{' '}
            <Button
              onClick={() =>
                void attempt(async () => {
                  await step.undo();
                  return { at: 'rest', told: 'undone' };
                })
              }
            >
              {text.undo}
            </Button>
          </p>
        )}
        {step.at === 'rest' && step.told && <p>{text[step.told]}</p>}
      </div>
    </div>
  );
}
