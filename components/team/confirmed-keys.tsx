import { useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

interface ConfirmedKey {
  who: string;
  fingerprint: string;
  confirmedOn: IsoDate;
}

export interface ConfirmedKeysProps {
  keys: readonly ConfirmedKey[];
  today: IsoDate;
  language: Language;
  /** @returns brings it back */
  onForget: (fingerprint: string) => Promise<() => Promise<void>>;
}

/** Whose keys the lead has compared. */
export function ConfirmedKeys({ keys, today, language, onForget }: ConfirmedKeysProps) {
  const text = teamText[language];
  const [told, setTold] = useState<{ who: string; undo: () => Promise<void> } | 'undone' | 'failed' | null>(null);
  const attempt = (work: () => Promise<typeof told>) =>
    work().then(setTold, (error: unknown) => {
      console.warn('Rettidig:', error);
      setTold('failed');
    });
  return (
    <OptionSection title={text['keys.title']}>
      {keys.length === 0 && <p>{text['keys.none']}</p>}
      <ul>
        {keys.map(({ who, fingerprint, confirmedOn }) => (
          <li key={fingerprint} className="flex flex-wrap items-center gap-2 border-t border-line py-1">
            <span className="min-w-0 flex-1 wrap-anywhere">
              {text['keys.line'](who, dayWords(confirmedOn, today, language, 'dated'))}{' '}
              <span className="text-sm text-soft tabular-nums">{fingerprint}</span>
            </span>
            <Button onClick={() => void attempt(async () => ({ who, undo: await onForget(fingerprint) }))}>
              {text['keys.forget'](who)}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status" className="mt-1 text-sm">
        {typeof told === 'string' && text[told]}
        {typeof told === 'object' && told && (
          <>
            {text['keys.forgotten'](told.who)}{' '}
            <Button
              onClick={() =>
                void attempt(async () => {
                  await told.undo();
                  return 'undone';
                })
              }
            >
              {text.undo}
            </Button>
          </>
        )}
      </div>
    </OptionSection>
  );
}
