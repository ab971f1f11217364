import { useState } from 'react';
import { mostOften, type TryTally as Tally } from '../lib/guidance/try-tally.ts';
import type { Language } from '../lib/text/language.ts';
import { tryYourselfText, type TryYourselfText } from '../lib/text/try-yourself-text.ts';
import { Button } from './button.tsx';

export interface TryTallyProps {
  tally: Tally;
  language: Language;
  /** rejects where it could not be taken away */
  onForget: () => Promise<void>;
}

/** How one's own tries went, and that nobody else sees it; nothing until there is one. */
export function TryTally({ tally, language, onForget }: TryTallyProps) {
  const text = tryYourselfText[language];
  const [failed, setFailed] = useState(false);
  if (tally.tried === 0) return null;
  const often = slipWords(mostOften(tally), text);
  return (
    <div className="mt-3 text-xs text-soft">
      <p>
        {text['tally.line'](tally.tried, tally.right)} {often && text['tally.often'](often)}
      </p>
      <p>{text['tally.private']}</p>
      <Button
        className="mt-1"
        onClick={() => {
          setFailed(false);
          onForget().catch((error: unknown) => {
            console.warn('Rettidig:', error);
            setFailed(true);
          });
        }}
      >
        {text['tally.delete']}
      </Button>
      <p role="status" className="font-semibold text-over">
        {failed && text['tally.failed']}
      </p>
    </div>
  );
}

/** A kind of slip that another version counted has no words here. */
function slipWords(kind: string | null, text: TryYourselfText): string | null {
  const key = `slip.${kind}`;
  return Object.hasOwn(text, key) ? (text[key as 'slip.day'] ?? null) : null;
}
