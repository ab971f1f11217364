import { useId, useState, type FormEvent } from 'react';
import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';

export interface EraseAllProps {
  language: Language;
  /** Deletes everything and starts anew; this page is then loaded again. */
  onErase: () => Promise<void>;
}

/** The button that deletes everything, once its words are typed. */
export function EraseAll({ language, onErase }: EraseAllProps) {
  const text = dataText[language];
  const id = useId();
  const [step, setStep] = useState<'rest' | 'asked' | 'erasing' | 'failed'>('rest');
  const [typed, setTyped] = useState('');
  const word = text['erase.word'];
  const isTyped = typed.trim().toLocaleLowerCase(language) === word;

  async function erase(event: FormEvent) {
    event.preventDefault();
    if (!isTyped) return;
    setStep('erasing');
    try {
      await onErase();
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep('failed');
    }
  }

  return step === 'rest' ? (
    <Button look="danger" className="mt-2" onClick={() => setStep('asked')}>
      {text['erase.ask']}
    </Button>
  ) : (
    <form onSubmit={(event) => void erase(event)} className="mt-3 border-l-4 border-over pl-3">
      <label htmlFor={id} className="block font-semibold">
        {text['erase.type'](word)}
      </label>
      <input
        id={id}
        autoFocus
        value={typed}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-then`}
        className="mt-1 min-h-8 w-64 max-w-full rounded-control border border-edge bg-card px-2"
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-then`} className="mt-1 text-sm text-soft">
        {text['erase.then']}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          look="primary"
          onClick={() => {
            setStep('rest');
            setTyped('');
          }}
        >
          {text['erase.cancel']}
        </Button>
        <Button type="submit" look="danger" disabled={!isTyped || step === 'erasing'}>
          {text['erase.confirm']}
        </Button>
      </div>
      <p role="status">
        {step === 'failed' && <span className="font-semibold text-over">{text['erase.failed']}</span>}
      </p>
    </form>
  );
}
