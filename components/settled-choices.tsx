import { useState } from 'react';
import { contradictionText } from '../lib/text/contradiction-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { CaseChange } from '../lib/views/case-change.ts';
import type { SettledView } from '../lib/views/contradiction-view.ts';
import { Section } from './section.tsx';

export interface SettledChoicesProps {
  settled: readonly SettledView[];
  language: Language;
  /** Changes the case; the view is then another one. Rejects what could not be kept. */
  onChange: (change: CaseChange) => Promise<void>;
}

/** What was chosen between sources that disagree, each with what takes the choice back. */
export function SettledChoices({ settled, language, onChange }: SettledChoicesProps) {
  const text = contradictionText[language];
  const [failed, setFailed] = useState(false);
  if (settled.length === 0) return null;
  return (
    <Section title={text['settled.title']}>
      <ul>
        {settled.map(({ what, why, takeBack }) => (
          <li key={JSON.stringify(takeBack)} className="py-1">
            {what}
            <span className="block text-xs text-soft">{why}</span>
            <button
              type="button"
              className="min-h-6 text-sm font-semibold text-accent underline"
              onClick={() =>
                onChange({ kind: 'decide', decision: takeBack }).catch((error: unknown) => {
                  console.warn('Rettidig:', error);
                  setFailed(true);
                })
              }
            >
              {text['settled.takeBack']}
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <p role="alert" className="text-sm text-over">
          {text['told.failed']}
        </p>
      )}
    </Section>
  );
}
