import { useId, useState } from 'react';
import { explanationText } from '../lib/text/explanation-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';

export interface CopyCalculationProps {
  /** plain text, as it goes to the clipboard */
  calculation: string;
  language: Language;
  /** @returns whether the text is in the clipboard */
  copy: (text: string) => Promise<boolean>;
}

/** Copies the calculation, and says whether it worked; where it did not, the text stands there to be copied by hand. */
export function CopyCalculation({ calculation, language, copy }: CopyCalculationProps) {
  const text = explanationText[language];
  const id = useId();
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={async () => setDone((await copy(calculation)) ? 'copied' : 'failed')}>
          {text['action.copy']}
        </Button>
        <span id={id} role="status" className="text-sm text-soft">
          {done && text[done === 'copied' ? 'action.copied' : 'action.copyFailed']}
        </span>
      </div>
      {done === 'failed' && (
        <textarea
          readOnly
          rows={8}
          aria-labelledby={id}
          value={calculation}
          className="mt-2 w-full rounded-control border border-edge bg-ground p-2 text-xs"
        />
      )}
    </>
  );
}
