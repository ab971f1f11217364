import { useState } from 'react';
import { keptText } from '../lib/text/kept-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

export interface KeptCasesProps {
  count: number;
  retentionDays: number;
  /** days until the first one goes; null where there is none */
  daysToFirst: number | null;
  language: Language;
  /** Deletes all of them. @returns what brings them back */
  onDelete: () => Promise<() => Promise<void>>;
}

type Step =
  { at: 'rest'; told?: 'undone' } | { at: 'asked' } | { at: 'deleted'; count: number; undo: () => Promise<void> };

/** What is kept, for how long, and how to be rid of it: asked twice, and to be undone. */
export function KeptCases({ count, retentionDays, daysToFirst, language, onDelete }: KeptCasesProps) {
  const text = keptText[language];
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const [failed, setFailed] = useState(false);

  async function attempt(work: () => Promise<Step>) {
    setFailed(false);
    try {
      setStep(await work());
    } catch (error) {
      console.error('Rettidig:', error);
      setFailed(true);
    }
  }

  return (
    <OptionSection title={text['kept.title']}>
      <p>
        {count === 0 ? text['kept.none'] : text['kept.cases'](count)} {text['kept.retention'](retentionDays)}{' '}
        {daysToFirst !== null && text['kept.first'](daysToFirst)}
      </p>
      <p className="mt-1 text-sm text-soft">{text['kept.what']}</p>
      <div className="mt-3">
        {step.at === 'rest' && count > 0 && (
          <Button look="danger" onClick={() => setStep({ at: 'asked' })}>
            {text['delete.ask']}
          </Button>
        )}
        {step.at === 'asked' && (
          <div role="group" aria-label={text['delete.confirm.title'](count)} className="border-l-4 border-over pl-3">
            <p className="font-semibold">{text['delete.confirm.title'](count)}</p>
            <p className="text-sm">{text['delete.confirm.text']}</p>
            <div className="mt-2 flex flex-wrap gap-2">
              {/* The focus goes where nothing is lost. */}
              <Button autoFocus look="primary" onClick={() => setStep({ at: 'rest' })}>
                {text['delete.cancel']}
              </Button>
              <Button
                look="danger"
                onClick={() => attempt(async () => ({ at: 'deleted', count, undo: await onDelete() }))}
              >
                {text['delete.confirm'](count)}
              </Button>
            </div>
          </div>
        )}
        <p role="status">
          {step.at === 'deleted' && `${text['delete.done'](step.count)} ${text['delete.undo.until']}`}
          {step.at === 'rest' && step.told && text['delete.undone']}
          {failed && <span className="font-semibold text-over"> {text['delete.failed']}</span>}
        </p>
        {step.at === 'deleted' && (
          <Button
            autoFocus
            className="mt-2"
            onClick={() =>
              attempt(async () => {
                await step.undo();
                return { at: 'rest', told: 'undone' };
              })
            }
          >
            {text['delete.undo']}
          </Button>
        )}
      </div>
    </OptionSection>
  );
}
