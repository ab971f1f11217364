import { useId, useState, type FormEvent } from 'react';
import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface NewNumberProps {
  language: Language;
  /** Whether a text is a CPR number; two that are one are told apart by `onChange`. */
  isNumber: (text: string) => boolean;
  /** @returns how many cases are linked now and how many were joined, and what takes it back; false = it could not be */
  onChange: (from: string, to: string) => Promise<{ linked: number; joined: number; undo: () => Promise<boolean> }>;
}

type Step =
  | { at: 'rest' | 'wrong' | 'failed' | 'undone' | 'not-undone' }
  | { at: 'done'; linked: number; joined: number; undo: () => Promise<boolean> };

/** Brings the cases of an old and a new CPR number together: to be undone. */
export function NewNumber({ language, isNumber, onChange }: NewNumberProps) {
  const text = dataText[language];
  const id = useId();
  const [typed, setTyped] = useState({ old: '', new: '' });
  const [step, setStep] = useState<Step>({ at: 'rest' });

  async function attempt(work: () => Promise<Step>) {
    try {
      setStep(await work());
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep({ at: 'failed' });
    }
  }
  const digits = (number: string) => number.replace(/\D/g, '');
  function submit(event: FormEvent) {
    event.preventDefault();
    const isRight = isNumber(typed.old) && isNumber(typed.new) && digits(typed.old) !== digits(typed.new);
    if (!isRight) return setStep({ at: 'wrong' });
    void attempt(async () => {
      const done = await onChange(typed.old, typed.new);
      // Numbers are not left standing on the screen.
      setTyped({ old: '', new: '' });
      return { at: 'done', ...done };
    });
  }

  return (
    <OptionSection title={text['number.title']}>
      <p className="text-sm text-soft">{text['number.lead']}</p>
      <form onSubmit={submit} noValidate className="mt-2 flex flex-wrap items-end gap-3">
        {(['old', 'new'] as const).map((which) => (
          <div key={which}>
            <label htmlFor={`${id}-${which}`}>{text[`number.${which}`]}</label>
            <input
              id={`${id}-${which}`}
              value={typed[which]}
              inputMode="numeric"
              maxLength={14}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={step.at === 'wrong' && !isNumber(typed[which])}
              className="mt-1 block min-h-8 w-40 rounded-control border border-edge bg-card px-2"
              onChange={(event) => setTyped({ ...typed, [which]: event.target.value })}
            />
          </div>
        ))}
        <Button type="submit" look="primary">
          {text['number.change']}
        </Button>
      </form>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status">{said()}</p>
        {step.at === 'done' && step.linked > 0 && (
          <Button
            autoFocus
            onClick={() => void attempt(async () => ({ at: (await step.undo()) ? 'undone' : 'not-undone' }))}
          >
            {text['number.undo']}
          </Button>
        )}
      </div>
    </OptionSection>
  );

  function said() {
    switch (step.at) {
      case 'rest':
        return null;
      case 'wrong':
        return text['number.wrong'];
      case 'failed':
        return <span className="font-semibold text-over">{text['extract.failed']}</span>;
      case 'undone':
        return text['number.undone'];
      case 'not-undone':
        return text['number.notUndone'];
      case 'done': {
        if (step.linked === 0) return text['number.none'];
        const joined = step.joined > 0 ? [text['number.joined'](step.joined)] : [];
        return [text['number.done'](step.linked), ...joined, text['number.again']].join(' ');
      }
    }
  }
}
